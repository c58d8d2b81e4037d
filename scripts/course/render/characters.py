"""A book → a problem for each character that the book's font cannot print."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from course.model.book import Book, Chapter, Listing, walk
from course.model.book_inline import CodeWords, Picture, Words
from course.problem import Place, Problem, problem

FONTS = Path(__file__).parent / "fonts"
_TAG = re.compile(r"<style.*?</style\s*>|<(title|desc|metadata).*?</\1\s*>|<[^>]*>", re.S)
_SIGNS = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&"}
_AROUND = 8


@lru_cache(maxsize=1)
def printable() -> frozenset[str]:
    """Every character that both faces of the font have, and the white space a text may hold."""
    # Large, and who only asks where the fonts are can do without.
    from fontTools.ttLib import TTFont

    faces = []
    for path in sorted(FONTS.glob("*.ttf")):
        with TTFont(path, lazy=True) as font:
            faces.append(set(font.getBestCmap()))
    codes = set.intersection(*faces)
    return frozenset(map(chr, codes)) | {"\n", "\t"}


def unprintable(book: Book, cover: tuple[str, ...] = ()) -> tuple[Problem, ...]:
    """Return a problem for each page and character without a glyph, with the words around it.

    `cover` is what the cover says besides the title of the book.
    """
    problems = list(_missing("index.html", (book.title, *cover)))
    for chapter in book.chapters:
        problems.extend(_missing(chapter.page, _texts(chapter)))
    return tuple(problems)


def _missing(page: str, texts: Iterable[str]) -> Iterator[Problem]:
    seen = set(printable())
    for text in texts:
        for index, char in enumerate(text):
            if char not in seen:
                seen.add(char)
                yield _problem(page, text, index)


def _texts(chapter: Chapter) -> Iterator[str]:
    for node in walk(chapter):
        if isinstance(node, Words | CodeWords | Listing):
            yield node.text
        elif isinstance(node, Picture) and node.format == "svg":
            yield _labels(node.data.decode("utf-8", "replace"))


def _labels(svg: str) -> str:
    text = _TAG.sub(" ", svg)
    text = re.sub(r"&#(x?)([0-9a-fA-F]+);", lambda m: chr(int(m[2], 16 if m[1] else 10)), text)
    for escaped, sign in _SIGNS.items():
        text = text.replace(escaped, sign)
    return text


def _problem(page: str, text: str, index: int) -> Problem:
    around = text[max(0, index - _AROUND) : index + _AROUND + 1]
    what = f"书的字体里没有“{text[index]}”（U+{ord(text[index]):04X}），出现在“{around}”"
    mend = "换一个字，或把它加进 `scripts/make_font.py` 再做一次字体"
    return problem(Place(page), "book-character", what, mend)
