"""Inline nodes of the book → Typst source, and the labels that links in it need."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from course.model.book import Book, Box, Chapter, Definition, Heading, Question, plain_text, walk
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
from course.render.term_index import TermIndex, index_of_terms
from course.render.typst_picture import stored

MARKS = {
    "strong": "strong",
    "em": "emphasis",
    "mark": "highlight",
    "del": "strike",
    "ins": "underline",
    "sub": "sub",
    "sup": "super",
}
# With more text than this between link and place, a page lies between them; in characters.
_FAR = 1200
_BLANK = re.compile(r"(?<!\uff3f)(\uff3f{2,9})(?!\uff3f)")
_CLOSING = frozenset("，。、；：！？）》】”’")


Ink = Literal["colour", "black"]


@dataclass
class Writing:
    """What has been given out while one book is written: labels, pictures, question numbers.

    `page` is the page being written, `part` the title of its part as Typst source, `ranks` those of
    the headings the text stands under, `written` its characters so far; `offsets` says how many
    stand before each place, `uses` which labels each term has been used at. What is `repeated` on
    every page can be no place to go to. `openings` are those of parts and chapters as Typst source,
    for running heads.
    """

    book: Book
    ink: Ink = "colour"
    page: str = ""
    part: str = ""
    openings: list[str] = field(default_factory=list)
    ranks: list[int] = field(default_factory=list)
    written: int = 0
    in_key: bool = False
    offsets: dict[Target, int] = field(default_factory=dict)
    labels: dict[Target, str] = field(default_factory=dict)
    placed: set[str] = field(default_factory=set)
    notes: dict[Target, tuple[str, str]] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    uses: dict[Target, list[str]] = field(default_factory=dict)
    index: TermIndex = ()
    repeated: bool = False

    @property
    def with_answers(self) -> bool:
        """Whether answers stand below the questions: for trainers only."""
        return self.book.edition == "trainer"

    def place(self, anchor: str) -> str | None:
        """The label to put at `anchor` of this page; None if nothing links there, or it has one."""
        name = self.labels.get(Target(self.page, anchor))
        if name is None or name in self.placed:
            return None
        self.placed.add(name)
        return name

    def opening(self, name: str | None, part: str, chapter: str, *, own_page: bool) -> str:
        """Note that a part or chapter opens at `name`; return that, or a name for it if None.

        `part` and `chapter` are what running heads say from there on, as Typst content. A page of
        its own has none where it opens.
        """
        name = name or f"opening-{len(self.openings)}"
        opens = "true" if own_page else "false"
        self.openings.append(f"({quoted(name)}, [{part}], [{chapter}], {opens})")
        return name


def begin(book: Book, ink: Ink = "colour") -> Writing:
    """Return a writing with a label for each place that is linked to and a number per question."""
    writing = Writing(book, ink, index=index_of_terms(book))
    for chapter in book.chapters:
        writing.offsets |= _places(chapter)
    for chapter in book.chapters:
        for node in walk(chapter):
            if isinstance(node, Link | Term) and isinstance(node.target, Target):
                # What the page has but the book leaves out is found at the head of its chapter.
                known = node.target if node.target in writing.offsets else Target(node.target.page)
                name = writing.labels.setdefault(known, f"to-{len(writing.labels)}")
                writing.labels[node.target] = name
            elif isinstance(node, Question):
                writing.numbers[chapter.page, node.id] = len(writing.numbers) + 1
    for entry in (one for _, entries in writing.index for one in entries):
        writing.labels.setdefault(entry.explained, f"to-{len(writing.labels)}")
    return writing


def _places(chapter: Chapter) -> dict[Target, int]:
    places = {Target(chapter.page): 0}
    before = 0
    for node in walk(chapter.blocks):
        if isinstance(node, Words):
            before += len(node.text)
        elif isinstance(node, Heading | Anchor | Box | Definition | Question) and node.id:
            places[Target(chapter.page, node.id)] = before
    return places


def quoted(text: str) -> str:
    """Return `text` as a Typst string."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def words(text: str) -> str:
    """Return `text` as Typst content; as a string, so that nothing in it is taken for markup.

    A short line to write on is not broken by the end of one of text.
    """
    parts = _BLANK.split(text)
    return "".join(
        f"#box[#{quoted(part)};];" if at % 2 else f"#{quoted(part)};"
        for at, part in enumerate(parts)
        if part
    )


def inline(writing: Writing, content: Inlines, *, bare: bool = False) -> str:
    """Return the nodes as Typst content; `bare` leaves out notes and pages, for headings."""
    return "".join(_node(writing, node, bare) for node in content)


def _node(writing: Writing, node: Inline, bare: bool) -> str:
    bare = bare or writing.repeated
    match node:
        case Words(text):
            writing.written += len(text)
            return words(text)
        case Styled(mark, content):
            return f"#{MARKS[mark]}[{inline(writing, content, bare=bare)}]"
        case CodeWords(text):
            return f"#raw({quoted(text)});"
        case Link():
            return _link(writing, node, bare)
        case Term(target, content):
            body = inline(writing, content, bare=bare)
            return body if bare else _term(writing, target, body)
        case Picture():
            source = stored(writing.pictures, node, black=writing.ink == "black")
            return f"#box(image({quoted(source)}, height: 1.1em, alt: {quoted(node.alt)}));"
        case Footnote():
            return "" if bare else _footnote(writing, node)
        case Anchor(anchor):
            name = writing.place(anchor)
            return f"#place-name({quoted(name)});" if name else ""
        case LineBreak():
            return "#linebreak();"


def _link(writing: Writing, link: Link, bare: bool) -> str:
    body = inline(writing, link.content, bare=True)
    if bare:
        return body
    text = plain_text(link.content)
    if isinstance(link.target, str):
        address = quoted(link.target)
        note = (
            "" if text == link.target.removeprefix("mailto:") else f"#footnote[#link({address});]"
        )
        return f"#link({address})[{body}]{note}"
    name = quoted(writing.labels[link.target])
    if not _is_far(writing, link.target):
        return f"#leading-to({name})[{body}]"
    # A bracket closes up to a full-width mark only if both are set alike, in one run.
    opening = words("（")
    inside, outside = (opening, "") if text[-1:] in _CLOSING else ("", opening)
    return f"#leading-to({name})[{body}{inside}]{outside}#page-of({name});{words('）')}"


def _term(writing: Writing, target: Target, body: str) -> str:
    """A word that can be followed to the glossary and is counted by the index."""
    uses = writing.uses.setdefault(target, [])
    uses.append(f"use-{writing.labels[target]}-{len(uses)}")
    return f"#term-used({quoted(uses[-1])}, {quoted(writing.labels[target])})[{body}];"


def _is_far(writing: Writing, target: Target) -> bool:
    """Whether the reader has to turn pages, as far as can be told before they are set."""
    if writing.in_key or target.page != writing.page:
        return True
    return abs(writing.offsets.get(target, 0) - writing.written) > _FAR


def _footnote(writing: Writing, note: Footnote) -> str:
    if note.again:
        return f"#footnote(label({quoted(writing.notes[note.place][0])}));"
    name, body = writing.notes[note.place]
    return f"#[#footnote[{body}]#label({quoted(name)})];"
