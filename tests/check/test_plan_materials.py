"""The number of things to bring is what the formula gives."""

from __future__ import annotations

from mini_course import PLAN, MiniCourse

RULE = "plan-materials"


def test_a_wrong_number_is_reported_with_the_right_one(mini: MiniCourse) -> None:
    mini.edit(PLAN, "for_18: 10", "for_18: 9")
    assert mini.found(RULE) == [(PLAN, mini.line(PLAN, "for_18: 9"))]
    assert "for_18: 10" in mini.problems(RULE)[0].mend


def test_a_number_without_a_formula_is_a_warning(mini: MiniCourse) -> None:
    mini.edit(PLAN, "count: { people: 1 }, ", "")
    assert mini.found(RULE, "warning") == [(PLAN, mini.line(PLAN, "for_18: 18"))]
