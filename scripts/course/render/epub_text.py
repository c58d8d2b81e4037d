"""Inline nodes of the book → XHTML for an EPUB, with the ids that links in it need."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from html import escape

from course.model.book import Book, Box, Definition, Heading, Question, walk
from course.model.book_inline import (
    Anchor,
    CodeWords,
    Footnote,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Picture,
    Styled,
    Target,
    Term,
    Words,
)
from course.render.typst_picture import without_variables

_ODD = re.compile(r"[^A-Za-z0-9_-]")


@dataclass
class EpubWriting:
    """What has been given out while one book is written.

    `places` are the ids of what links may lead to, `page` the page being written, `given` the ids
    that its file has so far, `notes` the footnotes that will stand at its end.
    """

    book: Book
    files: dict[str, str] = field(default_factory=dict)
    places: dict[Target, str] = field(default_factory=dict)
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    page: str = ""
    given: set[str] = field(default_factory=set)
    notes: dict[Target, Footnote] = field(default_factory=dict)

    def open(self, page: str) -> None:
        """Begin a new file."""
        self.page = page
        self.given.clear()
        self.notes.clear()

    def id(self, anchor: str) -> str:
        """The attribute for what stands at `anchor`; empty if there is none, or it was given."""
        name = self.places.get(Target(self.page, anchor), "") if anchor else ""
        if not name or name in self.given:
            return ""
        self.given.add(name)
        return f' id="{name}"'


def begin_epub(book: Book) -> EpubWriting:
    """Return a writing with a file for each chapter and an id for each place in it."""
    writing = EpubWriting(book)
    for chapter in book.chapters:
        writing.files[chapter.page] = _file_of(chapter.page)
        for node in walk(chapter.blocks):
            if isinstance(node, Question):
                number = len(writing.numbers) + 1
                writing.numbers[chapter.page, node.id] = number
                writing.places[Target(chapter.page, node.id)] = f"_q{number}"
            elif isinstance(node, Heading | Anchor | Box | Definition) and node.id:
                writing.places[Target(chapter.page, node.id)] = _safe(node.id)
    return writing


def _file_of(page: str) -> str:
    return page.removesuffix(".html").replace("/", "_") + ".xhtml"


def _safe(anchor: str) -> str:
    name = _ODD.sub(lambda sign: f"_{ord(sign[0]):x}", anchor)
    return name if name[0].isalpha() else f"a{name}"


def inlines(writing: EpubWriting, content: Inlines) -> str:
    """Return what stands in a line."""
    return "".join(_inline(writing, node) for node in content)


def _inline(writing: EpubWriting, node: Inline) -> str:
    match node:
        case Words(text):
            return escape(text, quote=False)
        case Styled(mark, content):
            return f"<{mark}>{inlines(writing, content)}</{mark}>"
        case CodeWords(text):
            return f"<code>{escape(text, quote=False)}</code>"
        case Link() | Term():
            return _link(writing, node)
        case Picture():
            return picture(writing, node, "inline")
        case Footnote():
            return _note_mark(writing, node)
        case Anchor(anchor):
            name = writing.id(anchor)
            return f"<span{name}></span>" if name else ""
        case LineBreak():
            return "<br/>"


def _link(writing: EpubWriting, link: Link | Term) -> str:
    body = inlines(writing, link.content)
    if isinstance(link.target, str):
        return f'<a href="{escape(link.target)}">{body}</a>'
    # What the page has but the book leaves out is found at the head of its chapter.
    anchor = writing.places.get(link.target)
    file = writing.files[link.target.page]
    return f'<a href="{file}{"#" + anchor if anchor else ""}">{body}</a>'


def _note_mark(writing: EpubWriting, note: Footnote) -> str:
    again = note.place in writing.notes
    if not again:
        writing.notes[note.place] = note
    number = list(writing.notes).index(note.place) + 1
    mark = "" if again else f' id="_ref{number}"'
    return (
        f'<sup><a epub:type="noteref" role="doc-noteref" href="#_note{number}"{mark}>'
        f"{number}</a></sup>"
    )


def picture(writing: EpubWriting, node: Picture, kind: str) -> str:
    """Return the picture, whose file is then in `pictures`; `kind` is `inline` or `whole`."""
    data = node.data
    if node.format == "svg":
        data = without_variables(data.decode("utf-8", "replace")).encode()
    name = f"pictures/{hashlib.sha256(data).hexdigest()[:16]}.{node.format}"
    writing.pictures[name] = data
    return f'<img class="{kind}" src="{name}" alt="{escape(node.alt)}"/>'
