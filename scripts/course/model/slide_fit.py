"""A slide → the size of type at which it fits, measured with fifteen percent to spare."""

from __future__ import annotations

from dataclasses import dataclass

from course.model.slide_text import line_count, text_width
from course.model.slideshow import Shown

# Points. A slide is 13.333 by 7.5 inches.
SLIDE = (960.0, 540.0)
SMALLEST = 20
BODY_SIZES = (32, 30, 28, 26, 24, 22, SMALLEST)
TITLE_SIZES = (36, 34, 32, 30, 28)
COVER_SIZES = (48, 44, 40, 36)
MOST_LINES = 6
NEAT, LARGEST_BROKEN = 26, 28  # lines are left whole if that keeps them this large
SPARE = 0.85  # other machines have other fonts: use only so much of the width
LEADING, BETWEEN = 1.3, 0.6  # of a line, and between two paragraphs, in ems


@dataclass(frozen=True)
class Box:
    """A box of text on the slide, in points."""

    left: float
    top: float
    width: float
    height: float


TITLE_BOX = Box(60, 62, 840, 62)
BODY_BOX = Box(86, 146, 788, 318)
COVER_TITLE_BOX = Box(60, 140, 840, 144)
COVER_BODY_BOX = Box(60, 326, 840, 160)


@dataclass(frozen=True)
class Fit:
    """The sizes of type of a slide in points; 0 where nothing fits. `lines` at the body's size."""

    title: int
    body: int
    lines: int


def fit(shown: Shown) -> Fit:
    """Return the largest sizes at which the title and the lines of `shown` fit."""
    cover = shown.slide.kind == "title"
    title_box, body_box = (COVER_TITLE_BOX, COVER_BODY_BOX) if cover else (TITLE_BOX, BODY_BOX)
    sizes, most = (COVER_SIZES, 2) if cover else (TITLE_SIZES, 1)
    title = next((s for s in sizes if _title_lines(shown, _room(title_box, s)) <= most), 0)
    fitting = [size for size in BODY_SIZES if _fits(shown, body_box, size)]
    whole = [size for size in fitting if size >= NEAT and _unbroken(shown, body_box, size)]
    broken = [size for size in fitting if size <= LARGEST_BROKEN]
    body = max(whole or broken, default=0)
    return Fit(title, body, _lines(shown, body_box, body or SMALLEST))


def title_parts(shown: Shown) -> tuple[str, ...]:
    """Return the title as it is broken: the first slide's breaks at its dash."""
    first, dash, rest = shown.title.partition("——")
    return (first, rest) if dash and shown.slide.kind == "title" else (shown.title,)


def lead_width(shown: Shown) -> float:
    """Return how far the lines hang in, in ems: the widest lead and a gap, or nothing."""
    leads = [text_width(line.lead) for line in shown.lines if line.lead]
    return max(leads, default=-0.8) + 0.8


def _title_lines(shown: Shown, room: float) -> int:
    return sum(line_count(part, room) for part in title_parts(shown))


def _room(box: Box, size: int) -> float:
    return box.width / size * SPARE


def _rooms(shown: Shown, box: Box, size: int) -> list[tuple[str, float]]:
    hang = lead_width(shown)
    full = _room(box, size)
    return [(line.text, full - hang if line.lead else full) for line in shown.lines]


def _lines(shown: Shown, box: Box, size: int) -> int:
    return sum(line_count(text, room) for text, room in _rooms(shown, box, size))


def _unbroken(shown: Shown, box: Box, size: int) -> bool:
    return _lines(shown, box, size) == len(shown.lines)


def _fits(shown: Shown, box: Box, size: int) -> bool:
    lines = _lines(shown, box, size)
    high = (lines * LEADING + max(len(shown.lines) - 1, 0) * BETWEEN) * size
    return lines <= MOST_LINES and high <= box.height
