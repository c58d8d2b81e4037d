"""The book: the pages of one edition as a plain tree, which PDF, EPUB and DOCX are written from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal

from course.model.book_inline import Anchor, CodeWords, Inlines, Picture, Words
from course.problem import Problem

Edition = Literal["trainee", "trainer"]
Align = Literal["left", "center", "right"]


class BookError(Exception):
    """The pages cannot be made into a book; `problems` says why, one by one."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


# Blocks: what stands below one another.


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a chapter: level 2 is the highest."""

    level: int
    content: Inlines
    id: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list; `done` is None unless it has a check box."""

    blocks: Blocks
    done: bool | None = None


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list: numbered from `start`, or with bullets if that is None."""

    items: tuple[Item, ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what it means."""

    term: Inlines
    blocks: Blocks
    id: str = ""


@dataclass(frozen=True, slots=True)
class Definitions:
    """A list of definitions."""

    entries: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    blocks: Blocks
    heading: bool = False
    align: Align | None = None
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the head rows are repeated on each page."""

    head: tuple[tuple[Cell, ...], ...]
    body: tuple[tuple[Cell, ...], ...]
    caption: Inlines = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A block set off from the text: an admonition, an opened details, a trainer's note."""

    kind: str
    title: Inlines
    blocks: Blocks
    id: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A block of code; `language` may be empty."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of somebody."""

    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of its own, with or without a caption."""

    picture: Picture
    caption: Inlines = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between two parts of the text."""


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a question."""

    content: Inlines
    correct: bool
    feedback: Inlines


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its key; whoever renders it decides where the key goes."""

    id: str
    multiple: bool
    stem: Blocks
    options: tuple[Option, ...]
    explanation: Blocks


Block = (
    Paragraph
    | Heading
    | ItemList
    | Definitions
    | Table
    | Box
    | Listing
    | Quote
    | Figure
    | Rule
    | Question
    | Anchor
)
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the site. `opens_part`: the chapters of its folder after it belong to its part."""

    page: str
    title: Inlines
    blocks: Blocks
    opens_part: bool = False
    in_part: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """All chapters of one edition, in reading order."""

    title: str
    edition: Edition
    chapters: tuple[Chapter, ...]


def walk(node: Any) -> Iterator[Any]:
    """Yield `node` and every node of the tree below it, in reading order."""
    if isinstance(node, tuple):
        for part in node:
            yield from walk(part)
    elif is_dataclass(node):
        yield node
        for field in fields(node):
            yield from walk(getattr(node, field.name))


def plain_text(node: Any) -> str:
    """Return the words of `node` without any marking."""
    return "".join(part.text for part in walk(node) if isinstance(part, Words | CodeWords))
