"""The plan's slide numbers are the deck's, and a module has one deck."""

from __future__ import annotations

import pytest

from mini_course import DECK, PLAN, MiniCourse

RULE = "deck-slides"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("slides: [1, 2]", "slides: [1]"),
        ("slides: [7]", "slides: [8]"),
        ("slides: [8, 9, 10]", "slides: [8, 9]"),  # a vote is two slides
        ("    slides: [11]\n", ""),
    ],
)
def test_other_numbers_are_reported_with_the_right_ones(
    mini: MiniCourse, old: str, new: str
) -> None:
    mini.edit(PLAN, old, new)
    (fault,) = mini.problems(RULE)
    assert fault.mend == f"改成 `{old.strip()}`"
    segment = {"[1, 2]": "g1", "[7]": "g3", "[8, 9, 10]": "g4", "[11]": "g5"}[old.strip()[8:]]
    line = mini.line(PLAN, new) if new else mini.line(PLAN, f"id: {segment}")
    assert (fault.path, fault.line) == (PLAN, line)


def test_a_slide_more_moves_the_numbers_of_all_that_follow(mini: MiniCourse) -> None:
    more = "  - { id: s0, kind: practice, segment: g1, minutes: 0, lines: [数一数] }\n"
    mini.edit(DECK, "  - id: s3\n", more + "  - id: s3\n")
    assert [one.what.split()[1] for one in mini.problems(RULE)] == ["g1", "g2", "g3", "g4", "g5"]


def test_a_second_deck_of_a_module_is_reported(mini: MiniCourse) -> None:
    plan = PLAN.replace("30", "45")
    mini.write(plan, mini.text(PLAN).replace("callback-30", "callback-45"))
    other = DECK.replace("m01", "m02")
    text = mini.text(DECK).replace("deck-m01", "deck-m02")
    text = text.replace("callback-30", "callback-45")
    mini.write(other, text)
    assert mini.found(RULE) == [(other, mini.line(other, "plan:"))]
