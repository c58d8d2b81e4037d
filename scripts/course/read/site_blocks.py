"""The block content of a built page → block nodes of the book."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import cast

from course.model.book import (
    Block,
    Blocks,
    Box,
    Figure,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Rule,
)
from course.model.book_inline import Anchor, Inlines, Styled
from course.read.site_inline import inline_of, is_skipped, lone_picture, parts_of
from course.read.site_list import definitions_of, items_of
from course.read.site_page import Element, PageReading, classes
from course.read.site_question import question_of
from course.read.site_table import table_of

BLOCK_TAGS = frozenset(
    {"address", "article", "aside", "blockquote", "dd", "details", "dialog", "div", "dl", "dt"}
    | {"fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "ul"}
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
# Classes that say where a box stands, not what it is.
PLACING = frozenset({"admonition", "inline", "end", "annotate"})
SKIPPED_BLOCKS = frozenset({"footnote", "quiz-progress-mobile", "quiz-key", "md-source-file"})
Parts = Iterable["str | Element"]


def blocks_of(reading: PageReading, parts: Parts) -> Blocks:
    """Return the blocks of text and elements; lines between blocks become paragraphs."""
    blocks: list[Block] = []
    line: list[str | Element] = []
    for part in parts:
        if isinstance(part, str) or not _is_block(part):
            line.append(part)
            continue
        blocks.extend(_paragraph(reading, line))
        line.clear()
        if not _is_screen_only(part):
            blocks.extend(_block(reading, part))
    blocks.extend(_paragraph(reading, line))
    return tuple(blocks)


def read_footnotes(reading: PageReading) -> None:
    """Read the notes at the end of the page into `reading`, for the marks in its text."""
    for note in reading.page.article.xpath(".//div[@class='footnote']/ol/li"):
        reading.notes[note.get("id") or ""] = blocks_of(reading, parts_of(note))


def _is_block(element: Element) -> bool:
    if element.tag in BLOCK_TAGS:
        return True
    return any(below.tag in BLOCK_TAGS for below in element.iterdescendants())


def _is_screen_only(element: Element) -> bool:
    if element.get("id") == "quiz-progress-sidebar":
        return True
    return is_skipped(element) or bool(classes(element) & SKIPPED_BLOCKS)


def _paragraph(reading: PageReading, parts: Parts) -> Iterator[Block]:
    content = inline_of(reading, parts)
    picture = lone_picture(content)
    if picture is not None:
        yield from (node for node in content if isinstance(node, Anchor))
        yield Figure(picture)
    elif content:
        yield Paragraph(content)


def _block(reading: PageReading, element: Element) -> Iterator[Block]:
    own_id = element.get("id") or ""
    if element.tag in HEADINGS:
        content = inline_of(reading, parts_of(element))
        yield Heading(HEADINGS[element.tag], content, own_id)
        return
    if _is_box(element):
        yield from _opened(_box(reading, element, own_id))
        return
    if "quiz" in classes(element):
        yield from question_of(reading, element, blocks_of)
        return
    if reading.is_linked(own_id):
        yield Anchor(own_id)
    make = MAKERS.get(element.tag) or MAKERS_BY_CLASS.get(_first_known_class(element))
    if make is not None:
        yield from make(reading, element)
    elif element.tag == "p":
        yield from _paragraph(reading, parts_of(element))
    else:
        yield from blocks_of(reading, parts_of(element))


def _first_known_class(element: Element) -> str:
    return next((name for name in sorted(classes(element)) if name in MAKERS_BY_CLASS), "")


def _is_box(element: Element) -> bool:
    return element.tag == "details" or bool(classes(element) & {"admonition", "trainer"})


def _box(reading: PageReading, element: Element, own_id: str) -> Box:
    names = [name for name in (element.get("class") or "").split() if name not in PLACING]
    kind = names[0] if names else element.tag if element.tag == "details" else "note"
    title: Inlines = ()
    parts = []
    for part in parts_of(element):
        is_title = not isinstance(part, str) and (
            part.tag == "summary" or "admonition-title" in classes(part)
        )
        if is_title and not title:
            title = inline_of(reading, parts_of(part))
        else:
            parts.append(part)
    return Box(kind, title, blocks_of(reading, parts), own_id)


def _opened(box: Box) -> Iterator[Block]:
    """A box with headings in it goes on for pages: that is text with a title, not a box."""
    if not any(isinstance(block, Heading) for block in box.blocks):
        yield box
        return
    if box.id:
        yield Anchor(box.id)
    if box.title:
        yield Paragraph((Styled("strong", box.title),))
    yield from box.blocks


def _items(reading: PageReading, element: Element) -> Iterator[Block]:
    return items_of(reading, element, blocks_of)


def _definitions(reading: PageReading, element: Element) -> Iterator[Block]:
    yield definitions_of(reading, element, blocks_of)


def _listing(reading: PageReading, element: Element) -> Iterator[Block]:
    around = " ".join(
        one.get("class") or "" for one in (element, *element.iterancestors("div"), *element)
    )
    language = next(
        (name.removeprefix("language-") for name in around.split() if name.startswith("language-")),
        "",
    )
    yield Listing(element.text_content().rstrip("\n"), "" if language == "text" else language)


def _quote(reading: PageReading, element: Element) -> Iterator[Block]:
    yield Quote(blocks_of(reading, parts_of(element)))


def _rule(reading: PageReading, element: Element) -> Iterator[Block]:
    yield Rule()


def _table(reading: PageReading, element: Element) -> Iterator[Block]:
    yield table_of(reading, element, blocks_of)


def _figure(reading: PageReading, element: Element) -> Iterator[Block]:
    caption: Inlines = ()
    parts = []
    for part in parts_of(element):
        if not isinstance(part, str) and part.tag == "figcaption":
            caption = inline_of(reading, parts_of(part))
        else:
            parts.append(part)
    blocks = blocks_of(reading, parts)
    pictures = [block for block in blocks if isinstance(block, Figure)]
    if len(pictures) == 1:
        yield Figure(pictures[0].picture, caption)
        return
    yield from blocks
    if caption:
        yield Paragraph(caption)


def _panels(reading: PageReading, element: Element) -> Iterator[Block]:
    labels = element.xpath("./div[@class='tabbed-labels']/label | ./label")
    panels = element.xpath("./div[@class='tabbed-content']/div | ./div[@class='tabbed-content'][p]")
    for label, panel in zip(labels, panels, strict=False):
        title = inline_of(reading, parts_of(label))
        yield Box("panel", title, blocks_of(reading, parts_of(panel)))


Maker = Callable[[PageReading, Element], Iterator[Block]]
MAKERS = cast(
    "dict[str, Maker]",
    {
        "ul": _items,
        "ol": _items,
        "dl": _definitions,
        "pre": _listing,
        "blockquote": _quote,
        "hr": _rule,
        "table": _table,
        "figure": _figure,
    },
)
MAKERS_BY_CLASS: dict[str, Maker] = {"tabbed-set": _panels}
