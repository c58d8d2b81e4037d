"""Text is measured as our own font draws it, and broken as Chinese is broken."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from course.model.slide_text import LATIN, line_count, text_width
from course.model.slideshow import slideshow
from course.render.characters import FONTS
from courses import whole_course


@pytest.fixture(scope="module")
def font() -> TTFont:
    with TTFont(FONTS / "LKYDSansSC-Bold.ttf", lazy=True) as opened:
        yield opened


def test_the_widths_of_latin_letters_are_those_of_our_bold_font(font: TTFont) -> None:
    glyphs, widths = font.getBestCmap(), font["hmtx"]
    assert font["head"].unitsPerEm == 1000
    assert tuple(widths[glyphs[code]][0] for code in range(32, 127)) == LATIN


def test_no_text_of_a_deck_is_wider_in_our_font_than_it_is_reckoned(font: TTFont) -> None:
    glyphs, widths = font.getBestCmap(), font["hmtx"]
    course = whole_course()
    lines = [
        line.whole for deck in course.decks for one in slideshow(course, deck) for line in one.lines
    ]
    assert len(lines) > 50
    for line in lines:
        real = sum(widths[glyphs[ord(char)]][0] for char in line) / 1000
        assert real <= text_width(line) + 0.01, line


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("", 10, 1),
        ("一二三四五", 5, 1),
        ("一二三四五六", 5, 2),
        ("一二三四五，", 5, 2),  # the comma takes the character before it along
        ("一二三四五六七八九，十", 5, 3),
        ("说 CLEAR 五步", 4, 3),  # a Latin word stays whole
        ("A" * 100, 10, 7),  # but not one longer than the line
    ],
)
def test_lines_are_counted_as_they_break(text: str, room: float, lines: int) -> None:
    assert line_count(text, room) == lines
