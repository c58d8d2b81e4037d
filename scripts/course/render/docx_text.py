"""Inline nodes of the book → runs of a Word document, with the bookmarks that links need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from docx.document import Document
from docx.enum.text import WD_BREAK, WD_COLOR_INDEX
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Length, Pt
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

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
from course.render.docx_styles import CODE_FONT, FONT
from course.render.drawing_png import pictures_as_png, width_of

_POINTS = 0.75


@dataclass
class DocxWriting:
    """What has been given out while one document is written.

    `places` are the bookmarks of what is linked to, `page` the page being written, `given` the
    bookmarks that stand already, `notes` the footnotes of the chapter so far.
    """

    document: Document
    book: Book
    pngs: Mapping[Picture, bytes]
    places: dict[Target, str] = field(default_factory=dict)
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    page: str = ""
    given: dict[str, int] = field(default_factory=dict)
    notes: dict[Target, Footnote] = field(default_factory=dict)


def begin_docx(document: Document, book: Book) -> DocxWriting:
    """Return a writing with a number per question and a bookmark for each place linked to."""
    pictures = pictures_as_png(one for one in walk(book.chapters) if isinstance(one, Picture))
    writing = DocxWriting(document, book, pictures)
    known = {Target(chapter.page) for chapter in book.chapters}
    for chapter in book.chapters:
        for node in walk(chapter.blocks):
            if isinstance(node, Question):
                writing.numbers[chapter.page, node.id] = len(writing.numbers) + 1
            if isinstance(node, Heading | Anchor | Box | Definition | Question) and node.id:
                known.add(Target(chapter.page, node.id))
    for node in walk(book.chapters):
        if isinstance(node, Link | Term) and isinstance(node.target, Target):
            # What the page has but the book leaves out is found at the head of its chapter.
            found = node.target if node.target in known else Target(node.target.page)
            writing.places[node.target] = writing.places.setdefault(
                found, f"place{len(writing.places)}"
            )
    return writing


def write_inlines(
    writing: DocxWriting, to: WordParagraph, content: Inlines, marks: tuple[str, ...] = ()
) -> None:
    """Add the nodes at the end of the paragraph, marked as `marks` say."""
    for node in content:
        _write(writing, to, to._p, node, marks)


def _write(
    writing: DocxWriting, to: WordParagraph, parent: Any, node: Inline, marks: tuple[str, ...]
) -> None:
    match node:
        case Words(text):
            add_run(to, parent, text, marks)
        case CodeWords(text):
            add_run(to, parent, text, (*marks, "code"))
        case Styled(mark, content):
            for inner in content:
                _write(writing, to, parent, inner, (*marks, mark))
        case Link() | Term():
            link = _hyperlink(writing, to, node.target)
            parent.append(link)
            shown = (*marks, "link") if isinstance(node, Link) else marks
            for inner in node.content:
                _write(writing, to, link, inner, shown)
        case Picture():
            add_picture(writing, to, node, height=Pt(14))
        case Footnote():
            writing.notes.setdefault(node.place, node)
            number = list(writing.notes).index(node.place) + 1
            add_run(to, parent, f"[{number}]", (*marks, "sup"))
        case Anchor(anchor):
            bookmark(writing, to, anchor)
        case LineBreak():
            add_run(to, parent, "", marks).add_break(WD_BREAK.LINE)


def add_run(to: WordParagraph, parent: Any, text: str, marks: tuple[str, ...] = ()) -> Run:
    """Append a run of `text` below `parent`, in the font of the book, and return it."""
    element = OxmlElement("w:r")
    parent.append(element)
    run = Run(element, to)
    run.text = text
    face = CODE_FONT if "code" in marks else FONT
    fonts = element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("ascii", "hAnsi"):
        fonts.set(qn(f"w:{script}"), face)
    fonts.set(qn("w:eastAsia"), FONT)
    if "link" in marks:
        run.style = "Hyperlink"
    _set_marks(run, marks)
    return run


def _set_marks(run: Run, marks: tuple[str, ...]) -> None:
    font = run.font
    for mark in marks:
        match mark:
            case "strong":
                font.bold = True
            case "mark":
                font.highlight_color = WD_COLOR_INDEX.YELLOW
            case "del":
                font.strike = True
            case "ins":
                font.underline = True
            case "sub":
                font.subscript = True
            case "sup":
                font.superscript = True
    if "em" in marks:  # Chinese has dots below the characters, no italics
        dots = OxmlElement("w:em")
        dots.set(qn("w:val"), "dot")
        run._r.get_or_add_rPr().append(dots)


def _hyperlink(writing: DocxWriting, to: WordParagraph, target: Target | str) -> Any:
    link = OxmlElement("w:hyperlink")
    if isinstance(target, str):
        kind = RELATIONSHIP_TYPE.HYPERLINK
        link.set(qn("r:id"), to.part.relate_to(target, kind, is_external=True))
    else:
        link.set(qn("w:anchor"), writing.places[target])
    return link


def bookmark(writing: DocxWriting, to: WordParagraph, anchor: str) -> None:
    """Put the bookmark of `anchor` on the page being written here, if something links to it."""
    name = writing.places.get(Target(writing.page, anchor))
    if name:
        put_bookmark(writing, to, name)


def put_bookmark(writing: DocxWriting, to: WordParagraph, name: str) -> None:
    """Put the bookmark `name` here, unless it stands already."""
    if name in writing.given:
        return
    writing.given[name] = len(writing.given)
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        element = OxmlElement(tag)
        element.set(qn("w:id"), str(writing.given[name]))
        if tag == "w:bookmarkStart":
            element.set(qn("w:name"), name)
        to._p.append(element)


def add_picture(
    writing: DocxWriting,
    to: WordParagraph,
    picture: Picture,
    *,
    widest: Length | None = None,
    height: Length | None = None,
) -> None:
    """Add the picture with its alt text: of this height, or as wide as the page shows it."""
    width = None if height else Pt(width_of(picture) * _POINTS)
    shape = to.add_run().add_picture(BytesIO(writing.pngs[picture]), width=width, height=height)
    if widest and shape.width > widest:
        shape.height = Emu(int(shape.height * widest / shape.width))
        shape.width = widest
    shape._inline.docPr.set("descr", picture.alt)
