"""A tool's columns, settings and samples fit one another."""

from __future__ import annotations

import pytest

from mini_course import MiniCourse
from tool_courses import TOOL, assert_found

RULE = "list-tool-shape"
PLANTED = [
    (TOOL, "  - name: id\n", "  - name: who\n", "  - name: who"),
    (TOOL, "also: [利润,", "also: [单数, 利润,", "  - name: margin"),
    (TOOL, "label: 毛利\n    kind: money", "label: 毛利\n    kind: choice",
     "kind: choice"),
    (TOOL, "default: median", "default: middle", "default: middle"),
    (TOOL, "when: [visits_mode,", "when: [visit_mode,",
     "when: [visit_mode,"),
    (TOOL, "  - name: spend_mode", "  - name: visits_mode", "settings:"),
    (TOOL, "会员号,到店次数", "会员姓,到店次数", "<会员姓,到店"),
    (TOOL, "编号,次数,总额,毛利\n      01", "编号,次数,毛利,利润\n      01",
     "<编号,次数,毛利,"),
    (TOOL, 'S01,22,"4,800",1900', "S01,22,4,800,1900", "    table: |"),
    (TOOL, "S02,3,5200", "S01,3,5200", "    table: |"),
    (TOOL, 'spend_cut: "6000"', 'spend_line: "6000"', "spend_line:"),
    (TOOL, "spend_mode: own, spend_cut: \"6000\"",
     "spend_mode: mine, spend_cut: \"6000\"", "spend_mode: mine"),
]  # fmt: skip


def test_sound_tools_are_left_alone(tools: MiniCourse) -> None:
    assert tools.read_faults() == []
    assert tools.found(RULE) == []


@pytest.mark.parametrize("fault", PLANTED, ids=lambda one: one[2][:30])
def test_a_planted_fault_is_found_at_its_line(
    tools: MiniCourse, fault: tuple[str, str, str, str]
) -> None:
    assert_found(tools, RULE, fault)
