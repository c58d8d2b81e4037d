"""A list of a built page → a list of the book, a line of remarks, or sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from course.model.book import Block, Definition, Definitions, Heading, Item, ItemList, Paragraph
from course.model.book_inline import Anchor, Inlines, Words
from course.read.site_inline import GAP, inline_of, is_skipped, parts_of
from course.read.site_page import Element, PageReading, classes, whole_number
from course.read.site_question import BlocksOf

# Lists of short remarks, which a book sets in one line, and what it puts between them.
RUN_IN = frozenset({"rp-effects"})


def items_of(reading: PageReading, element: Element, blocks_of: BlocksOf) -> Iterator[Block]:
    """Yield the list; one of short remarks as a line, one with headings in it as its sections."""
    if classes(element) & RUN_IN:
        yield _line(reading, element)
        return
    items = []
    for child in element:
        if child.tag != "li" or is_skipped(child):
            continue
        blocks = blocks_of(reading, parts_of(child))
        if reading.is_linked(child.get("id") or ""):
            blocks = (Anchor(child.get("id")), *blocks)
        items.append(Item(blocks, _done(child)))
    start = whole_number(element.get("start"), 1) if element.tag == "ol" else None
    if any(isinstance(block, Heading) for item in items for block in item.blocks):
        yield from (block for item in items for block in item.blocks)  # sections, not a list
    elif items:
        yield ItemList(tuple(items), start)


def _line(reading: PageReading, element: Element) -> Paragraph:
    remarks = [inline_of(reading, parts_of(child)) for child in element.iterchildren("li")]
    between = (Words(GAP),)
    content = [node for remark in remarks if remark for node in (*between, *remark)]
    return Paragraph(tuple(content[1:]))


def _done(item: Element) -> bool | None:
    boxes = item.xpath("./label/input[@type='checkbox'] | ./input[@type='checkbox']")
    return boxes[0].get("checked") is not None if boxes else None


def definitions_of(reading: PageReading, element: Element, blocks_of: BlocksOf) -> Definitions:
    """Return the definitions of a `dl`; several terms of one meaning are one entry."""
    entries: list[Definition] = []
    term: Inlines = ()
    own_id = ""
    for child in element.xpath("./dt | ./dd | ./div/dt | ./div/dd"):
        if child.tag == "dt":
            more = inline_of(reading, parts_of(child))
            term = (*term, Words("；"), *more) if term else more
            own_id = own_id or "".join(child.xpath("(@id | ./strong[1]/@id)[1]"))
            continue
        blocks = blocks_of(reading, parts_of(child))
        if term or not entries:
            entries.append(Definition(term, blocks, own_id))
        else:  # a further meaning of the same term
            entries[-1] = replace(entries[-1], blocks=entries[-1].blocks + blocks)
        term, own_id = (), ""
    return Definitions(tuple(entries))
