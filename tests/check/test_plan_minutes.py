"""The minutes of a plan follow one another and add up."""

from __future__ import annotations

from mini_course import PLAN, MiniCourse

RULE = "plan-minutes"


def test_a_start_that_fits_neither_neighbour_is_reported_once(mini: MiniCourse) -> None:
    mini.edit(PLAN, "at: 11", "at: 12")
    assert mini.found(RULE) == [(PLAN, mini.line(PLAN, "at: 12"))]


def test_minutes_that_do_not_reach_the_next_segment_are_reported_there(mini: MiniCourse) -> None:
    mini.edit(PLAN, "minutes: 12", "minutes: 13")
    assert mini.found(RULE) == [(PLAN, mini.line(PLAN, "minutes: 13"))]


def test_a_sum_that_is_not_the_duration_is_reported_there(mini: MiniCourse) -> None:
    mini.edit(PLAN, "duration: 30", "duration: 45")
    assert mini.found(RULE) == [(PLAN, mini.line(PLAN, "duration: 45"))]


def test_a_segment_that_grows_when_compressed_is_reported(mini: MiniCourse) -> None:
    mini.edit(PLAN, "compress: { to: 2,", "compress: { to: 4,")
    assert mini.found(RULE) == [(PLAN, mini.line(PLAN, "to: 4"))]
