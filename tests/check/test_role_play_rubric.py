"""The rubric measures what it says."""

from __future__ import annotations

from mini_course import PLAY, MiniCourse

RULE = "role-play-rubric"


def test_four_anchors_are_reported(mini: MiniCourse) -> None:
    mini.edit(PLAY, "anchors: [和客户争, ", "anchors: [")
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "anchors: [不争也不应"))]


def test_two_levels_in_the_same_words_are_reported(mini: MiniCourse) -> None:
    mini.edit(PLAY, "和客户争, 不争也不应", "和客户争, 和客户争")
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "和客户争, 和客户争"))]


def test_weights_that_do_not_make_a_hundred_are_reported(mini: MiniCourse) -> None:
    mini.edit(PLAY, "weight: 12", "weight: 10")
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "weight: 8"))]


def test_a_criterion_with_little_evidence_is_reported(mini: MiniCourse) -> None:
    mini.edit(PLAY, "rubric: { C: 4, L: 4 }", "rubric: { C: 4 }")
    mini.edit(PLAY, "rubric: { L: 1 }", "rubric: { C: 1 }")
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "- id: L"))]


def test_bands_out_of_order_or_above_zero_are_reported(mini: MiniCourse) -> None:
    mini.edit(PLAY, "min: 0,", "min: 90,")
    assert set(mini.found(RULE)) == {(PLAY, mini.line(PLAY, "bands:"))}
    assert len(mini.problems(RULE)) == 2
