"""Clock times of an agenda follow from its hours and minutes."""

from __future__ import annotations

import pytest

from course.model.agenda import SLOTS, Agenda, minutes_of, timed
from courses import whole_course

AGENDAS = whole_course().agendas


def test_a_clock_time_is_minutes_after_midnight() -> None:
    assert [minutes_of(clock) for clock in ("00:00", "09:05", "13:30", "23:59")] == [
        0, 545, 810, 1439,
    ]  # fmt: skip


def test_there_is_an_agenda_of_each_format_and_two_half_days() -> None:
    formats = [agenda.format for agenda in AGENDAS]
    assert set(formats) == set(SLOTS)
    assert formats.count("half_day") >= 2


@pytest.mark.parametrize("agenda", AGENDAS, ids=lambda one: one.id)
def test_the_blocks_of_an_agenda_follow_one_another_and_end_where_its_hours_end(
    agenda: Agenda,
) -> None:
    for day in agenda.days:
        for hours, part in zip(agenda.hours, timed(agenda, day), strict=True):
            assert part[0].start == minutes_of(hours.start)
            ends = [one.start + one.block.minutes for one in part]
            assert [one.start for one in part[1:]] == ends[:-1]
            assert ends[-1] == minutes_of(hours.start) + hours.minutes
