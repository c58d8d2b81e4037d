"""A sheet of a test paper → a Word document to edit and print."""

from __future__ import annotations

from datetime import date, datetime
from math import ceil

from docx.document import Document
from docx.shared import Emu, Mm, Pt
from docx.text.paragraph import Paragraph

from course.model.book import Cell, Table
from course.model.book import Paragraph as BookParagraph
from course.model.book_inline import Words
from course.render.docx import packed_document
from course.render.docx_styles import TEXT_WIDTH, new_document
from course.render.docx_tables import add_table
from course.render.docx_text import add_run
from course.render.paper_parts import (
    Ask,
    Blanks,
    Boxes,
    Grid,
    Head,
    Lines,
    PaperPart,
    PaperSheet,
    Reason,
    Section,
)
from course.render.quiz_markup import inline_runs

_INDENT = Pt(20)
_COLUMNS = 4
_LINE = "\uff3f" * 8  # full-width low lines


def render_paper_docx(sheet: PaperSheet, day: date) -> bytes:
    """Return the document of `sheet`, the same bytes for the same sheet."""
    document = new_document(sheet.title, sheet.title, datetime(day.year, day.month, day.day))
    foot = document.sections[0].footer.paragraphs[0]
    add_run(foot, foot._p, f"　{sheet.footer}")
    for at, part in enumerate(sheet.parts):
        _write(document, part, at == 0)
    return packed_document(document, day)


def _write(document: Document, part: PaperPart, first: bool) -> None:
    match part:
        case Head(title, below):
            heading = _line(document, "Heading 1", title)
            heading.paragraph_format.page_break_before = not first
            _line(document, "Small", below)
        case Blanks(labels):
            _line(document, "Normal", "　".join(f"{label}{_LINE}" for label in labels))
        case Lines(items):
            for item in items:
                _line(document, "List Bullet", item)
        case Section(title):
            _line(document, "Heading 2", title)
        case Ask():
            _ask(document, part)
        case Boxes(rows):
            _boxes(document, rows)
        case Reason():
            _reason(document, part)
        case Grid(head, shares, rows):
            _grid(document, head, shares, rows)


def _line(document: Document, style: str, *texts: str, strong: bool = False) -> Paragraph:
    """Add a paragraph; the first text is strong if `strong` says so."""
    line = document.add_paragraph(style=style)
    for at, text in enumerate(texts):
        for words, mark in inline_runs(text):
            marks = (mark,) if mark else ()
            add_run(line, line._p, words, ("strong",) if strong and at == 0 else marks)
    return line


def _ask(document: Document, part: Ask) -> None:
    """The question and its options, held together on one page."""
    _line(document, "Normal", f"{part.number}.　", part.stem, strong=True)
    held = [document.paragraphs[-1]]
    for letter, text in part.options:
        option = _line(document, "Normal", f"{letter}　", text)
        option.paragraph_format.left_indent = _INDENT
        option.paragraph_format.space_after = Pt(2)
        held.append(option)
    held[0].paragraph_format.space_before = Pt(8)
    for line in held[:-1]:
        line.paragraph_format.keep_with_next = True


def _reason(document: Document, part: Reason) -> None:
    _line(document, "Question", f"{part.number}.　答案 {part.key}", strong=True)
    _line(document, "Small", part.about).paragraph_format.keep_with_next = True
    _line(document, "Normal", part.stem).paragraph_format.keep_with_next = True
    for letter, text in part.right:
        _line(document, "Normal", f"对 {letter}　", text, strong=True)
    _line(document, "Normal", "为什么　", part.why, strong=True)
    for letter, text, because in part.wrong:
        _line(document, "Normal", f"错 {letter}　", text, "——", because)


def _boxes(document: Document, rows: tuple[tuple[int, str], ...]) -> None:
    """The numbers run down the columns; the letters stand in brackets, to be circled."""
    down = ceil(len(rows) / _COLUMNS)
    table = document.add_table(down, _COLUMNS)
    for column in table.columns:
        column.width = Emu(TEXT_WIDTH // _COLUMNS)
    for at, (number, letters) in enumerate(rows):
        cell = table.cell(at % down, at // down)
        line = cell.paragraphs[0]
        add_run(line, line._p, f"{number}.　", ("strong",))
        add_run(line, line._p, " ".join(f"[{letter}]" for letter in letters))
    for row in table.rows:
        row.height = Mm(8)


def _grid(
    document: Document,
    head: tuple[str, ...],
    shares: tuple[int, ...],
    rows: tuple[tuple[str, ...], ...],
) -> None:
    """A ruled table with widths in per cent; its head is repeated on every page."""
    table = Table(head=(_cells(head),), body=tuple(_cells(row) for row in rows))
    texts = iter([text for row in (head, *rows) for text in row])
    columns = len(head)
    for at, (_, cell) in enumerate(add_table(document, TEXT_WIDTH, table)):
        cell.width = Emu(TEXT_WIDTH * shares[at % columns] // sum(shares))
        line = cell.paragraphs[0]
        add_run(line, line._p, next(texts), ("strong",) if at < columns else ())


def _cells(texts: tuple[str, ...]) -> tuple[Cell, ...]:
    return tuple(Cell((BookParagraph((Words(text),)),)) for text in texts)
