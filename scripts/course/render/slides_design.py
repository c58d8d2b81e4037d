"""What a slide is → its colours and the places of what stands around its text."""

from __future__ import annotations

from collections.abc import Mapping

from course.model.slide_fit import SLIDE, Box
from course.model.slideshow import Shown

AUTHOR = "留客有道"
TEAL = ("0F4C5C", "E6F0F2")
# Kind → its strong colour and its soft one; strong on soft, and ink on soft, are 4.5:1 or more.
COLOURS: Mapping[str, tuple[str, str]] = {
    "situation": ("A4481A", "FBF0E6"),
    "bad-model": ("842029", "FBEAEB"),
    "good-model": ("0F5132", "E4F2EA"),
    "discussion": ("5B3A7D", "F2ECF8"),
    "vote": ("1A4F8B", "EAF1F9"),
    "answer": ("0F5132", "E4F2EA"),
    "role-play": ("A4481A", "FBF0E6"),
    "practice": ("A4481A", "FBF0E6"),
    "exit": ("7A4A00", "FDF3DC"),
}
WARM = "E8A87C"
COVER_RULE = Box(60, 302, 96, 6)
BAND = Box(0, 0, 16, SLIDE[1])
LABEL = Box(60, 28, 400, 28)
CLOCK = Box(500, 28, 400, 28)
PANEL = Box(60, 134, 840, 342)
FOOT = Box(60, 492, 700, 28)
NUMBER = Box(800, 492, 100, 28)


def colours(shown: Shown) -> tuple[str, str]:
    """Return the strong and the soft colour of a slide, as six hexadecimal digits."""
    return COLOURS.get("answer" if shown.part == "answer" else shown.slide.kind, TEAL)
