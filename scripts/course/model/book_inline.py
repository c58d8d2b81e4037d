"""What stands in a line of the book: words, links, pictures, notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from course.model.book import Blocks

Mark = Literal["strong", "em", "mark", "del", "ins", "sub", "sup"]
PictureFormat = Literal["svg", "png", "jpg", "gif", "webp"]


@dataclass(frozen=True, slots=True)
class Target:
    """A place in the book: a page, or an anchor on it."""

    page: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text; line breaks of the source are already gone."""

    text: str


@dataclass(frozen=True, slots=True)
class Styled:
    """Words that are set off."""

    mark: Mark
    content: Inlines


@dataclass(frozen=True, slots=True)
class CodeWords:
    """Code in a line of text."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a place in the book, or (`target` a string) to an address outside it."""

    target: Target | str
    content: Inlines


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the glossary where a page uses it; `target` is where it is explained."""

    target: Target
    content: Inlines


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its bytes; `width` is in CSS pixels where the page gives one."""

    data: bytes
    format: PictureFormat
    alt: str
    width: int | None = None


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote mark with its text; `again` if an earlier mark of the page has the same note."""

    place: Target
    blocks: Blocks
    again: bool = False


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that is linked to and is no heading, box or question."""

    id: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced line break."""


Inline = Words | Styled | CodeWords | Link | Term | Picture | Footnote | Anchor | LineBreak
Inlines = tuple[Inline, ...]
