"""Options are named a, b, c."""

from __future__ import annotations

from mini_course import BANK, MiniCourse


def test_a_repeated_letter_is_reported_at_the_first_break(mini: MiniCourse) -> None:
    mini.edit(BANK, "- id: b", "- id: a")
    assert mini.found("option-ids") == [(BANK, mini.line(BANK, "- id: a", 2))]


def test_only_the_first_break_of_a_question_is_reported(mini: MiniCourse) -> None:
    mini.edit(BANK, "- id: a", "- id: c")
    mini.edit(BANK, "- id: b", "- id: a")
    assert mini.found("option-ids") == [(BANK, mini.line(BANK, "- id: c"))]
