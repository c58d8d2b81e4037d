"""Wrong options are not known by absolute words."""

from __future__ import annotations

import pytest

from course.check.absolute_words import check
from course_of_questions import course_of, single


def lines(texts: list[str], key: int) -> list[int]:
    return [one.line for one in check(course_of([single(1, texts, key)]))]


def test_two_absolute_wrong_options_beside_a_moderate_key_are_a_warning_at_the_first() -> None:
    assert lines(["先问他一句", "绝对不能先道歉", "任何时候都先赔钱"], 0) == [16]


@pytest.mark.parametrize("word", ["绝对", "一律", "从来没", "必须", "百分之百", "统统"])
def test_one_absolute_wrong_option_is_a_warning_at_its_line(word: str) -> None:
    assert lines(["先问他一句", "先道歉再问", f"{word}先赔钱再说"], 0) == [20]


def test_an_absolute_key_makes_absolute_wrong_options_fine() -> None:
    assert lines(["任何时候都先问", "绝对不能先道歉", "一律先赔钱"], 0) == []


def test_what_somebody_else_says_and_words_that_only_look_absolute_are_fine() -> None:
    assert lines(["先问他一句", "告诉他：“我们从来不退。”", "签完全年的单再说"], 0) == []
