"""What a printable sheet is made of: paper, reader, and parts that HTML and PDF both can draw."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, Literal

Paper = Literal["A5", "A4", "A4-landscape", "A3"]
Reader = Literal["customer", "agent", "observer", "trainer", "everyone"]


@dataclass(frozen=True)
class Prose:
    """A paragraph under a small heading (none if `title` is empty)."""

    title: str
    text: str


@dataclass(frozen=True)
class Speech:
    """Words to be spoken as they stand."""

    title: str
    text: str


@dataclass(frozen=True)
class Points:
    """A list; `numbered` if the order matters, `boxes` if each is to be ticked."""

    title: str
    items: tuple[str, ...]
    numbered: bool = False
    boxes: bool = False


@dataclass(frozen=True)
class Facts:
    """Short terms, each with what it says."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Beside:
    """Two lists side by side."""

    left: Points
    right: Points


@dataclass(frozen=True)
class Grid:
    """A ruled table. `shares` are widths in percent; `blank` rows are left to write in."""

    title: str
    head: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    blank: int = 0


@dataclass(frozen=True)
class Labels:
    """Labels to cut out: a role and the name worn."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Sign:
    """One large sign with a sentence under it."""

    mark: str
    text: str


@dataclass(frozen=True)
class Picture:
    """A drawing that fills what is left of its sheet: SVG, and its meaning in words."""

    svg: str
    alt: str


@dataclass(frozen=True)
class Lines:
    """A question or label with `rows` ruled lines under it to write on."""

    title: str
    rows: int


@dataclass(frozen=True)
class Tear:
    """A line to tear along; the words say who keeps what is below it."""

    text: str


@dataclass(frozen=True)
class Slips:
    """Four equal slips on one sheet, to be cut apart."""

    title: str
    parts: tuple[Lines | Prose, ...]


@dataclass(frozen=True)
class Votes:
    """Cards to vote with: a letter and its colour each, told apart without seeing colours."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Award:
    """A certificate that fills its sheet; `name` is empty where it is written by hand."""

    name: str
    title: str
    lines: tuple[str, ...]
    signs: tuple[str, ...]


Part = (
    Prose | Speech | Points | Facts | Beside | Grid | Labels | Sign | Picture
    | Lines | Tear | Slips | Votes | Award
)  # fmt: skip


@dataclass(frozen=True)
class Sheet:
    """One printed sheet. `note` says in a few words who gets it and how many."""

    id: str
    title: str
    reader: Reader
    paper: Paper
    note: str
    parts: tuple[Part, ...]
    color: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text on the sheet, in reading order."""
        return (self.title, self.note, *(text for part in self.parts for text in _texts(part)))


@dataclass(frozen=True)
class Kit:
    """All sheets of one role-play, in the order in which a trainer needs them."""

    id: str
    title: str
    sheets: tuple[Sheet, ...]
    footer: str


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Picture):
        yield value.alt
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif hasattr(value, "__dataclass_fields__"):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
