"""A rendered page and its source lines → its links and pictures, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from bs4 import BeautifulSoup, Tag

from course.model.page import Link

ADDRESSES: Mapping[str, tuple[str, ...]] = {
    "a": ("href",), "area": ("href",), "img": ("src", "srcset"), "source": ("src", "srcset"),
    "video": ("src", "poster"), "audio": ("src",), "track": ("src",), "embed": ("src",),
    "object": ("data",), "iframe": ("src",), "image": ("href",), "use": ("href",),
    "input": ("src",),
}  # fmt: skip
EMPTY_TARGET = re.compile(r"\]\(\s*\)|(?:href|src)\s*=\s*(?:\"\"|'')")


def links_of(soup: BeautifulSoup, lines: list[str], first: int) -> Iterator[Link]:
    """Yield each address of the page rendered from `lines`, whose first is line `first`."""
    seen: dict[str, int] = {}
    for tag, target, image in _addresses(soup):
        line = _line_of(target, lines, seen.get(target, 0))
        seen[target] = line
        yield Link(target, _name_of(tag, image), line + first - 1 if line else first, image)


def _name_of(tag: Tag, image: bool) -> str:
    """Return the words that name a link or picture: its own, or those of a picture in a link."""
    if image:
        return str(tag.get("alt") or "") if tag.name == "img" else tag.name
    inner = tag.find("img")
    label = tag.get("aria-label") or tag.get("alt") or (inner.get("alt") if inner else "")
    return tag.get_text().strip() or str(label or "")


def _addresses(soup: BeautifulSoup) -> Iterator[tuple[Tag, str, bool]]:
    """Yield each element of raw or rendered HTML with an address in it, and whether it is shown."""
    for tag in soup.find_all(True):
        for name in ADDRESSES.get(tag.name, ()):
            if not tag.has_attr(name):
                continue
            value = str(tag[name])
            targets = [part.split()[0] for part in value.split(",") if part.split()]
            for target in targets if name == "srcset" else [value]:
                yield tag, target, tag.name not in ("a", "area")


def _line_of(target: str, lines: list[str], after: int) -> int:
    """Return the number of the first line after `after` (else of all) that names `target`."""
    if not target:
        empty = [number for number, line in enumerate(lines, 1) if EMPTY_TARGET.search(line)]
        return next((number for number in empty if number > after), after)
    words = "|".join(re.escape(word) for word in sorted({target, unquote(target)}))
    whole = re.compile(rf"(?<![\w./#-])(?:{words})(?![\w./#-])")
    for start in (after, 0):
        for number in range(start + 1, len(lines) + 1):
            if whole.search(lines[number - 1]):
                return number
    return after
