"""A text and a width → how many lines it takes on a slide, measured in ems of its type.

The widths of Latin letters are those of the course's own bold font; Chinese characters are one em.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# Advances of the characters from space to ~, in thousandths of an em.
LATIN = (
    227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590, 590,
    590, 590, 590, 590, 590, 590, 590, 325, 325, 590, 590, 590, 514, 1007, 641, 681, 656, 714, 615,
    585, 717, 757, 330, 568, 686, 578, 853, 749, 770, 667, 770, 682, 624, 625, 748, 619, 915, 627,
    580, 613, 378, 387, 378, 590, 567, 626, 591, 644, 527, 644, 581, 372, 597, 640, 304, 306, 604,
    315, 964, 641, 626, 644, 644, 437, 495, 421, 637, 576, 863, 562, 574, 511, 378, 296, 378, 590,
)  # fmt: skip
OTHER = 0.62
MAY_NOT_START = frozenset("，。、；：？！”’）》…—％%,.;:?!)]")
PIECE = re.compile(r"[!-~]+|.", re.S)


def text_width(text: str) -> float:
    """Return the width of `text` in ems, all on one line."""
    return sum(_width(char) for char in text)


def line_count(text: str, room: float) -> int:
    """Return the lines that `text` takes where a line holds `room` ems.

    Lines break between Chinese characters and between Latin words; what may not begin a line
    takes the character before it along.
    """
    lines, used, last = 1, 0.0, 0.0
    for piece in PIECE.findall(text):
        for part in _cut(piece, room):
            wide = text_width(part)
            if used and used + wide > room:
                lines += 1
                used = last if part[0] in MAY_NOT_START else 0.0
            used, last = used + wide, wide
    return lines


def _cut(piece: str, room: float) -> Iterator[str]:
    """Yield a piece that may not break in parts that fit all the same."""
    part = ""
    for char in piece:
        if part and text_width(part + char) > room:
            yield part
            part = ""
        part += char
    yield part


def _width(char: str) -> float:
    if " " <= char <= "~":
        return LATIN[ord(char) - 32] / 1000
    return 1.0 if unicodedata.east_asian_width(char) in "WFA" else OTHER
