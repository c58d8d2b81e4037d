"""The handbook for cheap printing: black on white, nothing said by a colour alone."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream

from course.model.book import Box, Cell, Figure, Table
from course.model.book_inline import Picture, Words
from course.render.black_drawing import in_black
from course.render.handbook import render_handbook
from course.render.typst_text import Ink
from handbook_samples import IMPRINT, book_of, paragraph, texts

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 90"><title>三步</title>'
    '<rect class="accent" width="60" height="30" fill="#1a4f8b"/>'
    '<rect class="bad" x="70" width="60" height="30" fill="#842029"/>'
    '<circle class="accent" cx="9" cy="60" r="4" fill="#1a4f8b"/>'
    '<text class="on-accent" x="30" y="20" fill="#ffffff">第一步</text></svg>'
)


def colours(reader: PdfReader) -> set[tuple[float, ...]]:
    """Every colour that a page sets, as red, green and blue."""
    found = set()
    for page in reader.pages:
        for operands, operator in ContentStream(page.get_contents(), reader).operations:
            if operator in (b"rg", b"RG", b"sc", b"SC", b"scn", b"SCN") and len(operands) == 3:
                found.add(tuple(round(float(one), 2) for one in operands))
    return found


def printed(ink: Ink) -> PdfReader:
    boxes = [Box(kind, (Words("看这里"),), (paragraph("正文"),)) for kind in ("failure", "success")]
    figure = Figure(Picture(DRAWING.encode(), "svg", "三步"))
    table = Table(((Cell((paragraph("头"),), heading=True),),), ((Cell((paragraph("格"),)),),))
    book = book_of(*boxes, table, figure)
    return PdfReader(io.BytesIO(render_handbook(book, IMPRINT, ink=ink)))


@pytest.mark.parametrize(("ink", "coloured"), [("black", False), ("colour", True)])
def test_only_the_other_form_has_colours(ink: Ink, coloured: bool) -> None:
    assert any(len(set(one)) > 1 for one in colours(printed(ink))) == coloured


def test_what_a_box_says_by_its_colour_it_says_by_a_sign() -> None:
    said = "".join(texts(printed("black")))
    assert "✗看这里" in said
    assert "✓看这里" in said


def test_a_drawing_keeps_its_words_on_white_ground_and_tells_its_boxes_apart() -> None:
    black = in_black(DRAWING)
    assert set(re.findall(r"#[0-9a-f]{6}", black)) == {"#000000", "#ffffff"}
    accent, bad = re.findall(r"<rect[^>]*>", black)
    assert 'fill="#ffffff"' in accent
    assert "dasharray" in bad
    assert "dasharray" not in accent
    assert 'r="4" fill="#000000"' in black
    assert 'fill="#000000">第一步' in black
