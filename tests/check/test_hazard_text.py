"""Nothing in a question breaks the page or is shown otherwise than written."""

from __future__ import annotations

import pytest

from mini_course import BANK, MiniCourse

HAZARDS = [
    "他说 --> 走", "<!-- 藏起来 -->", "写成 [[姓名]] 就行", "到此为止</quiz>", "- [x] 选这个",
    "[ ] 不选", "<em>重点</em>", "A&nbsp;B", "# 标题", "> 引用", "1. 第一条", "- 列表", "`代码`",
    "a\\\\b", "~~删掉~~", "__粗__", "看[这里](x.md)", "脚注[^1]", "2**3**2 和 *斜*", "图 ![a](b)",
    "{#anchor} 锚点", "见 https://example.com", "看不见\u200b的字", "_斜体_ 字",
    "2**3**2 等于几", "#不空格的标题", "**先**{重点}说", "/// note 提示", "!!! note 提示", "……",
    "藏着软\u00ad连字符", "私用区\ue000的字", "BLANK_PLACEHOLDER 在此",
]  # fmt: skip


@pytest.mark.parametrize("text", HAZARDS)
def test_a_hazard_is_reported_at_its_line(mini: MiniCourse, text: str) -> None:
    mini.edit(BANK, "feedback: 没有日期，客户天天等。", f'feedback: "{text}"')
    found = set(mini.found("hazard-text"))
    assert found == {(BANK, mini.line(BANK, 'feedback: "' + text))}


def test_a_line_break_is_reported_where_the_text_begins(mini: MiniCourse) -> None:
    mini.edit(
        BANK,
        "feedback: 没有日期，客户天天等。",
        "feedback: |\n          没有日期\n          客户天天等",
    )
    assert set(mini.found("hazard-text")) == {(BANK, mini.line(BANK, "feedback: |"))}


@pytest.mark.parametrize(
    "text",
    [
        "**粗体**可以用",
        "他说 C# 班满了",
        "VIP_卡先办",
        "第 3 步先办",
        "3 < 5 而且 7 > 2",
        "AT&T 公司",
        "50% 的人",
        "他说：“好”",
    ],
)
def test_bold_and_plain_signs_are_fine(mini: MiniCourse, text: str) -> None:
    mini.edit(BANK, "feedback: 没有日期，客户天天等。", f"feedback: '{text}'")
    assert mini.found("hazard-text") == []
