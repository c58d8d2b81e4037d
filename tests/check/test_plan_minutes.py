"""The minutes of a plan follow one another and add up."""

from __future__ import annotations

from mini_course import PLAN, MiniCourse

RULE = "plan-minutes"


def test_a_gap_is_reported_once_where_it_opens(mini: MiniCourse) -> None:
    mini.edit(PLAN, "at: 11", "at: 12")
    lines = [mini.line(PLAN, "at: 12"), mini.line(PLAN, "at: 23")]
    assert mini.found(RULE) == [(PLAN, line) for line in lines]


def test_a_sum_that_is_not_the_duration_is_reported_there(mini: MiniCourse) -> None:
    mini.edit(PLAN, "duration: 30", "duration: 45")
    assert mini.found(RULE) == [(PLAN, mini.line(PLAN, "duration: 45"))]


def test_a_segment_that_grows_when_compressed_is_reported(mini: MiniCourse) -> None:
    mini.edit(PLAN, "compress: { to: 2,", "compress: { to: 4,")
    assert mini.found(RULE) == [(PLAN, mini.line(PLAN, "to: 4"))]
