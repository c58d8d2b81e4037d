"""An agenda has breaks, wakes people after lunch, and is judged before they leave."""

from __future__ import annotations

from mini_course import AGENDA, MiniCourse

RULE = "agenda-shape"


def test_a_block_of_more_than_ninety_minutes_is_reported(mini: MiniCourse) -> None:
    mini.edit(AGENDA, "minutes: 80", "minutes: 90")
    assert mini.found(RULE) == []
    mini.edit(AGENDA, "minutes: 90, how", "minutes: 91, how")
    assert mini.found(RULE) == [(AGENDA, mini.line(AGENDA, "id: b3"))]


def test_a_passive_block_after_lunch_is_reported(mini: MiniCourse) -> None:
    mini.edit(AGENDA, ", active: true", "")
    assert mini.found(RULE) == [(AGENDA, mini.line(AGENDA, "id: b3"))]


def test_a_module_after_lunch_is_active_by_its_plan(mini: MiniCourse) -> None:
    mini.edit(
        AGENDA,
        "kind: 活动, title: 对着真名单打, minutes: 80, how: 两人一组轮着打三通, active: true",
        "kind: 模块, module: m01-callback, minutes: 80",
    )
    assert mini.found(RULE) == []


def test_a_last_part_without_a_survey_is_reported(mini: MiniCourse) -> None:
    mini.edit(AGENDA, "kind: 评估", "kind: 活动")
    assert mini.found(RULE) == [(AGENDA, mini.line(AGENDA, "id: b5"))]
