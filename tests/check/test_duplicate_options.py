"""No two options of a question read alike."""

from __future__ import annotations

import pytest

from mini_course import BANK, MiniCourse


@pytest.mark.parametrize(
    "twin",
    ["哪一天", "哪一天。", "“哪 一 天”", "哪一天　！"],
    ids=["same", "stop", "spaces", "wide"],
)
def test_an_option_like_an_earlier_one_is_reported(mini: MiniCourse, twin: str) -> None:
    line = mini.line(BANK, "text: 几点钟")
    mini.edit(BANK, "text: 几点钟", f"text: {twin}")
    assert mini.found("duplicate-options") == [(BANK, line)]


def test_full_width_letters_and_digits_are_the_same_as_narrow_ones(mini: MiniCourse) -> None:
    mini.edit(BANK, "text: 哪一天", 'text: "80%Ab"')
    wide = "".join(chr(ord(char) + 0xFEE0) for char in "80%aB")
    mini.edit(BANK, "text: 几点钟", f"text: {wide}")
    assert mini.found("duplicate-options") == [(BANK, mini.line(BANK, f"text: {wide}"))]


@pytest.mark.parametrize(
    ("one", "other"),
    [("3.5 元", "35 元"), ("30%", "30"), ("-5 度", "5 度"), ("> 3 天", "< 3 天")],
)
def test_numbers_that_differ_by_a_sign_are_different(
    mini: MiniCourse, one: str, other: str
) -> None:
    mini.edit(BANK, "text: 哪一天", f'text: "{one}"')
    mini.edit(BANK, "text: 几点钟", f'text: "{other}"')
    assert mini.found("duplicate-options") == []
