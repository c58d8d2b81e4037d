"""A built page → the bytes that a first visit to it transfers, by file."""

from __future__ import annotations

import gzip
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from bs4 import BeautifulSoup, Tag

from course.make.served import GZIP_LEVEL, transferred
from course.model.download import FOLDER

# What installable.js asks for besides, over https.
_INSTALLABLE = ("manifest.json", "service-worker.js")
_LOADED = {"link": "href", "script": "src", "img": "src", "iframe": "src", "source": "src"}
_RELATIONS = frozenset({"stylesheet", "icon", "preload", "manifest"})
_UNSEEN = ("script", "style", "noscript")


@dataclass(frozen=True)
class Weight:
    """What a first view transfers: bytes by path in the site, and those of the page's bare text."""

    files: Mapping[str, int]
    page: str
    text: int

    @property
    def whole(self) -> int:
        """All bytes of the first view."""
        return sum(self.files.values())

    @property
    def has_quiz(self) -> bool:
        """Whether the page has questions to answer."""
        return any(path.startswith("assets/javascripts/quiz.") for path in self.files)

    @property
    def beyond_text(self) -> int:
        """The bytes of the page's HTML beyond those of its text."""
        return self.files[self.page] - self.text


def weigh_all(site: Path) -> Iterator[Weight]:
    """Yield the weight of every page of the built `site` but its downloads, in their order."""
    known: dict[Path, int] = {}
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).as_posix()
        if not page.startswith(f"{FOLDER}/"):
            yield weigh(site, page, known)


def weigh(site: Path, page: str, known: dict[Path, int] | None = None) -> Weight:
    """Return what the first view of `page` (a path in the built `site`) transfers.

    Counted is what its HTML names, and what the site's own scripts ask for by themselves; texts
    are compressed as hosts do. Nothing else is asked for before the reader does something.
    `known` are files weighed before; this adds to them.
    """
    soup = BeautifulSoup((site / page).read_text("utf-8"), "lxml")
    named = [page, *_named(soup, page), *_INSTALLABLE]
    known = {} if known is None else known
    files: dict[str, int] = {}
    for path in sorted({*named}):
        if (file := site / path).exists():
            files[path] = known[file] = known.get(file) or transferred(file)
    return Weight(files, page, _text_bytes(soup))


def _named(soup: BeautifulSoup, page: str) -> list[str]:
    found = []
    for tag in soup.find_all(list(_LOADED)):
        address = tag.get(_LOADED[tag.name])
        if isinstance(address, str) and _is_loaded(tag):
            path = posixpath.join(posixpath.dirname(page), unquote(address.split("#")[0]))
            found.append(posixpath.normpath(path.split("?")[0]).lstrip("/"))
    return found


def _is_loaded(tag: Tag) -> bool:
    return tag.name != "link" or bool(_RELATIONS & {*tag.get_attribute_list("rel")})


def _text_bytes(soup: BeautifulSoup) -> int:
    for tag in soup.find_all(_UNSEEN):
        tag.decompose()
    text = re.sub(r"\s+", " ", soup.get_text(" "))
    return len(gzip.compress(text.encode(), GZIP_LEVEL, mtime=0))
