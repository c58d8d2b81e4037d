"""Tables and boxes of the book → tables of a Word document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Emu, Length
from docx.table import Table as WordTable
from docx.table import _Cell

from course.model.book import Cell, Table
from course.render.typst_table import column_widths, filled

_HEAD = "EEF3F8"
# Kind of box → colour of its side and of its ground, as the PDF has them.
_NOTE = ("4A5568", "F2F4F6")
_BOXES = {
    "abstract": ("1A4F8B", "EEF3F8"),
    "tip": ("1D6B47", "EAF4EE"),
    "success": ("1D6B47", "EAF4EE"),
    "failure": ("A3312A", "FBEEEC"),
    "danger": ("A3312A", "FBEEEC"),
    "warning": ("8A5A00", "FBF4E4"),
    "example": ("4B4A8C", "EFEFF8"),
    "trainer": ("6B2D4E", "F5ECF1"),
}
_ALIGN = {"center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT}


_BORDERS = (
    f"<w:tblBorders {nsdecls('w')}>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:color="C8C8C8"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders>"
)


def add_table(
    container: Document | _Cell, width: Length, node: Table
) -> Iterator[tuple[Cell, _Cell]]:
    """Add an empty table with the rows, columns and merged cells of `node`; yield its cells.

    Its head rows are repeated on every page, and no row is torn apart by the end of one.
    """
    node = filled(node)
    rows = node.head + node.body
    weights = column_widths(node)
    table = _new(container, len(rows), len(weights), width)
    widths = [Emu(int(width * weight / sum(weights))) for weight in weights]
    for column, wide in zip(table.columns, widths, strict=True):
        column.width = wide
    for at, word_row in enumerate(table.rows):
        properties = word_row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if at < len(node.head):
            properties.append(OxmlElement("w:tblHeader"))
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(rows):
        for cell, column in _placed(row, at, len(weights), taken):
            word_cell = _merged(table, cell, at, column)
            word_cell.width = Emu(sum(widths[column : column + cell.columns]))
            if at < len(node.head):
                _shade(word_cell, _HEAD)
            yield cell, word_cell
            for paragraph in word_cell.paragraphs:
                paragraph.alignment = _ALIGN.get(cell.align or "")


def _placed(
    row: tuple[Cell, ...], at: int, count: int, taken: set[tuple[int, int]]
) -> Iterator[tuple[Cell, int]]:
    """Yield the cells of a row with their columns; cells from above may stand in the way."""
    column = 0
    for cell in row:
        while (at, column) in taken:
            column += 1
        if column + cell.columns > count:
            return
        taken |= {
            (at + down, column + right)
            for down in range(cell.rows)
            for right in range(cell.columns)
        }
        yield cell, column
        column += cell.columns


def _merged(table: WordTable, cell: Cell, row: int, column: int) -> _Cell:
    first = table.cell(row, column)
    if cell.rows == cell.columns == 1:
        return first
    last = min(row + cell.rows, len(table.rows)) - 1
    whole: _Cell = first.merge(table.cell(last, column + cell.columns - 1))
    return whole


def add_box(container: Document | _Cell, width: Length, kind: str) -> _Cell:
    """Add a box of one cell, in the colours of its `kind`; return the cell."""
    side, ground = _BOXES.get(kind, _NOTE)
    table = _new(container, 1, 1, width)
    cell = table.cell(0, 0)
    cell.width = width
    borders = "".join(
        f'<w:{name} w:val="nil"/>'
        if name != "left"
        else f'<w:left w:val="single" w:sz="24" w:color="{side}"/>'
        for name in ("top", "left", "bottom", "right")
    )
    cell._tc.get_or_add_tcPr().append(
        parse_xml(f"<w:tcBorders {nsdecls('w')}>{borders}</w:tcBorders>")
    )
    _shade(cell, ground)
    return cell


def _new(container: Document | _Cell, rows: int, columns: int, width: Length) -> WordTable:
    if isinstance(container, _Cell):
        table = container.add_table(rows, columns)
        table.style = "Table Grid"
        after: Any = container.paragraphs[-1]
    else:
        table = container.add_table(rows, columns, style="Table Grid")
        after = container.add_paragraph()
    after.style = "Small"  # keeps two tables apart
    table.autofit = False
    table._tbl.tblPr.append(parse_xml(_BORDERS))
    return table


def _shade(cell: _Cell, colour: str) -> None:
    shade = OxmlElement("w:shd")
    for name, value in {"val": "clear", "color": "auto", "fill": colour}.items():
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)
