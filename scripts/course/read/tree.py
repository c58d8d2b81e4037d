"""A course folder → the files in it, with links and odd things reported, never followed."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from course.problem import Place, Problem, problem

FOLDERS = ("docs", "quizzes")
MAX_BYTES = 1_000_000
NAME = re.compile(r"(?<![a-z0-9-])[a-z0-9]{1,40}(?:-[a-z0-9]{1,40})+")


@dataclass(frozen=True)
class Tree:
    """The regular files below a root, as sorted paths with `/`."""

    root: Path
    files: tuple[str, ...]
    problems: tuple[Problem, ...]

    def under(self, folder: str, ending: str) -> tuple[str, ...]:
        """Return the files below `folder` that end so, but those that begin with _."""
        return tuple(
            path
            for path in self.files
            if path.startswith(folder + "/")
            and path.endswith(ending)
            and not path.rsplit("/", 1)[-1].startswith("_")
        )


def read_tree(root: Path) -> Tree:
    """Return the files in the course's folders below `root`."""
    files: list[str] = []
    problems: list[Problem] = []
    for folder in FOLDERS:
        if not (root / folder).is_dir():
            mend = f"建一个 `{folder}/` 文件夹，或检查 --root 写对了没有"
            problems.append(
                problem(Place(folder), "missing-folder", f"没有 `{folder}/` 文件夹", mend)
            )
            continue
        if (root / folder).is_symlink():
            mend = "换成真正的文件夹，链接会把别处的内容带进网站"
            problems.append(_fault(folder, "symlink", "这是符号链接", mend))
            continue
        for path, fault in _walk(root, folder):
            files.append(path) if fault is None else problems.append(fault)
    return Tree(root, tuple(sorted(files)), tuple(problems))


def _walk(root: Path, folder: str) -> Iterator[tuple[str, Problem | None]]:
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except OSError as error:
        yield folder, _fault(folder, "unreadable", f"打不开：{error.strerror}", "检查权限")
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if entry.is_symlink():
            yield (
                path,
                _fault(
                    path, "symlink", "这是符号链接", "换成真正的文件，链接会把别处的内容带进网站"
                ),
            )
        elif entry.is_dir(follow_symlinks=False):
            if entry.name.endswith((".yml", ".md")):
                yield path, _fault(path, "not-a-file", "名字像文件，其实是文件夹", "改名或删掉它")
            else:
                yield from _walk(root, path)
        elif entry.is_file(follow_symlinks=False):
            yield path, None
        else:
            yield path, _fault(path, "not-a-file", "不是普通文件", "删掉它")


def _fault(path: str, rule: str, what: str, mend: str) -> Problem:
    return problem(Place(path), rule, what, mend)


def names_in(text: str) -> frozenset[str]:
    """Return the ids and file names that `text` may hold: words joined by hyphens."""
    return frozenset(NAME.findall(text))


def names_in_file(root: Path, path: str) -> frozenset[str]:
    """Return the names in a file that cannot be read as text, whatever its encoding."""
    try:
        with (root / path).open("rb") as file:
            data = file.read(MAX_BYTES)
    except OSError:
        return frozenset()
    return names_in(data.replace(b"\0", b"").decode("latin-1"))


def read_text(root: Path, path: str) -> tuple[str | None, list[Problem]]:
    """Return the text of a file, or None; encoding and size faults come as problems."""
    place = Place(path)
    try:
        if (root / path).stat().st_size > MAX_BYTES:
            return None, [problem(place, "file-size", "文件超过 1 MB", "拆成几个文件")]
        data = (root / path).read_bytes()
    except OSError as error:
        return None, [problem(place, "unreadable", f"读不了：{error.strerror}", "检查路径和权限")]
    problems = []
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
        problems.append(problem(place, "encoding", "文件开头有 BOM", "另存为“UTF-8（无 BOM）”"))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return None, [
            problem(Place(path, line), "encoding", "不是 UTF-8 文字", "另存为 UTF-8 编码")
        ]
    for number, line_text in enumerate(text.split("\n"), 1):
        if "\0" in line_text:
            return None, [
                problem(Place(path, number), "encoding", "文字里有空字符", "另存为 UTF-8 编码")
            ]
    return text.replace("\r\n", "\n"), problems
