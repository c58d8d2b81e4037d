"""Every way through a decision path ends in a result, every case in its own."""

from __future__ import annotations

import pytest

from mini_course import MiniCourse
from tool_courses import PATH, assert_found

RULE = "decision-path-ways"
PLANTED = [
    (PATH, "next: useful", "next: useless", "next: useless"),
    (PATH, "next: clip-one", "next: clip", "id: clip-one"),
    (PATH, "next: second", "next: hooks", "id: hooks"),
    (PATH, "  - id: zipper\n", "  - id: clip\n", "id: dp-fastener"),
    (PATH, "answers: [2, 1, 2]", "answers: [2, 1, 1]",
     "answers: [2, 1, 1]"),
]  # fmt: skip


def test_sound_tools_are_left_alone(tools: MiniCourse) -> None:
    assert tools.read_faults() == []
    assert tools.found(RULE) == []


@pytest.mark.parametrize("fault", PLANTED, ids=lambda one: one[2][:30])
def test_a_planted_fault_is_found_at_its_line(
    tools: MiniCourse, fault: tuple[str, str, str, str]
) -> None:
    assert_found(tools, RULE, fault)
