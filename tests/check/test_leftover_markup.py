"""No mark is shown that Markdown did not understand."""

from __future__ import annotations

import pytest

from mini_course import FIRST, MiniCourse


@pytest.mark.parametrize(
    "text",
    ["看[这一课][lesson]。", "见脚注[^9]。", "**没有收尾的粗体。", "贴着字{#anchor}。",
     "要写 {{ name }}。", "乱码\ufffd在这里。", "看不见\u200b的字。", "写成 [[姓名]]。",
     "这几样：\n- 甲"],
)  # fmt: skip
def test_a_mark_that_readers_would_see_is_reported(mini: MiniCourse, text: str) -> None:
    mini.edit(FIRST, "## 现在轮到你", f"{text}\n\n## 现在轮到你")
    line = mini.line(FIRST, text.split("\n")[-1])
    assert mini.found("leftover-markup") == [(FIRST, line)]


def test_a_box_with_full_width_marks_is_reported(mini: MiniCourse) -> None:
    mini.edit(FIRST, "!!! note", "！！！ note")
    assert mini.found("leftover-markup") == [(FIRST, mini.line(FIRST, "！！！"))]


def test_a_heading_without_a_space_is_reported(mini: MiniCourse) -> None:
    mini.edit(FIRST, "## 现在轮到你", "文字\n\n\\##没有空格\n\n## 现在轮到你")
    assert mini.found("leftover-markup") == [(FIRST, mini.line(FIRST, "没有空格"))]


@pytest.mark.parametrize(
    "text", ["`**代码**`", "```\n[^9] {{ x }}\n```", "a*b", "第[1]条", "{花括号}", "\\[方括号\\]"]
)
def test_code_and_plain_signs_are_fine(mini: MiniCourse, text: str) -> None:
    mini.edit(FIRST, "## 现在轮到你", f"{text}\n\n## 现在轮到你")
    assert mini.found("leftover-markup") == []
