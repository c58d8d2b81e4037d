"""What is said makes a difference to the score."""

from __future__ import annotations

import re

from mini_course import PLAY, MiniCourse

RULE = "role-play-scores"


def test_a_dialogue_in_which_all_ways_score_alike_is_reported(mini: MiniCourse) -> None:
    text = re.sub(r"rubric: \{[^}]*\}", "rubric: { C: 3, L: 3 }", mini.text(PLAY))
    mini.write(PLAY, text)
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "nodes:"))]


def test_without_any_evidence_all_ways_score_alike(mini: MiniCourse) -> None:
    mini.write(PLAY, re.sub(r"rubric: \{[^}]*\}", "rubric: {}", mini.text(PLAY)))
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "nodes:"))]


def test_one_choice_that_scores_otherwise_is_enough(mini: MiniCourse) -> None:
    text = re.sub(r"rubric: \{[^}]*\}", "rubric: { C: 3, L: 3 }", mini.text(PLAY))
    mini.write(PLAY, text.replace("rubric: { C: 3, L: 3 }", "rubric: { C: 4 }", 1))
    assert mini.found(RULE) == []


def test_an_unknown_start_is_left_to_its_own_rule(mini: MiniCourse) -> None:
    mini.edit(PLAY, "start: n01", "start: n00")
    assert mini.found(RULE) == []
