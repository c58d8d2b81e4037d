"""A drawing in the colours of the site → the same in black on white, with patterns for colours."""

from __future__ import annotations

import re

_SHAPE = re.compile(r"<(rect|circle|ellipse|polygon|path|line|polyline|text|tspan)\b([^>]*?)(/?)>")
_COLOUR = re.compile(r'\s(?:fill|stroke|stroke-width|stroke-dasharray)="[^"]*"')
_CLASS = re.compile(r'class="([^"]*)"')
_FILL = re.compile(r'\sfill="([^"]*)"')
_RADIUS = re.compile(r'\sr="([\d.]+)"')
# What a ground says by its colour, its outline says here.
_OUTLINES = {
    "paper": ' fill="#ffffff"',
    "box": ' fill="#ffffff" stroke="#000000" stroke-width="1"',
    "accent": ' fill="#ffffff" stroke="#000000" stroke-width="2.5"',
    "bad": ' fill="#ffffff" stroke="#000000" stroke-width="2" stroke-dasharray="6 4"',
    "good": ' fill="#ffffff" stroke="#000000" stroke-width="2" stroke-dasharray="1 3"',
}
# A circle smaller than this is a dot, and carries no text.
_DOT = 11.0


def in_black(svg: str) -> str:
    """Return the drawing with black text, white grounds and outlines that tell them apart."""
    return _SHAPE.sub(_blackened, svg)


def _blackened(found: re.Match[str]) -> str:
    tag, attributes, end = found.groups()
    named = _CLASS.search(attributes)
    kind = named[1] if named else ""
    if tag in ("text", "tspan"):
        plain = _FILL.sub(' fill="#000000"', attributes)
    elif tag in ("line", "polyline"):
        plain = re.sub(r'\sstroke="(?!none)[^"]*"', ' stroke="#000000"', attributes)
    elif _is_ground(tag, attributes):
        plain = _COLOUR.sub("", attributes) + _OUTLINES.get(kind, _OUTLINES["box"])
    else:
        plain = re.sub(r'\s(fill|stroke)="(?!none)[^"]*"', r' \1="#000000"', attributes)
    return f"<{tag}{plain}{end}>"


def _is_ground(tag: str, attributes: str) -> bool:
    """Whether text may stand on the shape: a filled box, or a circle that is no dot."""
    filled = _FILL.search(attributes)
    if filled is None or filled[1] == "none":
        return False
    if tag == "circle":
        radius = _RADIUS.search(attributes)
        return radius is not None and float(radius[1]) >= _DOT
    return tag in ("rect", "ellipse")
