"""The job aids come out one to a page of A5, or not at all."""

from __future__ import annotations

import io
from datetime import date

import pytest
from pypdf import PdfReader

from course.model.book import Book, BookError, Chapter, Heading
from course.model.book_inline import Words
from course.render.job_aids_pdf import render_job_aids_pdf
from handbook_samples import bookmarks, paragraph, texts

MODULES = {"one.html": "第一个模块", "two.html": "第二个模块"}


def cards(lines: int = 3, text: str = "接住人，再办事。") -> Book:
    blocks = (Heading(2, (Words("先说"),)), *(paragraph(text) for _ in range(lines)))
    return Book(
        "样书：工作卡",
        "trainee",
        (
            Chapter("one.html", (Words("第一张卡"),), blocks),
            Chapter("two.html", (Words("第二张卡"),), blocks[:2]),
        ),
    )


def made(book: Book) -> bytes:
    return render_job_aids_pdf(book, MODULES, date(2026, 11, 22), "样书")


@pytest.mark.parametrize("lines", [3, 30])
def test_each_card_takes_one_page_of_a5_however_full_it_is(lines: int) -> None:
    reader = PdfReader(io.BytesIO(made(cards(lines))))
    assert len(reader.pages) == 2
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [420, 595]
    first = texts(reader)[0]
    assert first.count("接住人，再办事。") == lines
    assert "样书·第一个模块" in first
    assert "2026-11-22" in first


def test_each_card_is_a_bookmark() -> None:
    found = bookmarks(PdfReader(io.BytesIO(made(cards()))))
    assert [(title, page) for depth, title, page in found if depth == 1] == [
        ("第一张卡", 1),
        ("第二张卡", 2),
    ]


def test_a_card_that_does_not_fit_is_refused_by_name() -> None:
    with pytest.raises(BookError) as refused:
        made(cards(80))
    (problem,) = refused.value.problems
    assert (problem.rule, problem.path) == ("job-aid-too-long", "one.html")


def test_a_character_that_the_font_has_not_is_refused() -> None:
    with pytest.raises(BookError, match="book-character"):
        made(cards(1, "\U0001f600"))


def test_the_same_cards_are_the_same_file() -> None:
    assert made(cards()) == made(cards())


def test_two_cards_stand_on_a_sheet_of_a4_that_lies_on_its_side() -> None:
    data = render_job_aids_pdf(cards(30), MODULES, date(2026, 11, 22), "样书", two_up=True)
    reader = PdfReader(io.BytesIO(data))
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [842, 595]
    (sheet,) = texts(reader)
    assert sheet.index("第一张卡") < sheet.index("第二张卡")
    assert sheet.count("2026-11-22") == 2
    assert [page for depth, _, page in bookmarks(reader) if depth == 1] == [1, 1]
    dashed = reader.pages[0].get_contents()
    assert dashed is not None
    assert b"[3 3]0 d" in dashed.get_data()  # the line to cut along
