"""A sheet → the size of type at which a browser prints it on one page, by counting its lines.

A browser cannot be asked how high a printed page will be, and its fonts are the reader's; so the
estimate is on the safe side. The PDF, with a font of our own, is measured instead.
"""

from __future__ import annotations

import math
import unicodedata

from course.render.kit_sheet import (
    Beside,
    Facts,
    Grid,
    Labels,
    Lines,
    Part,
    Points,
    Prose,
    Sheet,
    Sign,
    Speech,
    Tear,
)

# In tenths of a point, largest first: the style sheet has a class for each.
SIZES = (125, 120, 115, 110, 105, 100, 95, 90, 85, 80)
# Millimetres between the margins: width and height.
ROOM = {
    "A5": (128.0, 193.0),
    "A4": (180.0, 272.0),
    "A4-landscape": (273.0, 191.0),
    "A3": (267.0, 393.0),
}
HEAD_AND_FOOT = 17.0
LINE = 1.38
TITLE = 1.5
SAFE = 0.95
POINT = 0.3528
LABEL_HEIGHT, LABEL_COLUMNS, SIGN_HEIGHT = 26.0, 3, 58.0


def print_size(sheet: Sheet) -> int:
    """Return the largest size of type, in tenths of a point, that keeps `sheet` on one page.

    The smallest there is if none does.
    """
    width, height = ROOM[sheet.paper]
    return next(
        (
            size
            for size in SIZES
            if _height(sheet, size * POINT / 10, width) <= (height - HEAD_AND_FOOT) * SAFE
        ),
        SIZES[-1],
    )


def _height(sheet: Sheet, em: float, width: float) -> float:
    return sum(_part(part, em, width / em) for part in sheet.parts)


def _part(part: Part, em: float, room: float) -> float:
    """Return the height of `part` in millimetres; `room` is the width in ems."""
    if isinstance(part, Labels):
        return math.ceil(len(part.rows) / LABEL_COLUMNS) * LABEL_HEIGHT
    if isinstance(part, Sign):
        return SIGN_HEIGHT
    if isinstance(part, Prose | Speech | Points | Facts | Beside | Grid | Lines | Tear):
        return _ems(part, room) * em
    return 0.0  # takes what is left, or a height of its own


def _ems(
    part: Prose | Speech | Points | Facts | Beside | Grid | Lines | Tear, room: float
) -> float:
    match part:
        case Lines(title, rows):
            return (_lines(title, room) * LINE + 0.3 if title else 0.3) + rows * 2.0
        case Tear():
            return LINE + 1.2
        case Prose(title, text):
            return _lines(f"{title}　{text}", room) * LINE + 0.4
        case Speech(_, text):
            return (1 + _lines(text, room - 2)) * LINE + 1.6
        case Points(title, items):
            return _points(title, items, room)
        case Facts(rows):
            return sum(_lines(said, room - _width(term) - 1) * LINE + 0.1 for term, said in rows)
        case Beside(left, right):
            half = room / 2 - 1
            return max(_points(one.title, one.items, half) for one in (left, right))
        case Grid():
            return _grid(part, room)


def _points(title: str, items: tuple[str, ...], room: float) -> float:
    return (TITLE + 0.4 if title else 0.4) + sum(_lines(one, room - 2.2) for one in items) * LINE


def _grid(part: Grid, room: float) -> float:
    rows = (part.head, *part.rows)
    high = sum(
        max(
            _lines(cell, room * share / 100 - 1)
            for cell, share in zip(row, part.shares, strict=True)
        )
        * LINE
        + 0.5
        for row in rows
    )
    return (TITLE if part.title else 0.3) + high + part.blank * 2.2 + 0.4


def _lines(text: str, room: float) -> int:
    """Return the lines that `text` takes; half an em is kept for what may not end a line."""
    return max(1, math.ceil(_width(text) / max(room - 0.5, 4)))


def _width(text: str) -> float:
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.56 for char in text)
