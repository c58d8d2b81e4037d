"""At least half of a plan is doing."""

from __future__ import annotations

from mini_course import PLAN, MiniCourse


def test_a_plan_of_which_less_than_half_is_doing_is_reported(mini: MiniCourse) -> None:
    mini.edit(PLAN, "phase: 反馈", "phase: 讲授")
    assert mini.found("practice-share") == [(PLAN, mini.line(PLAN, "agenda:"))]


def test_exactly_half_is_enough(mini: MiniCourse) -> None:
    mini.edit(PLAN, "minutes: 12", "minutes: 8")
    assert mini.found("practice-share") == []
