"""A book → a Word document to edit and hand out: its chapters, and the key at the back."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

from docx.document import Document

from course.model.book import Book, Question, plain_text, walk
from course.render.archive import pack
from course.render.docx_blocks import Place, write_blocks, write_key
from course.render.docx_styles import TEXT_WIDTH, new_document
from course.render.docx_text import DocxWriting, add_run, begin_docx, bookmark, write_inlines
from course.render.epub import KEY_TITLE
from course.render.handbook import Imprint


def render_docx(book: Book, imprint: Imprint) -> bytes:
    """Return the document of `book`, the same bytes for the same book.

    Answers stand at the back, on a page of their own that can be left out of a handout.
    """
    day = datetime(*imprint.content_date.timetuple()[:3])
    document = new_document(book.title, imprint.subtitle, day)
    writing = begin_docx(document, book)
    place = Place(document, TEXT_WIDTH)
    heading = place.paragraph("Title")
    heading.text = book.title
    when = imprint.content_date
    dated = f"内容日期 {when.year} 年 {when.month} 月 {when.day} 日"
    place.paragraph("Small").text = "　".join((dated, *imprint.lines))
    for number, one in enumerate(book.chapters):
        writing.page = one.page
        writing.notes.clear()
        if number or plain_text(one.title) != book.title:
            heading = place.paragraph("Heading 1")
            write_inlines(writing, heading, one.title)
            heading.paragraph_format.page_break_before = number > 0
        bookmark(writing, heading, "")
        write_blocks(writing, place, one.blocks)
        _notes(writing, place)
    _key(writing, place)
    return packed_document(document, imprint.content_date)


def _notes(writing: DocxWriting, place: Place) -> None:
    """The footnotes of the chapter, at its end: what is edited moves from page to page."""
    for number, note in enumerate(tuple(writing.notes.values()), 1):
        line = place.paragraph("Small")
        add_run(line, line._p, f"[{number}]")
        write_blocks(writing, place, note.blocks)


def _key(writing: DocxWriting, place: Place) -> None:
    if not writing.numbers:
        return
    heading = place.paragraph("Heading 1")
    heading.text = KEY_TITLE
    heading.paragraph_format.page_break_before = True
    for one in writing.book.chapters:
        questions = [node for node in walk(one) if isinstance(node, Question)]
        if questions:
            writing.page = one.page
            write_inlines(writing, place.paragraph("Heading 2"), one.title)
        for question in questions:
            write_key(writing, place, question)


def packed_document(document: Document, day: date) -> bytes:
    """Return the document's files packed again: its own writer puts the time of day on each."""
    raw = io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return pack(files, day)
