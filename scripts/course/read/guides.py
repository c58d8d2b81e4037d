"""The READMEs, guides and change log beside the course → the links in them that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from course.model.guide import DeadLink
from course.model.line_breaks import line_breaks

_CODE = re.compile(r"^(?P<fence>```+|~~~+).*?^(?P=fence)|`[^`\n]+`", re.DOTALL | re.MULTILINE)
_LINK = re.compile(
    r"\]\(\s*<?(?P<target>[^)\s>]+)|^\[[^\]^]+\]:\s*(?P<reference>\S+)", re.MULTILINE
)
_HEADING = re.compile(r"(?m)^#{1,6} +(.+?) *#*$")
_NO_SLUG = re.compile(r"[^\w\- ]")
_ID = re.compile(r"\b(?:id|name)=\"([^\"]+)\"")


def read_dead_links(root: Path) -> tuple[DeadLink, ...]:
    """Return the dead links of the Markdown files in the folder `root` itself, by file and line."""
    texts = {path.name: _text(path) for path in sorted(root.glob("*.md")) if path.is_file()}
    return tuple(one for name, text in texts.items() for one in _dead(root, name, text))


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""


def _dead(root: Path, name: str, text: str) -> Iterator[DeadLink]:
    plain = _CODE.sub(line_breaks, text)
    for found in _LINK.finditer(plain):
        target = found["target"] or found["reference"]
        line = plain.count("\n", 0, found.start()) + 1
        try:
            parts = urlsplit(target)
        except ValueError:
            yield DeadLink(name, line, target, target)
            continue
        if parts.scheme or parts.netloc:
            continue
        path, wanted = unquote(parts.path), unquote(parts.fragment)
        goal = root / path if path else root / name
        if not goal.exists():
            yield DeadLink(name, line, target, path)
        elif wanted and goal.suffix == ".md" and wanted not in _anchors(_text(goal)):
            yield DeadLink(name, line, target, f"#{wanted}")


def _anchors(text: str) -> set[str]:
    """Return the names of the headings of `text`, as code hosts write them, and its own ids."""
    plain = _CODE.sub(lambda found: found[0].replace("#", " "), text)
    heads = (one.replace("`", "").replace("*", "") for one in _HEADING.findall(plain))
    slugs = (_NO_SLUG.sub("", one.lower()).strip().replace(" ", "-") for one in heads)
    return {*slugs, *_ID.findall(text)}
