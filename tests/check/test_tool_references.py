"""A tool names lessons and claims that are there, and its lessons lead to it."""

from __future__ import annotations

import pytest

from mini_course import FIRST, MiniCourse
from tool_courses import LESSON, PAGE, PATH, TOOL, assert_found

RULE = "tool-references"
PLANTED = [
    (TOOL, LESSON, LESSON.replace("your-turn", "my-turn"), "my-turn"),
    (TOOL, LESSON, "modules/none.md", "modules/none.md"),
    (PATH, f"lesson: {LESSON}", "lesson: none.md", "lesson: none.md"),
    (TOOL, "columns:\n", "claims: [cl-none]\ncolumns:\n", "cl-none"),
    (PAGE, "lt-four-quadrant\n", "", "id: lt-four-quadrant"),
    (FIRST, "toolbox/tools.md", "toolbox/other.md", LESSON),
]  # fmt: skip


def test_sound_tools_are_left_alone(tools: MiniCourse) -> None:
    assert tools.read_faults() == []
    assert tools.found(RULE) == []


@pytest.mark.parametrize("fault", PLANTED, ids=lambda one: one[2][:30])
def test_a_planted_fault_is_found_at_its_line(
    tools: MiniCourse, fault: tuple[str, str, str, str]
) -> None:
    assert_found(tools, RULE, fault)


def test_a_lesson_that_could_not_be_read_is_not_called_missing(tools: MiniCourse) -> None:
    tools.edit(FIRST, "title:", "titel:")
    assert [one for one in tools.problems(RULE) if "没有页面" in str(one)] == []
