"""To cross a red line has a consequence."""

from __future__ import annotations

import pytest

from mini_course import PLAY, MiniCourse

RULE = "role-play-red-lines"


def test_a_red_line_that_costs_nothing_is_reported_at_the_choice(mini: MiniCourse) -> None:
    mini.edit(PLAY, "mood: 3, quality: red", "mood: 0, quality: red")
    mini.edit(PLAY, "red: x1, next: end_angry", "red: x1, next: end_good")
    mini.edit(PLAY, "red_lines: 0", "red_lines: 1")
    mini.edit(PLAY, "mood_max: 3", "mood_max: 7")
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "吐一口应该没事的"))]


def test_a_good_ending_that_allows_red_lines_is_reported_where_it_says_so(mini: MiniCourse) -> None:
    mini.edit(PLAY, "mood: 3, quality: red", "mood: 1, quality: red")
    mini.edit(PLAY, "red: x1, next: end_angry", "red: x1, next: end_good")
    mini.edit(PLAY, "{ mood_max: 3, red_lines: 0 }", "{ mood_max: 8, red_lines: 2 }")
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "turnaround_if"))]


def test_where_no_ending_must_be_won_the_calmest_is_the_good_one(mini: MiniCourse) -> None:
    mini.edit(PLAY, ", when: 情绪不高于 3，没有碰红线, else: end_plain", "")
    mini.edit(PLAY, "mood: 3, quality: red", "mood: 0, quality: red")
    mini.edit(PLAY, "red: x1, next: end_angry", "red: x1, next: end_good")
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "吐一口应该没事的"))]


@pytest.mark.parametrize("ending", ["end_good", "end_angry", "end_plain"])
def test_a_good_ending_lost_is_a_consequence_whatever_the_mood(
    mini: MiniCourse, ending: str
) -> None:
    mini.edit(PLAY, "mood: 3, quality: red", "mood: -2, quality: red")
    mini.edit(PLAY, "red: x1, next: end_angry", f"red: x1, next: {ending}")
    assert mini.found(RULE) == []
