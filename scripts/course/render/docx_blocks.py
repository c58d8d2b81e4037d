"""Block nodes of the book → paragraphs, lists and tables of a Word document."""

from __future__ import annotations

from dataclasses import dataclass

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Length, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from course.model.book import (
    Block,
    Blocks,
    Box,
    Definition,
    Definitions,
    Figure,
    Heading,
    ItemList,
    Listing,
    Paragraph,
    Question,
    Quote,
    Rule,
    Table,
)
from course.model.book_inline import Anchor, Styled, Words
from course.render.docx_styles import list_indent, new_list
from course.render.docx_tables import add_box, add_table
from course.render.docx_text import (
    DocxWriting,
    add_picture,
    add_run,
    bookmark,
    put_bookmark,
    write_inlines,
)
from course.render.typst_blocks import BOX_TITLES
from course.render.typst_questions import kind_of

_DEEPEST = 2
_ROUND_TEXT = Pt(14)  # what a cell keeps free on both sides together


@dataclass
class Place:
    """Where blocks go: the document or a cell, how wide it is, how far lists have been set in."""

    container: Document | _Cell
    width: Length
    level: int = -1
    used: bool = False

    def paragraph(self, style: str = "Normal") -> WordParagraph:
        """A new paragraph at the end; a cell begins with one that is empty."""
        paragraph: WordParagraph
        if isinstance(self.container, _Cell) and not self.used:
            paragraph = self.container.paragraphs[0]
            paragraph.style = style
        else:
            paragraph = self.container.add_paragraph(style=style)
        self.used = True
        if self.level >= 0:
            paragraph.paragraph_format.left_indent = Pt(list_indent(self.level))
        return paragraph


def write_blocks(writing: DocxWriting, place: Place, nodes: Blocks) -> None:
    """Add the blocks at the end of the place, one after the other."""
    for node in nodes:
        _write(writing, place, node)


def _write(writing: DocxWriting, place: Place, node: Block) -> None:
    match node:
        case Paragraph((Styled("em", content),)):
            write_inlines(writing, place.paragraph("Small"), content)
        case Paragraph(content):
            write_inlines(writing, place.paragraph(), content)
        case Heading():
            heading = place.paragraph(f"Heading {min(max(node.level, 2), 5)}")
            bookmark(writing, heading, node.id)
            write_inlines(writing, heading, node.content)
        case ItemList():
            _items(writing, place, node)
        case Definitions(entries):
            for entry in entries:
                _definition(writing, place, entry)
        case Table():
            _table(writing, place, node)
        case Box():
            _box(writing, place, node)
        case Listing(text):
            add_run(code := place.paragraph("Code"), code._p, text, ("code",))
        case Quote(inner):
            quote = Place(place.container, place.width, place.level + 1, place.used)
            write_blocks(writing, quote, inner)
            place.used = quote.used
        case Figure():
            _figure(writing, place, node)
        case Rule():
            _rule(place.paragraph())
        case Question():
            _question(writing, place, node)
        case Anchor(anchor):
            bookmark(writing, place.paragraph("Small"), anchor)


def _items(writing: DocxWriting, place: Place, node: ItemList) -> None:
    kind = "bullet" if node.start is None else "number"
    numbers: dict[str, int] = {}
    for item in node.items:
        sign = kind if item.done is None else "done" if item.done else "open"
        number = numbers.setdefault(sign, 0) or new_list(writing.document, sign, node.start or 1)
        numbers[sign] = number
        level = min(place.level + 1, _DEEPEST)
        inside = Place(place.container, place.width, level, place.used)
        first = inside.paragraph("List Number" if sign == "number" else "List Bullet")
        _number(first, number, level)
        rest = item.blocks
        if rest and isinstance(rest[0], Paragraph):
            write_inlines(writing, first, rest[0].content)
            rest = rest[1:]
        write_blocks(writing, inside, rest)
        place.used = True


def _number(paragraph: WordParagraph, number: int, level: int) -> None:
    paragraph.paragraph_format.left_indent = None  # the list's own
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_numId().val = number
    properties.get_or_add_ilvl().val = level


def _definition(writing: DocxWriting, place: Place, entry: Definition) -> None:
    term = place.paragraph()
    term.paragraph_format.keep_with_next = True
    bookmark(writing, term, entry.id)
    write_inlines(writing, term, entry.term, ("strong",))
    meaning = Place(place.container, place.width, place.level + 1, used=True)
    write_blocks(writing, meaning, entry.blocks)


def _table(writing: DocxWriting, place: Place, node: Table) -> None:
    if node.caption:
        write_inlines(writing, place.paragraph("Caption"), node.caption)
    for cell, word_cell in add_table(place.container, place.width, node):
        inside = Place(word_cell, word_cell.width or place.width)
        _mark_heading(writing, inside, cell.blocks, strong=cell.heading)
    place.used = True


def _mark_heading(writing: DocxWriting, place: Place, nodes: Blocks, *, strong: bool) -> None:
    if strong and nodes and isinstance(nodes[0], Paragraph):
        nodes = (Paragraph((Styled("strong", nodes[0].content),)), *nodes[1:])
    write_blocks(writing, place, nodes)


def _box(writing: DocxWriting, place: Place, node: Box) -> None:
    cell = add_box(place.container, place.width, node.kind)
    inside = Place(cell, Emu(place.width - _ROUND_TEXT))
    title = node.title or (Words(BOX_TITLES.get(node.kind, "")),)
    head = inside.paragraph("Box Title")
    bookmark(writing, head, node.id)
    write_inlines(writing, head, title)
    write_blocks(writing, inside, node.blocks)
    place.used = True


def _figure(writing: DocxWriting, place: Place, node: Figure) -> None:
    paragraph = place.paragraph()
    paragraph.paragraph_format.keep_with_next = bool(node.caption)
    add_picture(writing, paragraph, node.picture, widest=place.width)
    if node.caption:
        write_inlines(writing, place.paragraph("Caption"), node.caption)


def _rule(paragraph: WordParagraph) -> None:
    borders = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for name, value in {"val": "single", "sz": "4", "space": "1", "color": "C8C8C8"}.items():
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    paragraph._p.get_or_add_pPr().append(borders)


def _question(writing: DocxWriting, place: Place, node: Question) -> None:
    number = writing.numbers[writing.page, node.id]
    head = place.paragraph("Question")
    bookmark(writing, head, node.id)
    put_bookmark(writing, head, f"question{number}")
    add_run(head, head._p, f"练习 {number}　{kind_of(node)}")
    write_blocks(writing, place, node.stem)
    letters = new_list(writing.document, "letter")
    for option in node.options:
        row = place.paragraph("List Number")
        _number(row, letters, 0)
        row.paragraph_format.keep_with_next = option is not node.options[-1]
        write_inlines(writing, row, option.content)


def write_key(writing: DocxWriting, place: Place, node: Question) -> None:
    """Add the question's answers, its feedback and explanation, for the key at the back."""
    number = writing.numbers[writing.page, node.id]
    letters = "、".join(
        chr(ord("A") + index) for index, option in enumerate(node.options) if option.correct
    )
    head = place.paragraph("Question")
    back = OxmlElement("w:hyperlink")
    back.set(qn("w:anchor"), f"question{number}")
    head._p.append(back)
    add_run(head, back, f"练习 {number}", ("link",))
    add_run(head, head._p, f"　答案：{letters}")
    list_number = new_list(writing.document, "letter")
    for option in node.options:
        row = place.paragraph("List Number")
        _number(row, list_number, 0)
        add_run(row, row._p, "✓ " if option.correct else "✗ ")
        write_inlines(writing, row, option.feedback)
    write_blocks(writing, place, node.explanation)
