"""A table of a built page → a table of the book."""

from __future__ import annotations

import re
from typing import cast

from course.model.book import Align, Cell, Table
from course.read.site_inline import inline_of, parts_of
from course.read.site_page import Element, PageReading, whole_number
from course.read.site_question import BlocksOf

_ALIGN = re.compile(r"text-align:\s*(left|center|right)")


def table_of(reading: PageReading, element: Element, blocks_of: BlocksOf) -> Table:
    """Return the table; rows in thead are its head, a first row of only headings too."""
    head = [_row(reading, row, blocks_of) for row in element.xpath("./thead/tr")]
    body = [
        _row(reading, row, blocks_of) for row in element.xpath("./tbody/tr | ./tr | ./tfoot/tr")
    ]
    if not head and body and all(cell.heading for cell in body[0]):
        head.append(body.pop(0))
    captions = element.xpath("./caption")
    caption = inline_of(reading, parts_of(captions[0])) if captions else ()
    return Table(tuple(head), tuple(body), caption)


def _row(reading: PageReading, row: Element, blocks_of: BlocksOf) -> tuple[Cell, ...]:
    return tuple(_cell(reading, cell, blocks_of) for cell in row if cell.tag in ("td", "th"))


def _cell(reading: PageReading, cell: Element, blocks_of: BlocksOf) -> Cell:
    found = _ALIGN.search(cell.get("style") or "")
    align = found[1] if found else cell.get("align")
    return Cell(
        blocks=blocks_of(reading, parts_of(cell)),
        heading=cell.tag == "th",
        align=cast(Align, align) if align in ("left", "center", "right") else None,
        columns=max(whole_number(cell.get("colspan"), 1), 1),
        rows=max(whole_number(cell.get("rowspan"), 1), 1),
    )
