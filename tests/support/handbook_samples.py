"""What the handbook's tests share: the sample book, and how to read a PDF back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from course.model.book import Blocks, Book, Chapter, Edition, Paragraph
from course.model.book_inline import Words
from course.read.site import read_book
from course.render.handbook import Imprint, render_handbook

SITE = Path(__file__).parent.parent / "fixtures" / "built-site"
PAGES = ("index.md", "modules/01-first/index.md", "modules/01-first/hello.md", "practice/talk.md")
IMPRINT = Imprint(date(2026, 11, 22), "一本样书", ("内容可以随意使用",))


def sample(edition: Edition = "trainee") -> Book:
    return read_book(SITE, PAGES, edition, "样书")


def book_of(*blocks: Any, edition: Edition = "trainee") -> Book:
    return Book("样书", edition, (Chapter("one.html", (Words("一章"),), blocks),))


def paragraph(text: str) -> Paragraph:
    return Paragraph((Words(text),))


def cells(*texts: str) -> list[Blocks]:
    return [(paragraph(text),) for text in texts]


def pdf(book: Book) -> PdfReader:
    return PdfReader(io.BytesIO(render_handbook(book, IMPRINT)))


def texts(reader: PdfReader) -> list[str]:
    """The words of each page, white space left out: line breaks fall where they fall."""
    return ["".join(page.extract_text().split()) for page in reader.pages]


def bookmarks(reader: PdfReader) -> list[tuple[int, str, int]]:
    """Depth, title and page (from 1) of each bookmark."""

    def flat(entries: list[Any], depth: int) -> Iterator[tuple[int, str, int]]:
        for entry in entries:
            if isinstance(entry, list):
                yield from flat(entry, depth + 1)
            else:
                page = reader.get_destination_page_number(entry)
                assert page is not None
                yield depth, str(entry.title), page + 1

    return list(flat(reader.outline, 1))


def link_pages(reader: PdfReader) -> list[tuple[int, int]]:
    """For each link inside the book the page it is on and the page it leads to (from 1)."""
    numbers = {page.indirect_reference: index + 1 for index, page in enumerate(reader.pages)}
    found = []
    for index, page in enumerate(reader.pages):
        for annotation in page.get("/Annots", []):
            one = annotation.get_object()
            target = one.get("/Dest") or one.get("/A", {}).get("/D")
            if target is None:
                continue
            if isinstance(target, str):
                target = reader.named_destinations[target].dest_array
            found.append((index + 1, numbers[target[0]]))
    return found
