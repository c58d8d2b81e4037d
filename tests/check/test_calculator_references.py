"""Lessons, claims and items that a calculator names and that are not there are reported."""

from __future__ import annotations

import pytest

from calculator_sample import assert_found
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
    assert_found(tool, RULE, old, new, said)
