"""A new Word document with the styles, page, header and numbering of our handouts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

# What Windows and Office for Mac both have; other systems take their own Chinese face for it.
FONT = "Microsoft YaHei"
CODE_FONT = "Consolas"
INK = RGBColor(0x1A, 0x4F, 0x8B)
GREY = RGBColor(0x5F, 0x5F, 0x5F)
TEXT_WIDTH = Mm(166)
_SIDE = Mm(22)
# Style → size in points, colour, space before and after in points.
HEADINGS = {
    "Title": (26, INK, 0, 14),
    "Heading 1": (19, INK, 24, 10),
    "Heading 2": (14, INK, 18, 8),
    "Heading 3": (12, INK, 14, 6),
    "Heading 4": (11, None, 12, 5),
    "Heading 5": (10.5, None, 10, 4),
}
# Our own styles → what each is based on.
OWN = {"Question": "Heading 4", "Small": "Normal", "Code": "Normal", "Box Title": "Normal"}
# Kind of list → format and sign of its levels.
LISTS = {
    "bullet": ("bullet", ("•", "–", "·")),
    "number": ("decimal", ("%1.", "%2.", "%3.")),
    "letter": ("upperLetter", ("%1.", "%2.", "%3.")),
    "open": ("bullet", ("☐", "☐", "☐")),
    "done": ("bullet", ("☑", "☑", "☑")),
}
_LEVEL = 360  # twentieths of a point that a level of a list is set in
_FIRST_ABSTRACT = 100


def new_document(title: str, subject: str, day: datetime) -> Document:
    """Return an empty document on A4, named `title`, `subject` in its header, pages numbered."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = _SIDE
    section.top_margin, section.bottom_margin = Mm(24), Mm(22)
    _name(document, title, subject, day)
    _set_styles(document)
    _add_lists(document)
    head = section.header.paragraphs[0]
    head.text, head.style = subject, "Small"
    foot = section.footer.paragraphs[0]
    foot.style, foot.alignment = "Small", WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)
    return document


def _name(document: Document, title: str, subject: str, day: datetime) -> None:
    said = document.core_properties
    said.title, said.subject, said.author, said.language = title, subject, "留客有道", "zh-CN"
    said.comments = said.keywords = said.last_modified_by = ""
    said.created = said.modified = day
    said.revision = 1


def _set_styles(document: Document) -> None:
    styles = document.styles
    for name, base in OWN.items():
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles[base]
    link = styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb = INK
    for style in styles:
        if style.type in (WD_STYLE_TYPE.PARAGRAPH, WD_STYLE_TYPE.TABLE):
            style.element.get_or_add_rPr().get_or_add_rFonts()
    for fonts in styles.element.iter(qn("w:rFonts")):
        _set_face(fonts)
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")
    normal = _paragraph_style(document, "Normal", 10.5, None, 0, 6)
    normal.paragraph_format.line_spacing = 1.35
    for name, look in HEADINGS.items():
        font = _paragraph_style(document, name, *look).font
        font.bold, font.italic = True, False
    _paragraph_style(document, "Question", 10.5, INK, 10, 3)
    _paragraph_style(document, "Box Title", 10.5, INK, 0, 3).font.bold = True
    _paragraph_style(document, "Small", 9, GREY, 0, 3)
    _paragraph_style(document, "Code", 9, None, 0, 6)
    _paragraph_style(document, "Caption", 9, GREY, 2, 10)


def _paragraph_style(
    document: Document, name: str, size: float, ink: RGBColor | None, before: float, after: float
) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    style.font.size = Pt(size)
    style.font.color.rgb = ink
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.keep_with_next = name in HEADINGS or name in ("Question", "Box Title")
    return style


def _set_face(fonts: Any) -> None:
    """Name the face for every script; a theme's face would win over it, so that goes."""
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)


def _add_lists(document: Document) -> None:
    numbering = document.part.numbering_part.element
    first = numbering.find(qn("w:num"))
    for offset, (form, signs) in enumerate(LISTS.values()):
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind '
            f'w:left="{_LEVEL * (level + 1)}" w:hanging="{_LEVEL}"/></w:pPr></w:lvl>'
            for level, sign in enumerate(signs)
        )
        first.addprevious(
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_FIRST_ABSTRACT + offset}">'
                f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            )
        )


def new_list(document: Document, kind: str, start: int = 1) -> int:
    """Begin a list of the `kind` that LISTS names, at `start`; return its number."""
    numbering = document.part.numbering_part.element
    number = numbering.add_num(_FIRST_ABSTRACT + list(LISTS).index(kind))
    for level in range(3):
        override = number.add_lvlOverride(level)
        override.add_startOverride(start if level == 0 else 1)
    return int(number.numId)


def list_indent(level: int) -> int:
    """How far the text of an item at `level` (from 0) is set in, in points."""
    return _LEVEL * (level + 1) // 20
