"""A lesson is read in the minutes that it says."""

from __future__ import annotations

from course.model.wording import reading_minutes
from mini_course import FIRST, MiniCourse

SENTENCE = "先报姓名再说来意客户才接得住话。"  # 15 characters


def lengthen(mini: MiniCourse, times: int, before: str = "", after: str = "") -> None:
    mini.edit(FIRST, "## 现在轮到你", f"{before}{SENTENCE * times}{after}\n\n## 现在轮到你")


def test_a_page_over_a_minute_longer_than_it_says_is_reported(mini: MiniCourse) -> None:
    lengthen(mini, 40)
    assert mini.found("reading-time") == [(FIRST, mini.line(FIRST, "minutes: 1"))]


def test_a_page_over_eight_minutes_is_reported_whatever_it_says(mini: MiniCourse) -> None:
    lengthen(mini, 160)
    mini.edit(FIRST, "minutes: 1", "minutes: 9")
    assert mini.found("reading-time") == [(FIRST, mini.line(FIRST, "minutes: 9"))]


def test_trainer_notes_and_code_are_not_counted(mini: MiniCourse) -> None:
    lengthen(mini, 160, "/// trainer\n", "\n///")
    lengthen(mini, 160, "```\n", "\n```")
    assert mini.found("reading-time") == []


def test_a_latin_word_and_a_number_count_as_one_character() -> None:
    assert reading_minutes("字" * 299 + " CLEAR") == 1
    assert reading_minutes("字" * 299 + " CLEAR 10:30") == 2
