"""A book → the entries of its index of terms: what each is called, and where it is explained."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from course.model.book import Book, Definition, plain_text, walk
from course.model.book_inline import Link, Styled, Target, Term

# The first character of each letter in GB 2312, whose first plane is in the order of pinyin.
_FIRST = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝"
_LETTERS = "ABCDEFGHJKLMNOPQRSTWXYZ"
_STARTS = [char.encode("gb2312") for char in _FIRST]
_LAST = "座".encode("gb2312")
LATIN = "字母与数字"
OTHER = "其他"


@dataclass(frozen=True)
class TermEntry:
    """A term of the glossary: its definition, and the places that the definition leads to."""

    name: str
    explained: Target
    taught: tuple[Target, ...]


TermIndex = tuple[tuple[str, tuple[TermEntry, ...]], ...]


def index_of_terms(book: Book) -> TermIndex:
    """Return the terms by their first letter in pinyin; none if the book has no glossary."""
    entries = sorted(_entries(book), key=lambda one: _rank(one.name))
    grouped = groupby(entries, key=lambda one: _heading(one.name))
    return tuple((heading, tuple(group)) for heading, group in grouped)


def _entries(book: Book) -> Iterator[TermEntry]:
    glossaries = {node.target.page for node in walk(book.chapters) if isinstance(node, Term)}
    for chapter in book.chapters:
        if chapter.page in glossaries:
            for node in walk(chapter.blocks):
                if isinstance(node, Definition) and node.id:
                    yield _entry(chapter.page, node)


def _entry(page: str, node: Definition) -> TermEntry:
    inside = list(walk(node.term))
    strong = [one.content for one in inside if isinstance(one, Styled) and one.mark == "strong"]
    places = [one.target for one in walk(node.blocks) if isinstance(one, Link)]
    return TermEntry(
        plain_text(strong[0] if strong else node.term),
        Target(page, node.id),
        tuple(place for place in places if isinstance(place, Target)),
    )


def _heading(name: str) -> str:
    """The letter a name stands under: of its first character in pinyin."""
    name = _bare(name)
    if name[:1].isascii():
        return LATIN
    try:
        code = name[0].encode("gb2312")
    except UnicodeEncodeError:
        return OTHER
    return _LETTERS[bisect_right(_STARTS, code) - 1] if _STARTS[0] <= code <= _LAST else OTHER


def _rank(name: str) -> tuple[int, bytes]:
    place = (LATIN, *_LETTERS, OTHER).index(_heading(name))
    return place, _bare(name).lower().encode("gb18030")


def _bare(name: str) -> str:
    """The name from its first letter on: quotation marks do not count."""
    return name.lstrip("“‘《") or name
