"""Every objective is taught and asked."""

from __future__ import annotations

from mini_course import BANK, MAP, SECOND, MiniCourse


def test_an_objective_with_two_questions_is_reported(mini: MiniCourse) -> None:
    mini.edit(BANK, "objective: m01-o2", "objective: m01-o1")
    assert mini.found("objectives-covered") == [(MAP, mini.line(MAP, "id: m01-o2"))]


def test_an_objective_that_no_lesson_names_is_reported(mini: MiniCourse) -> None:
    mini.edit(SECOND, "- m01-o2", "- m01-o1")
    assert mini.found("objectives-covered") == [(MAP, mini.line(MAP, "id: m01-o2"))]


def test_a_bank_that_could_not_be_read_is_not_the_maps_fault(mini: MiniCourse) -> None:
    mini.edit(BANK, "difficulty: 1", "difficulty: easy")
    assert mini.found("objectives-covered") == []
