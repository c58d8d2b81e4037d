"""The minutes of the slides are those of the plan."""

from __future__ import annotations

import pytest

from mini_course import DECK, PLAN, MiniCourse

RULE = "deck-minutes"


def test_slides_that_do_not_add_up_to_their_segment_are_reported_at_the_last(
    mini: MiniCourse,
) -> None:
    mini.edit(DECK, "kind: title, segment: g1, minutes: 3", "kind: title, segment: g1, minutes: 2")
    assert mini.found(RULE) == [(DECK, mini.line(DECK, "id: s2"))]


def test_a_segment_that_grows_in_the_plan_is_reported_in_the_deck(mini: MiniCourse) -> None:
    mini.edit(PLAN, "minutes: 12", "minutes: 13")
    assert mini.found(RULE) == [(DECK, mini.line(DECK, "minutes: 12"))]


def test_a_segment_without_a_slide_is_reported(mini: MiniCourse) -> None:
    text = mini.text(DECK)
    mini.write(DECK, text[: text.index("  - { id: s10")])
    assert mini.found(RULE) == [(DECK, mini.line(DECK, "slides:"))]


def test_steps_that_do_not_add_up_are_reported(mini: MiniCourse) -> None:
    mini.edit(DECK, "换过来, minutes: 6", "换过来, minutes: 5")
    assert mini.found(RULE) == [(DECK, mini.line(DECK, "steps:"))]


def test_a_round_of_other_minutes_is_reported_unless_steps_are_written(mini: MiniCourse) -> None:
    old = "kind: practice\n    segment: g3"
    new = "kind: role-play\n    segment: g3\n    role_play: rp-filter-callback\n    round: 1"
    mini.edit(DECK, old, new)
    assert mini.found(RULE) == []  # the slide's own steps win
    text = mini.text(DECK)
    steps = next(line for line in text.splitlines() if "steps:" in line)
    mini.edit(DECK, steps + "\n", "")
    assert mini.found(RULE) == [(DECK, mini.line(DECK, "round: 1"))]


@pytest.mark.parametrize("minutes", [1, 3])
def test_a_vote_needs_time_before_its_answer(mini: MiniCourse, minutes: int) -> None:
    mini.edit(DECK, "minutes: 3, question", f"minutes: 3, answer_minutes: {minutes}, question")
    assert mini.found(RULE) == ([(DECK, mini.line(DECK, "id: s8"))] if minutes == 3 else [])


def test_a_deck_with_unknown_names_is_left_to_the_rule_of_names(mini: MiniCourse) -> None:
    mini.edit(DECK, "segment: g3", "segment: g9")
    assert mini.found(RULE) == []
