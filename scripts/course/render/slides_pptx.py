"""A deck → an editable presentation: real text, title placeholders, speaker's notes."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime, time
from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation
from pptx.util import Pt

from course.model.course import Course
from course.model.deck import Deck
from course.model.slide_fit import BETWEEN, SMALLEST, Box, fit, lead_width, title_parts
from course.model.slide_notes import speaker_notes
from course.model.slideshow import Shown
from course.render.archive import pack
from course.render.pptx_template import CONTENT, COVER, PALETTE, empty_presentation, rgb
from course.render.pptx_text import hang, paragraph, prepare, run, set_fonts
from course.render.slides_design import (
    AUTHOR,
    BAND,
    CLOCK,
    COVER_RULE,
    FOOT,
    LABEL,
    NUMBER,
    PANEL,
    WARM,
    colours,
)  # fmt: skip
from course.render.slides_problem import sound_slideshow

INK, INK_SOFT, WHITE = PALETTE["dk1"], PALETTE["dk2"], PALETTE["lt1"]


def render_pptx(course: Course, deck: Deck, day: date) -> bytes:
    """Return the presentation of `deck`, dated `day`: the same bytes for the same course.

    Raises DeckError if the deck names what is not there, or a slide's text does not fit.
    """
    presentation = empty_presentation()
    for shown in sound_slideshow(course, deck):
        _slide(presentation, course, shown)
    _describe(presentation, course.lesson_plans_by_id[deck.plan].title, day)
    saved = io.BytesIO()
    presentation.save(saved)
    with zipfile.ZipFile(saved) as archive:
        return pack({name: archive.read(name) for name in archive.namelist()}, day)


def _slide(presentation: Presentation, course: Course, shown: Shown) -> None:
    cover = shown.slide.kind == "title"
    slide = presentation.slides.add_slide(presentation.slide_layouts[COVER if cover else CONTENT])
    title, body = slide.placeholders[0], slide.placeholders[1]
    size = fit(shown)
    if cover:
        _block(slide, COVER_RULE, WARM, MSO_SHAPE.RECTANGLE, "色条")
        _words(slide, LABEL, AUTHOR, WHITE, "课程", bold=True)
    else:
        _decorate(slide, shown)
    anchor = MSO_ANCHOR.BOTTOM if cover else MSO_ANCHOR.MIDDLE
    heading = paragraph(prepare(title.text_frame, anchor), True, size.title)
    for number, part in enumerate(title_parts(shown)):
        if number:
            heading.add_line_break()
        run(heading, part, size.title, WHITE if cover else INK, bold=True)
    _body(
        prepare(body.text_frame, MSO_ANCHOR.TOP if cover else MSO_ANCHOR.MIDDLE), shown, size.body
    )
    _notes(slide, course, shown)


def _body(frame: Any, shown: Shown, size: int) -> None:
    cover = shown.slide.kind == "title"
    strong = WHITE if cover else colours(shown)[0]
    inset = lead_width(shown) * size
    for number, line in enumerate(shown.lines):
        made = paragraph(frame, number == 0, size, before=size * BETWEEN)
        hang(made, inset if line.lead else 0)
        if line.lead:
            run(made, f"{line.lead}\t", size, strong, bold=True)
        run(made, line.text, size, WHITE if cover else INK)


def _decorate(slide: Any, shown: Shown) -> None:
    strong, soft = colours(shown)
    _block(slide, BAND, strong, MSO_SHAPE.RECTANGLE, "色带")
    panel = _block(slide, PANEL, soft, MSO_SHAPE.ROUNDED_RECTANGLE, "底板")
    panel.adjustments[0] = 0.03
    _words(slide, LABEL, shown.label, strong, "类别", bold=True)
    if shown.minutes:
        clock = _words(slide, CLOCK, f"{shown.minutes} 分钟", INK_SOFT, "时长")
        clock._p.get_or_add_pPr().set("algn", "r")
    _words(slide, FOOT, f"{AUTHOR} · {shown.segment.title}", INK_SOFT, "环节")
    _number(slide, shown.number)


def _block(slide: Any, box: Box, colour: str, shape: Any, name: str) -> Any:
    """Draw a filled shape without line or shadow behind the placeholders; return it."""
    made = slide.shapes.add_shape(shape, *(Pt(one) for one in _sides(box)))
    made.name = name
    made.fill.solid()
    made.fill.fore_color.rgb = rgb(colour)
    made.line.fill.background()
    made._element.remove(made._element.find(qn("p:style")))  # the theme's shadow and gradient
    tree = slide.shapes._spTree
    tree.remove(made._element)
    tree.insert(2 + (name == "底板"), made._element)  # after the two properties of the tree
    return made


def _words(slide: Any, box: Box, text: str, colour: str, name: str, bold: bool = False) -> Any:
    shape = slide.shapes.add_textbox(*(Pt(one) for one in _sides(box)))
    shape.name = name
    made = paragraph(prepare(shape.text_frame, MSO_ANCHOR.MIDDLE), True, SMALLEST)
    run(made, text, SMALLEST, colour, bold)
    return made


def _number(slide: Any, number: int) -> None:
    """Put the number in as a field, so that it follows when slides are moved."""
    made = _words(slide, NUMBER, "", INK_SOFT, "页码")
    made._p.get_or_add_pPr().set("algn", "r")
    for old in made._p.r_lst:
        made._p.remove(old)
    field = parse_xml(
        f'<a:fld {nsdecls("a")} id="{{7B0C1F0E-5D0A-4E57-9C57-6A0B7C1D2E3F}}" type="slidenum">'
        f'<a:rPr sz="{SMALLEST}00"><a:solidFill><a:srgbClr val="{INK_SOFT}"/></a:solidFill></a:rPr>'
        f"<a:t>{number}</a:t></a:fld>"
    )
    set_fonts(field[0])
    made._p.append(field)


def _sides(box: Box) -> tuple[float, float, float, float]:
    return box.left, box.top, box.width, box.height


def _notes(slide: Any, course: Course, shown: Shown) -> None:
    frame = slide.notes_slide.notes_text_frame
    first = True
    for heading, sentences in speaker_notes(course, shown):
        for number, sentence in enumerate(sentences):
            made = paragraph(frame, first)
            if number == 0:
                run(made, f"【{heading}】", bold=True)
            run(made, sentence)
            first = False


def _describe(presentation: Presentation, title: str, day: date) -> None:
    known = presentation.core_properties
    moment = datetime.combine(day, time(), UTC).replace(tzinfo=None)
    known.title, known.author, known.last_modified_by = title, AUTHOR, AUTHOR
    known.created = known.modified = known.last_printed = moment
    known.language, known.revision, known.keywords = "zh-CN", 1, ""
