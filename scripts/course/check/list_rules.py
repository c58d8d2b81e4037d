"""The rules of what works on a customer or a list of them; `course.check.RULES` has them all."""

from __future__ import annotations

from collections.abc import Mapping

from course.check import decision_path_ways, list_tool_shape, tool_references
from course.check.rule import Rule

LIST_RULES: Mapping[str, Rule] = {
    "list-tool-shape": Rule("名单工具的列、设置和样例合得上，样例一行不漏", list_tool_shape.check),
    "decision-path-ways": Rule("几问判一判，每条路都走到结论", decision_path_ways.check),
    "tool-references": Rule("名单工具和判断链的课都在，课里也链回来", tool_references.check),
}
