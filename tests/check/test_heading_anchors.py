"""Every heading can be linked to, and none skips a level."""

from __future__ import annotations

import pytest

from mini_course import FIRST, MiniCourse


@pytest.mark.parametrize(
    "heading",
    ["## 先看反例", "## 先看反例 {#Bad-Model}", "## 先看反例 {#反例}", "## 先看反例 {#rule}",
     "#### 先看反例 {#bad-model}", "# 先看反例 {#bad-model}"],
    ids=["none", "capitals", "chinese", "twice", "skips", "level 1"],
)  # fmt: skip
def test_a_faulty_heading_is_reported_at_its_line(mini: MiniCourse, heading: str) -> None:
    mini.edit(FIRST, "## 先看反例 {#bad-model}", heading)
    line = mini.line(FIRST, "先看反例")
    assert (FIRST, line) in mini.found("heading-anchors")
    assert {one for _, one in mini.found("heading-anchors")} <= {line, mini.line(FIRST, "再看正例")}


def test_marks_inside_a_heading_do_not_hide_its_line(mini: MiniCourse) -> None:
    mini.edit(FIRST, "## 先看反例 {#bad-model}", "## **先看**反例，`别学`")
    assert mini.found("heading-anchors") == [(FIRST, mini.line(FIRST, "**先看**反例"))]


def test_a_heading_in_code_is_none(mini: MiniCourse) -> None:
    mini.edit(FIRST, "## 先看反例", "```\n## 没有锚点\n```\n\n## 先看反例")
    assert mini.found("heading-anchors") == []
