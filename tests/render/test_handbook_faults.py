"""The handbook refuses what it cannot print, and prints odd text as it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from course.model.book import (
    Book,
    BookError,
    Box,
    Cell,
    Chapter,
    Figure,
    Heading,
    Item,
    ItemList,
    Listing,
    Paragraph,
    Table,
)
from course.model.book_inline import Link, Picture, Styled, Target, Words
from course.render.handbook import render_handbook
from handbook_samples import IMPRINT, book_of, cells, paragraph, pdf, texts

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"><text y="9">{}</text></svg>'


def refusal(book: Book) -> str:
    with pytest.raises(BookError) as caught:
        render_handbook(book, IMPRINT)
    assert caught.value.problems
    return str(caught.value)


def test_a_character_without_a_glyph_is_named_with_its_page() -> None:
    told = refusal(book_of(paragraph("先问好👋，再办事")))
    assert told.startswith("one.html:1: ")
    assert "“👋”（U+1F44B）" in told
    assert "先问好👋，再办事" in told
    assert told.endswith("[book-character]")


def test_characters_are_checked_wherever_they_stand() -> None:
    odd = "\U00020bb7"
    for block in (
        Listing(odd),
        Box("note", (Words(odd),), ()),
        Figure(Picture(SVG.format(odd).encode(), "svg", "图")),
        Figure(Picture(SVG.format("&#x20BB7;").encode(), "svg", "图")),
    ):
        assert "U+20BB7" in refusal(book_of(block))


def test_all_characters_are_told_at_once_and_each_once_a_page() -> None:
    told = refusal(book_of(paragraph("👋👋🎉"), paragraph("👋")))
    assert len(told.splitlines()) == 2


def test_the_names_and_signs_a_course_needs_are_there() -> None:
    text = "喆堃犇骉翀㛃𬍛 ✓✗✔✘☐☑☒●○①⑳→⇒★☆⚠☎％‰℃㎡　āáǎàǖüÉß“”‘’……——《》〈〉【】·"
    assert "喆堃" in "".join(texts(pdf(book_of(paragraph(text)))))


def test_a_picture_without_alt_text_is_refused_in_one_line() -> None:
    picture = Picture(SVG.format("甲").encode(), "svg", "")
    assert refusal(book_of(Figure(picture))).count("\n") == 0


def test_a_damaged_picture_is_refused_in_one_line() -> None:
    told = refusal(book_of(Figure(Picture(b"not a picture", "png", "坏图"))))
    assert "book-typesetting" in told
    assert told.count("\n") == 0


def test_text_that_looks_like_markup_is_printed_as_it_is() -> None:
    odd = '#let x = "a"; *b* _c_ $d$ `e` <f> @g // h /* i */ [j] \\k ] } ~ = l'
    text = "".join(texts(pdf(book_of(paragraph(odd), Listing(odd), Heading(2, (Words(odd),))))))
    assert text.count("".join(odd.split())) == 3


def test_a_table_over_pages_repeats_its_head() -> None:
    head = tuple(Cell(blocks, heading=True) for blocks in cells("时刻甲", "说什么乙"))
    rows = tuple(tuple(Cell(blocks) for blocks in cells(f"第{n}行", "您好" * 9)) for n in range(90))
    pages = texts(pdf(book_of(Table((head,), rows))))
    over = [page for page in pages if "您好" in page]
    assert len(over) > 2
    assert all("时刻甲说什么乙" in page for page in over)


def test_a_table_without_head_or_with_spans_or_short_rows_is_set() -> None:
    one, two, three, four = (Cell(blocks) for blocks in cells("甲", "乙", "丙", "丁"))
    wide = replace(one, columns=2, align="center")
    spanned = Table((), ((wide,), (replace(two, rows=2), three), (four,)))
    short = Table(((one, two),), ((three,), (one, four)))
    found = texts(pdf(book_of(spanned, short)))[-1]
    assert sorted(found.removeprefix("一章").removesuffix("3")) == sorted("甲乙丙丁甲乙丙甲丁")
    assert found.index("丙甲丁") > found.index("甲乙")


def test_levels_that_were_skipped_are_closed_up() -> None:
    blocks = (Heading(2, (Words("二"),)), Heading(4, (Words("四"),)), Heading(2, (Words("又二"),)))
    assert "又二" in "".join(texts(pdf(book_of(*blocks))))


def test_a_link_to_what_the_book_leaves_out_leads_to_its_chapter() -> None:
    link = Link(Target("one.html", "gone"), (Styled("em", (Words("那里"),)),))
    here = Chapter("two.html", (Words("二章"),), (ItemList((Item((paragraph("x"),)),)),))
    first = book_of(paragraph("y")).chapters[0]
    book = Book("样书", "trainee", (first, here, Chapter("three.html", (link,), (link_in(link),))))
    assert "那里（第3页）" in "".join(texts(pdf(book)))


def link_in(link: Link) -> Box:
    return Box("trainer", (), (Paragraph((link,)),))


def test_a_trainers_note_without_a_title_gets_one() -> None:
    book = book_of(Box("trainer", (), (paragraph("停三秒。"),)), edition="trainer")
    assert "讲师提示停三秒。" in "".join(texts(pdf(book)))
