"""A table of the book → Typst source, its columns as wide as their texts need."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from course.model.book import Blocks, Cell, Table, plain_text
from course.render.typst_text import Writing, inline

BlocksOf: TypeAlias = Callable[[Writing, Blocks], str]
# In ems of the table's type: the width of the page, what stands around a cell's text, what a
# text needs besides its characters, and up to which width a column's texts stay on one line.
_LINE = 47.0
_PADDING = 1.5
_SLACK = 0.4
_SHORT = 7.5
# A table with more characters or rows than this may break over a page.
_WHOLE = 330
_FEW_ROWS = 7
# The width of a cell that a pen fills in.
_PEN = 9.0
# Lines to write on: low lines, half or full width.
_LOW_LINES = "_\uff3f"


def table(writing: Writing, node: Table, blocks_of: BlocksOf) -> str:
    """Return the table with its head rows repeated on every page."""
    node = filled(node)
    writing.repeated = True
    head = "".join(_row(writing, row, blocks_of) for row in node.head)
    writing.repeated = False
    header = f"table.header({head}), " if node.head else ""
    body = "".join(_row(writing, row, blocks_of) for row in node.body)
    columns = ", ".join(f"{wide:.2f}fr" for wide in column_widths(node))
    whole = "true" if len(plain_text(node)) <= _WHOLE and len(node.body) <= _FEW_ROWS else "false"
    source = f"#grid-table({whole}, ({columns},), ({len(node.head)}, ), {header}{body});"
    caption = f"\n#caption-of[{inline(writing, node.caption)}]" if node.caption else ""
    return source + caption


def filled(node: Table) -> Table:
    """Return the table with short rows filled up, or the next row would begin in their place."""
    if any(cell.rows > 1 for row in node.head + node.body for cell in row):
        return node
    width = max((_span(row) for row in node.head + node.body), default=0)
    head, body = (
        tuple((*row, *[Cell(())] * (width - _span(row))) for row in part)
        for part in (node.head, node.body)
    )
    return replace(node, head=head, body=body)


def _span(row: tuple[Cell, ...]) -> int:
    return sum(cell.columns for cell in row)


def _row(writing: Writing, row: tuple[Cell, ...], blocks_of: BlocksOf) -> str:
    return "".join(f"{_cell(writing, cell, blocks_of)}, " for cell in row)


def _cell(writing: Writing, cell: Cell, blocks_of: BlocksOf) -> str:
    body = _to_fill_in(cell) or blocks_of(writing, cell.blocks)
    settings = []
    if cell.columns > 1:
        settings.append(f"colspan: {cell.columns}")
    if cell.rows > 1:
        settings.append(f"rowspan: {cell.rows}")
    if cell.align:
        settings.append(f"align: {cell.align} + top")
    shown = f"#strong[{body}]" if cell.heading else body
    return f"table.cell({', '.join(settings)})[{shown}]"


def _to_fill_in(cell: Cell) -> str:
    """What to set in a cell that only a pen will fill; else nothing."""
    text = plain_text(cell.blocks).strip()
    if not cell.blocks:
        return "" if cell.heading else "#blank-cell"
    return "#blank-line" if text and not text.strip(_LOW_LINES) else ""


def column_widths(node: Table) -> list[float]:
    """Return widths, as parts of the whole, for the columns of the table.

    They are as wide as their longest text if all fit; else the long ones share the rest.
    """
    widths = _text_widths(node)
    room = _LINE - len(widths) * _PADDING
    wanted = [max(column) + _SLACK for column in widths]
    long = [index for index, wide in enumerate(wanted) if wide > _SHORT]
    if sum(wanted) > room and long:
        room -= sum(wanted) - sum(wanted[index] for index in long)
        least = max(min(_SHORT, room / len(long)), 1.0)
        more = {index: _usual(widths[index]) - least for index in long}
        share = max(room - least * len(long), 0.0) / sum(max(one, 0.1) for one in more.values())
        for index, extra in more.items():
            wanted[index] = least + share * max(extra, 0.1)
    return [wide + _PADDING for wide in wanted]


def _usual(column: list[float]) -> float:
    return (max(column) + sum(column) / len(column)) / 2


def _text_widths(node: Table) -> list[list[float]]:
    """For each column the widths of its cells in ems, those over several columns left out."""
    rows = node.head + node.body
    count = max(map(_span, rows), default=1)
    widths: list[list[float]] = [[0.0] for _ in range(count)]
    for row in rows:
        position = 0
        for cell in row:
            if cell.columns == 1 and position < count:
                wide = max(_width(plain_text(cell.blocks)), _PEN if _to_fill_in(cell) else 0.0)
                widths[position].append(wide)
            position += cell.columns
    return widths


def _width(text: str) -> float:
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.55 for char in text)
