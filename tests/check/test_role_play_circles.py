"""Going round in a dialogue earns nothing."""

from __future__ import annotations

from mini_course import PLAY, MiniCourse

RULE = "role-play-circles"


def test_a_circle_that_pays_is_reported_at_the_choice_that_leads_back(mini: MiniCourse) -> None:
    mini.edit(PLAY, "rubric: { L: 4 }, steps: [s1, s2], next: n02", "rubric: { L: 4 }, next: n01")
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "是我说早了"))]


def test_a_choice_that_leads_to_its_own_node_is_reported_if_it_pays(mini: MiniCourse) -> None:
    mini.edit(PLAY, "rubric: { L: 4 }, steps: [s1, s2], next: n02", "rubric: { L: 4 }, next: n03")
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "是我说早了"))]


def test_a_middling_score_pays_too(mini: MiniCourse) -> None:
    mini.edit(
        PLAY,
        "quality: poor, rubric: { C: 1 }, next: end_plain",
        "quality: fair, rubric: { C: 3 }, next: n03",
    )
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "那您要是不放心"))]


def test_a_circle_that_only_costs_is_fine(mini: MiniCourse) -> None:
    mini.edit(PLAY, "rubric: { C: 1 }, next: end_plain", "rubric: { C: 1 }, next: n01")
    assert mini.found(RULE) == []


def test_where_two_choices_lead_back_both_are_reported(mini: MiniCourse) -> None:
    mini.edit(PLAY, "rubric: { L: 4 }, steps: [s1, s2], next: n02", "rubric: { L: 4 }, next: n03")
    mini.edit(PLAY, "rubric: { C: 1 }, next: end_plain", "rubric: { C: 1 }, next: n01")
    lines = [mini.line(PLAY, words) for words in ("是我说早了", "那您要是不放心")]
    assert mini.found(RULE) == [(PLAY, line) for line in lines]
