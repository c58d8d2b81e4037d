"""A page of a built site as its HTML says it: its addresses, what they can name, its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

# What a reference is for. A reader follows LINKS; a browser loads all others by itself, but OWN:
# addresses of the site itself, which are written in full.
LINKS = frozenset({"link", "form", "refresh", "longdesc", "cite"})
OWN = frozenset({"canonical", "alternate", "og"})
IMAGES = frozenset({"image", "icon"})


class Reference(NamedTuple):
    """An address on a page, as written. `text` is what names it: words, or an image's alt text.

    `text` is None where an image has no alt text at all. `inside` says it is in the article.
    """

    kind: str
    target: str
    line: int
    text: str | None = ""
    inside: bool = False


class Mark(NamedTuple):
    """A fact of one element: what kind, its value, and the line."""

    kind: str
    value: str
    line: int


class Heading(NamedTuple):
    """A heading; `inside` says that it is in the article."""

    level: int
    text: str
    id: str
    line: int
    inside: bool


class Script(NamedTuple):
    """A script written into the page; `inside` says that it is in the article.

    `mark` is that of the file from which its text comes, if it comes from one.
    """

    type: str
    text: str
    line: int
    inside: bool = False
    mark: str = ""

    @property
    def runs(self) -> bool:
        """Whether a browser runs it; others are blocks of data (HTML, 4.12.1)."""
        return self.type in ("", "module", "text/javascript", "application/javascript")


@dataclass(frozen=True)
class Head:
    """What stands once a page. Lists hold each time it is written."""

    doctype: bool = False
    lang: str = ""
    charset: str = ""
    viewport: str = ""
    titles: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    base: str = ""
    policy: str | None = None


@dataclass(frozen=True)
class BuiltPage:
    """A page. Templates are left out of everything, since no reader sees them.

    `ids` are the lines on which each id stands; `names` the targets made by `<a name>`;
    `id_uses` the ids that labels and aria attributes name, `nameless` the elements without words
    for a screen reader, `risks` attributes that run code or give the page away. `words` is the
    text outside code, line by line; `article` is how many of its characters the article has.
    """

    path: str
    head: Head = Head()
    references: tuple[Reference, ...] = ()
    ids: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    names: frozenset[str] = frozenset()
    id_uses: tuple[Mark, ...] = ()
    nameless: tuple[Mark, ...] = ()
    risks: tuple[Mark, ...] = ()
    headings: tuple[Heading, ...] = ()
    scripts: tuple[Script, ...] = ()
    words: str = ""
    article: int = 0
    whole: bool = True

    @cached_property
    def redirects(self) -> bool:
        """Whether the page only sends readers on to another."""
        return any(one.kind == "refresh" for one in self.references)
