"""The rounds of a role-play take the minutes that it says."""

from __future__ import annotations

from mini_course import PLAY, MiniCourse


def test_a_wrong_sum_is_reported_with_the_right_one(mini: MiniCourse) -> None:
    mini.edit(PLAY, "act: 4, feedback: 3 }", "act: 5, feedback: 3 }")
    line = mini.line(PLAY, "minutes: 20")
    assert mini.found("role-play-minutes") == [(PLAY, line)]
    assert mini.problems("role-play-minutes")[0].mend == "改成 `minutes: 21`"


def test_a_wrong_number_of_rounds_is_reported(mini: MiniCourse) -> None:
    mini.edit(PLAY, "rounds: 2", "rounds: 3")
    assert mini.found("role-play-minutes") == [(PLAY, mini.line(PLAY, "rounds: 3"))]
