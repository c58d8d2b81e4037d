"""The minutes of a module are those of its lessons."""

from __future__ import annotations

from mini_course import FIRST, MAP, MiniCourse


def test_a_wrong_sum_is_reported_in_the_map(mini: MiniCourse) -> None:
    mini.edit(FIRST, "minutes: 1", "minutes: 2")
    assert mini.found("module-minutes") == [(MAP, mini.line(MAP, "read: 3"))]
    assert mini.problems("module-minutes")[0].mend == "改成 `read: 4`"


def test_a_lesson_that_is_missing_is_not_added_up(mini: MiniCourse) -> None:
    mini.remove(FIRST)
    assert mini.found("module-minutes") == []
