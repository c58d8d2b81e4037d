"""Wrong options are not known by absolute words."""

from __future__ import annotations

from course.check.absolute_words import check
from course_of_questions import course_of, single


def lines(texts: list[str], key: int) -> list[int]:
    return [one.line for one in check(course_of([single(1, texts, key)]))]


def test_two_absolute_wrong_options_beside_a_moderate_key_are_a_warning_at_the_first() -> None:
    assert lines(["先问他一句", "绝对不能先道歉", "任何时候都先赔钱"], 0) == [16]


def test_one_absolute_word_or_an_absolute_key_is_fine() -> None:
    assert lines(["先问他一句", "绝对不能先道歉", "先赔钱再说"], 0) == []
    assert lines(["任何时候都先问", "绝对不能先道歉", "一律先赔钱"], 0) == []
