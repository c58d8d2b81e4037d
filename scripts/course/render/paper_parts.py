"""What a printed test paper is made of: parts that PDF and Word document both can draw."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True)
class Head:
    """The title of a sheet, and a line below it; each begins a page."""

    title: str
    below: str


@dataclass(frozen=True)
class Blanks:
    """What is filled in by hand, such as name and date."""

    labels: tuple[str, ...]


@dataclass(frozen=True)
class Lines:
    """Short sentences, one a line."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """A heading inside a sheet."""

    title: str


@dataclass(frozen=True)
class Ask:
    """A question to answer: its options with their letters."""

    number: int
    stem: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Boxes:
    """Numbers, each with the letters to choose from; they run down the columns."""

    rows: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Reason:
    """A question's key: the letters, the question, what is right and why, what is wrong and why."""

    number: int
    key: str
    about: str
    stem: str
    right: tuple[tuple[str, str], ...]
    why: str
    wrong: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Grid:
    """A ruled table; `shares` are the widths of its columns in per cent."""

    head: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]


PaperPart = Head | Blanks | Lines | Section | Ask | Boxes | Reason | Grid


@dataclass(frozen=True)
class PaperSheet:
    """One file to print. `footer` stands on every page, `suffix` in the file's name."""

    suffix: str
    title: str
    footer: str
    parts: tuple[PaperPart, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text of the sheet, in reading order."""
        return (self.title, self.footer, *(text for part in self.parts for text in _texts(part)))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif hasattr(value, "__dataclass_fields__"):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
