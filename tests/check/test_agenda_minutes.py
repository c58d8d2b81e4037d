"""The minutes of an agenda fill its hours and are those of the plans."""

from __future__ import annotations

import pytest

from mini_course import AGENDA, PLAN, MiniCourse

RULE = "agenda-minutes"


def test_a_block_that_does_not_fill_its_hours_is_reported_at_the_blocks(mini: MiniCourse) -> None:
    mini.edit(AGENDA, "title: 茶歇, minutes: 15", "title: 茶歇, minutes: 10")
    assert mini.found(RULE) == [(AGENDA, mini.line(AGENDA, "- blocks:", 2))]


def test_hours_that_are_not_the_slot_are_reported(mini: MiniCourse) -> None:
    mini.edit(AGENDA, "format: half_day", "format: one_day")
    assert mini.found(RULE) == [(AGENDA, mini.line(AGENDA, "hours:"))]


def test_a_wrong_number_of_days_is_reported(mini: MiniCourse) -> None:
    mini.edit(AGENDA, "format: half_day", "format: two_day")
    assert (AGENDA, mini.line(AGENDA, "days:")) in mini.found(RULE)


@pytest.mark.parametrize("start", ["14:45", "14:00"])
def test_parts_that_leave_no_lunch_are_reported(mini: MiniCourse, start: str) -> None:
    mini.edit(AGENDA, "15:00", start)
    assert mini.found(RULE) == [(AGENDA, mini.line(AGENDA, "hours:"))]


def test_a_part_without_hours_is_reported(mini: MiniCourse) -> None:
    mini.edit(AGENDA, ', { start: "15:00", minutes: 120 }', "")
    assert (AGENDA, mini.line(AGENDA, "- parts:")) in mini.found(RULE)


def test_a_module_that_takes_other_minutes_than_its_plan_is_reported(mini: MiniCourse) -> None:
    mini.edit(PLAN, "duration: 30", "duration: 40")
    assert mini.found(RULE) == [(AGENDA, mini.line(AGENDA, "id: b2"))]


def test_a_compressed_module_may_be_as_short_as_its_plan_gets(mini: MiniCourse) -> None:
    mini.edit(AGENDA, "m01-callback, minutes: 30", "m01-callback, minutes: 29, compressed: true")
    mini.edit(AGENDA, "签到, minutes: 60", "签到, minutes: 61")
    assert mini.found(RULE) == []
    mini.edit(AGENDA, "minutes: 29, compressed", "minutes: 3, compressed")
    mini.edit(AGENDA, "签到, minutes: 61", "签到, minutes: 87")
    assert mini.found(RULE) == [(AGENDA, mini.line(AGENDA, "id: b2"))]


def test_a_plan_that_could_not_be_read_is_not_compared(mini: MiniCourse) -> None:
    mini.edit(PLAN, "duration: 30", "duration: dreissig")
    assert mini.found(RULE) == []
