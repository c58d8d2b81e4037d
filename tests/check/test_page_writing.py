"""Boxes, lists, tables, quotation marks and links are written so that they are what they seem."""

from __future__ import annotations

import pytest

from mini_course import FIRST, MiniCourse

RULE = "page-writing"


@pytest.mark.parametrize(
    "text",
    [
        '!!! notte "提示"\n\n    字。',
        "!!! note “提示”\n\n    字。",
        '!!! note "提示"\n\n没有缩进。',
        '!!! note "提示"\n  缩了两格。',
        '??? note "提示"\n\n没有缩进。',
        '=== "甲"\n\n没有缩进。',
        "-甲\n-乙",
        "下面三步：\n1. 甲\n2. 乙",
        "| 一 | 二 |\n| --- | --- |\n| 甲 | 乙 | 丙 |",
        "| 一 | 二 |\n| --- | --- |\n| 甲 |",
        "| 一 | 二 |\n| --- | --- | --- |",
        "｜一｜二｜",
        "他说“这个不行。",
        "他说”这个不行“。",
        "客户（老张来了。",
        "看[这一课]（leave-a-time.md）。",
        "看【这一课】(leave-a-time.md)。",
        "看[这一课] (leave-a-time.md)。",
        "看[这一课](\nleave-a-time.md。",
        ":material-clock: 三分钟",
        "这是 `没关上的字。",
        "<!-- 没关上的注释\n\n字。",
    ],
)
def test_a_slip_is_reported_near_its_line(mini: MiniCourse, text: str) -> None:
    mini.append(FIRST, f"\n\n{text}\n")
    first = mini.line(FIRST, text.split("\n")[0])
    lines = [line for path, line in mini.found(RULE) if path == FIRST]
    assert lines
    assert all(first <= line <= first + 3 for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        '!!! note "提示"\n\n    字写在里面。',
        "!!! note\n\n    字写在里面。",
        '!!! tip ""\n\n    字写在里面。',
        '!!! example "代码"\n\n    ```text\n    甲\n    ```',
        '??? note "点开看"\n\n    字写在里面。',
        '=== "甲"\n\n    甲的话。\n\n=== "乙"\n\n    乙的话。',
        "- 甲\n- 乙\n    - 丙",
        "下面三步：\n\n1. 甲\n2. 乙",
        "| 一 | 二 |\n| :-- | --: |\n| 甲 | 乙\\|丙 |\n| 丁 | |",
        "他说：“老王讲过‘不行’两个字。”",
        "1）先听；2）再查（当天）。",
        "气温 -3 度。\n\n-5 也有过。",
        "<!-- 编者注 -->\n\n写成 `<!--` 的样子。",
        "```text\n!!! x\n| 一 |\n“\n```",
    ],
)
def test_sound_writing_is_silent(mini: MiniCourse, text: str) -> None:
    mini.append(FIRST, f"\n\n{text}\n")
    assert mini.found(RULE) == []
