"""A lesson has every part of a lesson."""

from __future__ import annotations

import pytest

from mini_course import FIRST, MiniCourse


@pytest.mark.parametrize("anchor", ["your-turn", "remember", "next"])
def test_a_missing_section_is_reported_at_the_top(mini: MiniCourse, anchor: str) -> None:
    mini.edit(FIRST, f"{{#{anchor}}}", "{#something-else}")
    assert mini.found("lesson-shape") == [(FIRST, 1)]


@pytest.mark.parametrize(
    "lines",
    [
        "minutes: 1\n",
        "objectives:\n  - m01-o1\n",
        'reviewed: "2026-01-31"\n',
        "module: m01-callback\n",
    ],
)
def test_missing_front_matter_is_reported_where_it_begins(mini: MiniCourse, lines: str) -> None:
    mini.edit(FIRST, lines, "")
    assert mini.found("lesson-shape") == [(FIRST, 2)]


def test_a_lesson_that_leads_nowhere_is_reported_at_its_last_section(mini: MiniCourse) -> None:
    mini.edit(FIRST, "[《留一个准时间》](leave-a-time.md#rule)", "《留一个准时间》")
    assert mini.found("lesson-shape") == [(FIRST, mini.line(FIRST, "{#next}"))]


def test_a_link_used_before_does_not_hide_the_one_in_the_last_section(mini: MiniCourse) -> None:
    mini.edit(FIRST, "一接通，先报姓名", "一接通，先[报姓名](leave-a-time.md#rule)")
    assert mini.found("lesson-shape") == []
