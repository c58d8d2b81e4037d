"""Nothing → an empty presentation in the course's design: theme, two layouts, no slides."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import XmlPart
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as PresentationType
from pptx.util import Pt

from course.model.slide_fit import BODY_BOX, COVER_BODY_BOX, COVER_TITLE_BOX, SLIDE, TITLE_BOX, Box

FONT = "Microsoft YaHei"
COVER, CONTENT = 0, 1
LAYOUTS = {COVER: "封面", CONTENT: "标题和正文"}
KEPT_PLACEHOLDERS = frozenset({0, 1})  # title and body; python-pptx copies these onto a slide
# The palette of docs/theme/assets/stylesheets/colours.css, by the theme's names for colours.
PALETTE = {
    "dk1": "17202A", "lt1": "FFFFFF", "dk2": "4A5663", "lt2": "E6F0F2", "accent1": "0F4C5C",
    "accent2": "A4481A", "accent3": "842029", "accent4": "0F5132", "accent5": "1A4F8B",
    "accent6": "5B3A7D", "hlink": "0F4C5C", "folHlink": "5B3A7D",
}  # fmt: skip


def empty_presentation() -> PresentationType:
    """Return a 16:9 presentation without slides; its layouts are those of `LAYOUTS`."""
    made = Presentation()
    made.slide_width, made.slide_height = Pt(SLIDE[0]), Pt(SLIDE[1])
    _drop_thumbnail(made)
    _drop_layouts(made)
    _set_theme(made.slide_masters[0])
    _set_theme(made.notes_master)
    _place(made.slide_masters[0], TITLE_BOX, BODY_BOX)
    for number, name in LAYOUTS.items():
        layout = made.slide_layouts[number]
        layout.name = name
        boxes = (COVER_TITLE_BOX, COVER_BODY_BOX) if number == COVER else (TITLE_BOX, BODY_BOX)
        _place(layout, *boxes)
    background = made.slide_layouts[COVER].background.fill
    background.solid()
    background.fore_color.rgb = rgb(PALETTE["accent1"])
    return made


def rgb(value: str) -> RGBColor:
    """Return the colour of six hexadecimal digits."""
    made: RGBColor = RGBColor.from_string(value)  # type: ignore[no-untyped-call]
    return made


def _drop_thumbnail(made: PresentationType) -> None:
    """The empty presentation shows a picture of itself in file lists; ours is something else."""
    package = made.part.package
    for key, relation in list(package._rels.items()):
        if relation.reltype == RT.THUMBNAIL:
            package._rels.pop(key)


def _drop_layouts(made: PresentationType) -> None:
    for layout in list(made.slide_layouts)[len(LAYOUTS) :]:
        made.slide_layouts.remove(layout)


def _set_theme(master: Any) -> None:
    """Give the master's theme our fonts, for Chinese too, and our colours."""
    part = master.part.part_related_by(RT.THEME)
    theme = etree.fromstring(part.blob)
    theme.set("name", "留客有道")
    for face in theme.iter(qn("a:majorFont"), qn("a:minorFont")):
        for kind in ("latin", "ea"):
            face.find(qn(f"a:{kind}")).set("typeface", FONT)
        for script in face.findall(qn("a:font")):
            face.remove(script)
    for name, value in PALETTE.items():
        slot = theme.find(f".//{qn('a:' + name)}")
        for old in list(slot):
            slot.remove(old)
        etree.SubElement(slot, qn("a:srgbClr"), val=value)
    blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)
    if isinstance(part, XmlPart):  # the notes' theme is parsed already, the slides' is not
        part._element = parse_xml(blob)
    else:
        part._blob = blob


def _place(holder: Any, title: Box, body: Box) -> None:
    """Put title and body where they belong; drop date, footer and number."""
    for shape in list(holder.placeholders):
        index = shape.placeholder_format.idx
        if index not in KEPT_PLACEHOLDERS:
            shape._element.getparent().remove(shape._element)
            continue
        box = body if index else title
        shape.left, shape.top = Pt(box.left), Pt(box.top)
        shape.width, shape.height = Pt(box.width), Pt(box.height)
