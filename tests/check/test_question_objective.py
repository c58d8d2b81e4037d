"""A question tests an objective of its own module."""

from __future__ import annotations

from mini_course import BANK, MAP, MiniCourse


def test_an_unknown_objective_is_reported_with_the_nearest(mini: MiniCourse) -> None:
    mini.edit(BANK, "objective: m01-o1", "objective: m01-o11")
    assert mini.found("question-objective") == [(BANK, mini.line(BANK, "m01-o11"))]
    assert mini.problems("question-objective")[0].mend.startswith("是不是想写 `m01-o")


def test_an_unknown_module_is_reported_once(mini: MiniCourse) -> None:
    mini.edit(BANK, "module: m01-callback", "module: m01-callbak")
    assert mini.found("question-objective") == [(BANK, 3)]


def test_a_broken_course_map_is_not_the_questions_fault(mini: MiniCourse) -> None:
    mini.edit(MAP, "title: 小课程", "titel: 小课程")
    assert mini.found("question-objective") == []
