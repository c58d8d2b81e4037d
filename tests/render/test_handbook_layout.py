"""The handbook's pages as a careful publisher would have them."""

from __future__ import annotations

import io
import json

import pytest
from pypdf import PdfReader

from course.model.book import Anchor as BlockAnchor
from course.model.book import (
    Book,
    Cell,
    Chapter,
    Definition,
    Definitions,
    Figure,
    Item,
    ItemList,
    Paragraph,
    Table,
)
from course.model.book_inline import Link, Picture, Styled, Target, Words
from course.render.handbook import render_handbook
from course.render.typst_picture import natural_width, stored
from handbook_samples import IMPRINT, SITE, book_of, cells, paragraph, pdf, texts

LINE = "这一行写满一整行，好让这一页慢慢地满起来，一行接一行，直到写不下为止。"
BLANK = "\uff3f"
TALL = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 1200" font-family="Arial">'
    '<rect width="300" height="1200" fill="var(--md-x, #eef)"/><text x="9" y="40">高图</text></svg>'
)


def lines(reader: PdfReader, page: int) -> list[str]:
    return reader.pages[page].extract_text().splitlines()


def chapters(*pages: str, lines: int) -> Book:
    filler = tuple(paragraph(LINE) for _ in range(lines))
    part = Chapter("modules/01/index.html", (Words("第一部分"),), (), opens_part=True)
    return Book(
        "样书",
        "trainee",
        (part, *(Chapter(page, (Words(page[-6]),), filler, in_part=True) for page in pages)),
    )


def test_a_lesson_begins_below_the_one_before_if_there_is_room() -> None:
    few = texts(pdf(chapters("modules/01/甲.html", "modules/01/乙.html", lines=3)))
    assert len(few) == 3
    full = pdf(chapters("modules/01/甲.html", "modules/01/乙.html", lines=22))
    assert texts(full)[2].count("这一行") == 22
    assert lines(full, 3)[:1] == ["第一部分"]
    assert "甲" not in "".join(texts(full)[3])  # the running head is that of the page's own lesson


def test_a_sheet_has_its_pages_for_itself() -> None:
    assert len(texts(pdf(chapters("toolbox/甲.html", "toolbox/乙.html", lines=3)))) == 5


def test_a_first_column_of_short_words_is_not_set_one_character_to_a_line() -> None:
    long = "客户没讲完就去查系统，做解释或给方案，" * 3
    rows = tuple((Cell(cells("建立共鸣")[0]), *(Cell(c) for c in cells(*[long] * 5))) for _ in "ab")
    assert "建立共鸣" in " ".join(lines(pdf(book_of(Table((), rows))), 2))


def test_a_cell_for_the_pen_is_not_squeezed_out() -> None:
    line, long = cells("\uff3f" * 12, LINE * 2)
    table = Table((), ((Cell(long), Cell(line), Cell(())),) * 3)
    assert texts(pdf(book_of(table)))[-1].count("直到写不下为止。") == 6


def test_a_link_to_a_far_place_of_its_own_chapter_says_the_page() -> None:
    link = Link(Target("one.html", "end"), (Words("《结尾》"),))
    near = Link(Target("one.html", "near"), (Words("近处"),))
    filler = tuple(paragraph(LINE) for _ in range(60))
    head = (Paragraph((link, Words("。"), near, Words("。"))), BlockAnchor("near"))
    pages = texts(pdf(book_of(*head, *filler, BlockAnchor("end"), paragraph("完"))))
    assert f"《结尾》（第{len(pages)}页）。近处。" in pages[2]


def test_a_tall_picture_leaves_room_for_text_on_its_page() -> None:
    picture = Picture(TALL.encode(), "svg", "一张很高的图")
    pages = texts(
        pdf(book_of(paragraph(LINE), Figure(picture, (Words("图注"),)), paragraph("下文")))
    )
    assert len(pages) == 3
    assert "图1图注下文" in pages[2]


def test_labels_of_a_picture_are_in_the_book_font_and_its_colours_are_plain() -> None:
    kept: dict[str, bytes] = {}
    stored(kept, Picture(TALL.encode(), "svg", "图"))
    (data,) = kept.values()
    assert b'font-family="LKYD Sans SC"' in data
    assert b"Arial" not in data
    assert b'fill="#eef"' in data
    fonts = json.dumps([str(page.get("/Resources")) for page in pdf(book_of()).pages])
    assert "Arial" not in fonts


@pytest.mark.parametrize(
    ("opening", "width"),
    [
        ('<svg width="120" viewBox="0 0 300 9">', 120),
        ('<svg width="120.4px" height="9">', 120),
        ('<svg viewBox="0 0 300.6 9" width="100%">', 301),
        ('<svg viewBox="-5,-5,80,9">', 80),
        ("<svg>", None),
    ],
)
def test_a_drawing_is_as_wide_as_it_says(opening: str, width: int | None) -> None:
    assert natural_width(Picture(f"{opening}</svg>".encode(), "svg", "图")) == width


def test_a_raster_picture_keeps_the_width_the_page_gives_it() -> None:
    data = (SITE / "modules/01-first/images/dot.png").read_bytes()
    assert natural_width(Picture(data, "png", "点", 40)) is None
    assert len(pdf(book_of(Figure(Picture(data, "png", "点", 40)))).pages[2].images) == 1


def test_meanings_stand_beside_their_term_or_below_it() -> None:
    points = ItemList((Item((paragraph("一点"),)), Item((paragraph("两点"),))))
    definitions = Definitions(
        (
            Definition((Words("词"),), (paragraph("意思。"),), "w"),
            Definition((Words("做"),), (points,)),
        )
    )
    page = lines(pdf(book_of(definitions)), 2)
    assert any(line.replace(" ", "") == "词意思。" for line in page)
    assert any(line.strip() == "做" for line in page)


def test_a_paragraph_all_in_bold_stays_with_what_follows() -> None:
    lead = Paragraph((Styled("strong", (Words("小题"),)),))
    for count in range(30, 35):
        filler = [paragraph(f"{LINE}{number}") for number in range(count)]
        more = [paragraph(f"{LINE}{number}") for number in range(20)]
        for page in texts(pdf(book_of(*filler, lead, *more)))[2:]:
            assert not page.rstrip("0123456789").endswith("小题")


def test_the_file_does_not_depend_on_the_time_it_is_made() -> None:
    reader = PdfReader(io.BytesIO(render_handbook(book_of(paragraph("x")), IMPRINT)))
    assert reader.metadata is not None
    assert "20261122" in str(reader.metadata["/CreationDate"])


def test_a_book_of_one_empty_chapter_is_set() -> None:
    book = Book("样书", "trainer", (Chapter("index.html", (Words("空章"),), ()),))
    assert "空章" in texts(pdf(book))[2]


def test_a_line_to_write_on_is_not_broken_over_two() -> None:
    for count in range(36, 40):
        page = lines(pdf(book_of(paragraph(f"{'字' * count}{BLANK * 4}。{LINE}"))), 2)
        assert sum(f"{BLANK * 4}。" in line for line in page) == 1
    assert sum(BLANK in line for line in lines(pdf(book_of(paragraph(BLANK * 90))), 2)) > 1
