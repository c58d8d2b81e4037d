"""Text → runs of a presentation that keep our fonts for Chinese in every program."""

from __future__ import annotations

from typing import Any

from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from course.model.slide_fit import LEADING
from course.render.pptx_template import FONT, rgb

LANGUAGE = "zh-CN"


def prepare(frame: Any, anchor: Any = MSO_ANCHOR.TOP) -> Any:
    """Make a text frame wrap inside its box, from the left, without margins; return it."""
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.vertical_anchor = anchor
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    return frame


def paragraph(frame: Any, first: bool, size: float | None = None, before: float = 0) -> Any:
    """Return the frame's first paragraph or a new one, set left, with lines of a fixed height.

    `size` and `before`, the space above, are in points.
    """
    made = frame.paragraphs[0] if first else frame.add_paragraph()
    made.alignment = PP_ALIGN.LEFT
    if size:
        made.line_spacing = Pt(round(size * LEADING))
        made.space_before, made.space_after = Pt(0 if first else before), Pt(0)
    return made


def hang(made: Any, points: float) -> None:
    """Let the lines after the first hang in by `points`, without a bullet."""
    properties = made._p.get_or_add_pPr()
    properties.set("marL", str(int(Pt(points))))
    properties.set("indent", str(-int(Pt(points))))
    for old in properties.findall(qn("a:buNone")):
        properties.remove(old)
    properties.append(parse_xml(f"<a:buNone {nsdecls('a')}/>"))


def run(
    made: Any, text: str, size: float | None = None, color: str = "", bold: bool = False
) -> Any:
    """Add `text` to a paragraph with our fonts, Latin and East Asian, and its language."""
    added = made.add_run()
    added.text = text
    font = added.font
    if size:
        font.size = Pt(size)
    font.bold = bold
    if color:
        font.color.rgb = rgb(color)
    set_fonts(added._r.get_or_add_rPr())
    return added


def set_fonts(properties: Any) -> None:
    """Name our font for Latin and East Asian text in a run's properties."""
    properties.set("lang", LANGUAGE)
    properties.set("altLang", "en-US")
    for kind in ("latin", "ea"):
        properties.append(parse_xml(f'<a:{kind} {nsdecls("a")} typeface="{FONT}"/>'))
