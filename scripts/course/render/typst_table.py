"""A table of the book → Typst source, its columns as wide as their texts need."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from math import ceil
from typing import TypeAlias

from course.model.book import Blocks, Cell, Paragraph, Table, plain_text
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
# A cell that says nothing and asks for nothing.
_SILENT = Cell((Paragraph(()),))
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
    caption = f"#caption-of[{inline(writing, node.caption)}]\n" if node.caption else ""
    return caption + source


def filled(node: Table) -> Table:
    """Return the table with short rows filled up, or the next row would begin in their place.

    An empty cell is for a pen if its whole column is, or all of its row after the first cell;
    another has nothing to say, and is given an empty text.
    """
    if any(cell.rows > 1 for row in node.head + node.body for cell in row):
        return node
    width = max((_span(row) for row in node.head + node.body), default=0)
    head, body = (
        tuple((*row, *[Cell(())] * (width - _span(row))) for row in part)
        for part in (node.head, node.body)
    )
    return replace(node, head=head, body=_without_gaps(body))


def _without_gaps(body: tuple[tuple[Cell, ...], ...]) -> tuple[tuple[Cell, ...], ...]:
    if any(cell.columns > 1 for row in body for cell in row):
        return body
    pens = [all(map(_to_fill_in, column)) for column in zip(*body, strict=True)]
    return tuple(
        tuple(
            cell if cell.blocks or pen or all(map(_to_fill_in, row[1:])) else _SILENT
            for cell, pen in zip(row, pens, strict=True)
        )
        for row in body
    )


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

    They are as wide as their longest text if all fit; else those give way, em by em, whose cells
    then take the fewest more lines. Short ones never do.
    """
    columns = list(zip(*_text_widths(node), strict=True))
    room = _LINE - len(columns) * _PADDING
    widths = [max(column) + _SLACK for column in columns]
    long = [wide for wide in widths if wide > _SHORT]
    low = (room - (sum(widths) - sum(long))) / max(len(long), 1)
    least = [min(wide, max(min(low, _SHORT), 1.0)) if wide > _SHORT else wide for wide in widths]
    if sum(least) >= room - 0.01:
        return [wide + _PADDING for wide in least]
    # No column can have more than the others leave, so there is no need to begin wider.
    spare = room - sum(least)
    widths = [min(wide, low + spare) for wide, low in zip(widths, least, strict=True)]
    while sum(widths) > room + 0.01:
        step = min(1.0, sum(widths) - room)
        tried = [
            (_height(columns, narrower), -widths[index], narrower)
            for index in range(len(widths))
            if (narrower := _narrowed(widths, index, step, least[index])) != widths
        ]
        widths = min(tried)[2]
    return [wide + _PADDING for wide in widths]


def _narrowed(widths: list[float], index: int, step: float, least: float) -> list[float]:
    return [*widths[:index], max(widths[index] - step, least), *widths[index + 1 :]]


def _height(columns: list[tuple[float, ...]], widths: list[float]) -> int:
    """How many lines the table takes, each row as many as the longest of its cells."""
    lines = (
        [ceil(text / wide) for text in column] for column, wide in zip(columns, widths, strict=True)
    )
    return sum(map(max, zip(*lines, strict=True)))


def _text_widths(node: Table) -> list[list[float]]:
    """For each row the widths of its cells in ems; nothing for those over several columns."""
    rows = node.head + node.body
    count = max(map(_span, rows), default=1)
    widths = []
    for row in rows:
        line = [0.0] * count
        position = 0
        for cell in row:
            if cell.columns == 1 and position < count:
                pen = _PEN if _to_fill_in(cell) else 0.0
                line[position] = max(_width(plain_text(cell.blocks)), pen)
            position += cell.columns
        widths.append(line)
    return widths or [[0.0]]


def _width(text: str) -> float:
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.55 for char in text)
