"""The Word document keeps what the book has: headings, lists, tables, pictures, links, the key."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from course.model.book import (
    Blocks,
    Book,
    Box,
    Cell,
    Figure,
    Heading,
    Item,
    ItemList,
    Option,
    Paragraph,
    Question,
    Table,
)
from course.model.book_inline import Footnote, Link, Picture, Styled, Target, Words
from course.render.docx import render_docx
from handbook_samples import IMPRINT, book_of, paragraph, sample

DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 90" width="300">'
    b'<text x="9" y="40">\xe6\x85\xa2</text></svg>'
)


def opened(book: Book) -> WordDocument:
    return Document(io.BytesIO(render_docx(book, IMPRINT)))


def of(*blocks: object) -> WordDocument:
    return opened(book_of(*blocks))


def cell(text: str, *, columns: int = 1, rows: int = 1, heading: bool = False) -> Cell:
    return Cell((paragraph(text),), heading, None, columns, rows)


def question() -> Question:
    options = tuple(
        Option((Words(text),), correct, (Words(f"说的是{text}"),))
        for text, correct in (("先问好", True), ("先要号", False))
    )
    return Question(
        "q-1", False, (paragraph("客户进门，先做什么？"),), options, (paragraph("因为"),)
    )


def listed(document: WordDocument) -> list[tuple[str, str]]:
    """The format of the list and the text of each item that is in one."""
    numbering = document.part.numbering_part.element
    found = []
    for one in document.paragraphs:
        numbers = one._p.xpath("./w:pPr/w:numPr/w:numId/@w:val")
        if numbers:
            (way,) = numbering.xpath(f"./w:num[@w:numId='{numbers[0]}']/w:abstractNumId/@w:val")
            (form,) = numbering.xpath(
                f"./w:abstractNum[@w:abstractNumId='{way}']/w:lvl[@w:ilvl='0']/w:numFmt/@w:val"
            )
            found.append((form, one.text))
    return found


def test_headings_are_real_styles_one_below_the_other() -> None:
    document = opened(sample())
    styles = {one.text: one.style.name for one in reversed(document.paragraphs)}
    assert styles["先问好"] == "Heading 1"
    assert [one for one in document.paragraphs if one.style.name == "Heading 2"]
    assert document.paragraphs[0].style.name == "Title"


def test_every_run_and_style_names_the_chinese_face_and_no_theme() -> None:
    document = opened(sample())
    for run in document.element.body.xpath(".//w:r[w:t]"):
        assert run.rPr is None or run.rPr.rFonts is None or run.rPr.rFonts.get(qn("w:eastAsia"))
    styles = document.styles.element.xpath(".//w:rFonts")
    assert styles
    assert all(one.get(qn("w:eastAsia")) == "Microsoft YaHei" for one in styles)
    assert not [name for one in styles for name in one.attrib if "heme" in name]


@pytest.mark.parametrize(("start", "form"), [(None, "bullet"), (1, "decimal"), (4, "decimal")])
def test_a_list_is_a_list_of_word(start: int | None, form: str) -> None:
    items = tuple(Item((paragraph(text),)) for text in ("接住", "查清"))
    document = of(ItemList(items, start))
    assert listed(document) == [(form, "接住"), (form, "查清")]
    starts = document.part.numbering_part.element.xpath("./w:num[last()]//w:startOverride/@w:val")
    assert starts[0] == str(start or 1)


def test_two_numbered_lists_each_begin_anew() -> None:
    one = ItemList((Item((paragraph("甲"),)),), 1)
    document = of(one, paragraph("中间"), one)
    numbers = [p._p.xpath("./w:pPr/w:numPr/w:numId/@w:val") for p in document.paragraphs]
    assert len({number[0] for number in numbers if number}) == 2


def test_a_table_keeps_its_rows_merged_cells_and_repeated_head() -> None:
    head = ((cell("这一句", heading=True), cell("换成", columns=2, heading=True)),)
    body = ((cell("他们", rows=2), cell("我们"), cell("我")), (cell("咱们"), cell("我来")))
    (table,) = of(Table(head, body)).tables
    assert [one.text for one in table.rows[0].cells] == ["这一句", "换成", "换成"]
    assert [one.text for one in table.rows[2].cells] == ["他们", "咱们", "我来"]
    assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
    assert not table.rows[1]._tr.xpath("./w:trPr/w:tblHeader")
    assert table.rows[0].cells[0].paragraphs[0].runs[0].bold


def test_a_picture_is_there_with_its_alt_text_sharp_enough_to_print() -> None:
    document = of(Figure(Picture(DRAWING, "svg", "一个慢字"), (Words("图注"),)))
    (shape,) = document.inline_shapes
    assert shape._inline.docPr.get("descr") == "一个慢字"
    assert round(shape.width.pt) == 225
    (part,) = [one for one in document.part.package.parts if str(one.partname).endswith(".png")]
    assert part.image.px_width > 2 * 300
    assert "图注" in [one.text for one in document.paragraphs if one.style.name == "Caption"]


def test_a_box_is_set_off_and_keeps_its_title_and_lists() -> None:
    items = ItemList((Item((paragraph("说人话"),)),))
    (table,) = of(Box("success", (Words("正例"),), (items,))).tables
    assert [one.text for one in table.cell(0, 0).paragraphs] == ["正例", "说人话"]
    assert table.cell(0, 0).paragraphs[0].style.name == "Box Title"


def test_questions_stand_in_place_and_their_answers_only_at_the_back() -> None:
    document = of(question(), paragraph("下文"))
    said = [one.text for one in document.paragraphs]
    back = said.index("练习答案与讲解")
    assert "练习 1　单选题" in said[:back]
    assert ("upperLetter", "先问好") in listed(document)
    assert not [text for text in said[:back] if "说的是" in text or "因为" in text]
    assert "练习 1　答案：A" in said[back:]
    assert {"✓ 说的是先问好", "✗ 说的是先要号", "因为"} <= set(said[back:])
    assert document.paragraphs[back].paragraph_format.page_break_before


def test_a_link_leads_to_a_bookmark_that_is_there_once() -> None:
    link = Link(Target("one.html", "here"), (Words("看这里"),))
    document = of(Paragraph((link, link)), Heading(2, (Words("这里"),), "here"))
    body = document.element.body
    names = body.xpath(".//w:bookmarkStart/@w:name")
    assert body.xpath(".//w:hyperlink/@w:anchor") == names * 2
    (heading,) = [one for one in document.paragraphs if one.text == "这里"]
    assert heading._p.xpath("./w:bookmarkStart/@w:name") == names


def test_every_link_of_the_sample_leads_somewhere() -> None:
    body = opened(sample()).element.body
    wanted = set(body.xpath(".//w:hyperlink/@w:anchor"))
    assert wanted
    assert wanted <= set(body.xpath(".//w:bookmarkStart/@w:name"))


def test_emphasis_is_dots_below_and_a_footnote_stands_at_the_end_of_its_chapter() -> None:
    note = Footnote(Target("one.html", "fn:1"), (paragraph("注里的话"),))
    document = of(Paragraph((Words("要"), Styled("em", (Words("紧"),)), note)), paragraph("末段"))
    (dots,) = document.element.body.xpath(".//w:r[w:rPr/w:em[@w:val='dot']]")
    assert dots.text == "紧"
    said = [one.text for one in document.paragraphs]
    assert said[said.index("末段") :] == ["末段", "[1]", "注里的话"]
    assert "要紧[1]" in said


def test_pages_are_numbered_and_the_document_says_what_it_is() -> None:
    data = render_docx(sample(), IMPRINT)
    document = Document(io.BytesIO(data))
    section = document.sections[0]
    assert section.footer._element.xpath(".//w:fldSimple[@w:instr='PAGE']")
    assert section.header.paragraphs[0].text == IMPRINT.subtitle
    assert document.core_properties.title == "样书"
    assert document.core_properties.created.date() == IMPRINT.content_date


def test_the_same_book_is_the_same_file() -> None:
    blocks: Blocks = (Figure(Picture(DRAWING, "svg", "图")), question())
    first, second = (render_docx(book_of(*blocks), IMPRINT) for _ in "ab")
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.testzip() is None
        assert {one.date_time[:3] for one in archive.infolist()} == {(2026, 11, 22)}
        relations = "".join(
            archive.read(name).decode() for name in archive.namelist() if name.endswith(".rels")
        )
    assert not re.search(r'TargetMode="External" Target="(?!https?:|mailto:)', relations)
