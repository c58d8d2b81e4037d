"""A course folder and a seed → the same folder with one file spoilt, and what was done to it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

ODD_TEXTS = (
    "\0", "\ufeff", "\u202e", "\u200b", "\x1b[31m", "\ud7ff", "🙃" * 3, "{{ x }}", "{% raw %}",
    "---\n", "\t", ": ", " #", "[" * 600, "*a", "&a", "!!python/object:os.system x", "```quiz\n",
    "```\n", "/// trainer\n", "///\n", "<script>alert(1)</script>", "<quiz>", "](", "![", "[^1]",
    "<!--", "</article>", "&#0;", "$(id)", "../" * 9, "%00", "9" * 400, "\uff11\uff12",
    "~" * 30_000,
    "\r", "\r\n", "\n\n\n", "> " * 80, "- " * 80, "|" * 200, '"', "'", "\\", "#\n", "{#a #a}",
)  # fmt: skip
ODD_VALUES: tuple[Any, ...] = (
    None, "", " ", 0, -1, 10**15, 1.5, True, [], {}, [[]], [None], {"a": {}}, "a-b", "é" * 200,
    "../../x.md", "x.md#", "#", "2026-02-31", "08:30", "0", "{{", "“", "\n", "a\nb", "**", "none",
    "/etc/passwd", "https://", "javascript:alert(1)", "\ufffd", "m01", ["a-b", "a-b"], "9" * 30,
)  # fmt: skip
ENCODINGS = ("gb18030", "utf-16", "latin-1", "utf-8-sig")
Spoil = Callable[[random.Random, Path], str]


def spoil_one(root: Path, draw: random.Random) -> str:
    """Spoil one file of the course at `root`; return in a few words which, and how.

    A file of YAML is as often changed within its data, so that it still reads, as in its text.
    """
    path = draw.choice([one for one in _files(root) if one.is_file()])
    in_data = _holds_data(path) and draw.random() < 0.6
    spoil = _spoil_data if in_data else draw.choice(SPOILS)
    return f"{path.relative_to(root)}：{spoil(draw, path)}"


def spoil_data(root: Path, draw: random.Random) -> str:
    """Change one value in the data of the course at `root`; return which, and how."""
    path = draw.choice([one for one in _files(root) if _holds_data(one)])
    return f"{path.relative_to(root)}：{_spoil_data(draw, path)}"


def _holds_data(path: Path) -> bool:
    return path.suffix == ".yml" and not path.name.startswith("mkdocs")


def _files(root: Path) -> list[Path]:
    return sorted(one for one in root.rglob("*") if one.suffix in (".yml", ".md", ".svg", ".html"))


def _spoil_data(draw: random.Random, path: Path) -> str:
    """Change, drop or double one value of a YAML file, wherever in it."""
    data = yaml.safe_load(path.read_text("utf-8"))
    holder, key = anywhere(draw, data)
    how = draw.choice(("换成怪值", "换成怪值", "删掉", "换成别处的值", "重复"))
    if how == "换成怪值":
        holder[key] = draw.choice(ODD_VALUES)
    elif how == "删掉":
        del holder[key]
    elif how == "换成别处的值":
        other, name = anywhere(draw, data)
        holder[key] = deepcopy(other[name])
    elif isinstance(holder, list):
        holder.append(holder[key])
    else:
        holder["extra"] = holder[key]
    path.write_text(yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False), "utf-8")
    return f"`{key}` {how}"


class _Plain(yaml.SafeDumper):
    """Writes what is there twice out twice: an alias would only be refused."""

    def ignore_aliases(self, data: Any) -> bool:
        """No aliases."""
        return True


def anywhere(draw: random.Random, data: Any) -> tuple[Any, Any]:
    """Return a holder in `data`, itself one that is not empty, and a key or index in it.

    How deep it lies, the dice say.
    """
    holder, key = data, draw.choice(list(data) if isinstance(data, dict) else range(len(data)))
    while draw.random() < 0.85 and isinstance(holder[key], dict | list) and holder[key]:
        holder = holder[key]
        key = draw.choice(list(holder)) if isinstance(holder, dict) else draw.randrange(len(holder))
    return holder, key


def _insert(draw: random.Random, path: Path) -> str:
    text, odd = path.read_bytes(), draw.choice(ODD_TEXTS)
    at = draw.randint(0, len(text))
    path.write_bytes(text[:at] + odd.encode("utf-8", "surrogatepass") + text[at:])
    return f"第 {at} 个字节处插入 {odd[:20]!r}"


def _insert_line(draw: random.Random, path: Path) -> str:
    lines, odd = path.read_bytes().split(b"\n"), draw.choice(ODD_TEXTS)
    at = draw.randint(0, len(lines))
    path.write_bytes(b"\n".join([*lines[:at], odd.encode(), *lines[at:]]))
    return f"第 {at} 行后插入 {odd[:20]!r}"


def _flip(draw: random.Random, path: Path) -> str:
    data = bytearray(path.read_bytes())
    for _ in range(draw.randint(1, 8)):
        data[draw.randrange(len(data))] = draw.randrange(256)
    path.write_bytes(data)
    return "改坏几个字节"


def _cut(draw: random.Random, path: Path) -> str:
    data = path.read_bytes()
    one, other = sorted(draw.randint(0, len(data)) for _ in range(2))
    path.write_bytes(data[:one] + data[other:])
    return f"删掉第 {one} 到 {other} 个字节"


def _truncate(draw: random.Random, path: Path) -> str:
    data = path.read_bytes()
    at = draw.randint(0, len(data))
    path.write_bytes(data[:at])
    return f"只留前 {at} 个字节"


def _lines_about(draw: random.Random, path: Path) -> str:
    lines = path.read_bytes().split(b"\n")
    one, other = draw.randrange(len(lines)), draw.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    path.write_bytes(b"\n".join(lines))
    return f"第 {one + 1} 行和第 {other + 1} 行对调"


def _line_twice(draw: random.Random, path: Path) -> str:
    lines = path.read_bytes().split(b"\n")
    at = draw.randrange(len(lines))
    path.write_bytes(b"\n".join([*lines[: at + 1], *lines[at:]]))
    return f"第 {at + 1} 行写了两遍"


def _indent(draw: random.Random, path: Path) -> str:
    lines = path.read_bytes().split(b"\n")
    at = draw.randrange(len(lines))
    lines[at] = b" " * draw.choice((1, 2, 4, 100)) + lines[at]
    path.write_bytes(b"\n".join(lines))
    return f"第 {at + 1} 行往右移"


def _recode(draw: random.Random, path: Path) -> str:
    encoding = draw.choice(ENCODINGS)
    path.write_bytes(path.read_text("utf-8", "replace").encode(encoding, "replace"))
    return f"存成 {encoding}"


def _endings(draw: random.Random, path: Path) -> str:
    path.write_bytes(path.read_bytes().replace(b"\n", draw.choice((b"\r\n", b"\r"))))
    return "换行符换了"


def _gone(draw: random.Random, path: Path) -> str:
    path.unlink()
    return "删了"


def _folder(draw: random.Random, path: Path) -> str:
    path.unlink()
    path.mkdir()
    return "换成文件夹"


def _link(draw: random.Random, path: Path) -> str:
    path.unlink()
    path.symlink_to(draw.choice(("/etc/hostname", "gone", path.name)))
    return "换成符号链接"


def _renamed(draw: random.Random, path: Path) -> str:
    name = draw.choice(("题 库", "A", "x" * 120, path.stem.upper())) + path.suffix
    path.rename(path.with_name(name))
    return f"改名 {name[:20]}"


SPOILS: Sequence[Spoil] = (
    _insert, _insert, _insert_line, _insert_line, _flip, _flip, _cut, _cut, _truncate, _lines_about,
    _line_twice, _indent, _recode, _endings, _gone, _folder, _link, _renamed,
)  # fmt: skip
