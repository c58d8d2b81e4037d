"""What a deck names is there, and a vote spoils no paper."""

from __future__ import annotations

import pytest

from mini_course import BANK, DECK, PLAN, PLAY, MiniCourse

RULE = "deck-references"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("plan: lp-m01-callback-30", "plan: lp-m01-callback-31"),
        ("segment: g3", "segment: g9"),
        ("question: q-m01-reason-filter", "question: q-m01-reason-filtre"),
        ("role_play: rp-filter-callback", "role_play: rp-filter-call"),
        ("pick: [1, 2]", "pick: [1, 5]"),
        ("says: [1]", "says: [2]"),
        ("steps: [{ do: 第一通", "does: [4]\n    steps: [{ do: 第一通"),
        ("minutes: 12", "minutes: 12\n    asks: [1]"),
    ],
)
def test_a_name_or_number_that_is_not_there_is_reported(
    mini: MiniCourse, old: str, new: str
) -> None:
    mini.edit(DECK, old, new)
    assert (DECK, mini.line(DECK, new.split("\n")[-1 if "asks" in new else 0])) in mini.found(RULE)


def test_a_round_that_the_role_play_does_not_have_is_reported(mini: MiniCourse) -> None:
    old = "kind: practice\n    segment: g3"
    mini.edit(DECK, old, "kind: role-play\n    segment: g3\n    role_play: rp-filter-callback")
    assert mini.found(RULE) == []
    mini.edit(DECK, "    lines: [一人打，一人接]", "    round: 3")
    assert mini.found(RULE) == [(DECK, mini.line(DECK, "round: 3"))]


def test_what_could_not_be_read_is_not_called_missing(mini: MiniCourse) -> None:
    mini.edit(PLAY, "level: 入门", "lewel: 入门")
    assert mini.found(RULE) == []


def test_a_plan_whose_deck_could_not_be_read_is_not_blamed(mini: MiniCourse) -> None:
    mini.edit(DECK, "kind: title", "kind: titel")
    assert mini.found(RULE) == []


def test_a_plan_without_its_deck_is_reported(mini: MiniCourse) -> None:
    mini.remove(DECK)
    assert mini.found(RULE) == [(PLAN, mini.line(PLAN, "slides: deck-m01"))]


def test_a_deck_that_its_plan_does_not_name_is_reported(mini: MiniCourse) -> None:
    mini.write(DECK.replace("m01", "m02"), mini.text(DECK).replace("deck-m01", "deck-m02"))
    other = DECK.replace("m01", "m02")
    assert mini.found(RULE) == [(other, mini.line(other, "plan:"))]


@pytest.mark.parametrize("use", ["pre", "exam"])
def test_a_question_of_a_paper_is_no_vote(mini: MiniCourse, use: str) -> None:
    mini.edit(BANK, "      - lesson\n      - review\n", f"      - {use}\n")
    assert mini.found(RULE) == [(DECK, mini.line(DECK, "question:"))]


def test_hands_cannot_be_counted_for_several_right_answers(mini: MiniCourse) -> None:
    mini.edit(BANK, "type: single", "type: multiple")
    assert mini.found(RULE) == [(DECK, mini.line(DECK, "question:"))]
