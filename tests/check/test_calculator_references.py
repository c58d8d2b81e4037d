"""Lessons, claims and items that a calculator names and that are not there are reported."""

from __future__ import annotations

import pytest

from calculator_sample import FILE
from mini_course import MiniCourse

RULE = "calculator-references"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("say-why-you-call.md#rule", "say-why.md#rule", "没有课"),
        ("call.md#rule", "call.md#rul", "没有锚点 `rul`"),
        ("call.md#rule", "call.md", "哪一节"),
        ("- cl-3-rings", "- cl-3-ring", "是不是想写 `cl-3-rings`"),
        ("- state-the-reason", "- state-a-reason", "没有知识点"),
    ],
)
def test_a_fault_is_reported_at_its_line(tool: MiniCourse, old: str, new: str, said: str) -> None:
    tool.edit(FILE, old, new)
    line = tool.text(FILE)[: tool.text(FILE).index(new or "name: cases")].count("\n") + 1
    found = [one for one in tool.problems(RULE) if said in f"{one.what}；{one.mend}"]
    assert found
    assert any(abs(one.line - line) <= 3 for one in found), (found, line)
    assert {one.path for one in found} == {FILE}
