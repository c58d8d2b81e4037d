"""Calculators whose names, numbers, checks or links are wrong are reported at their line."""

from __future__ import annotations

import pytest

from mini_course import FIRST, MiniCourse

FILE = "docs/data/calculators/calc-one-percent.zh.yml"
CHECKS = "docs/data/calculator-checks.yml"
PAGE = "docs/zh/toolbox/calculators/one-percent.md"
TEXT = """schema: calculator/1
id: calc-one-percent
lang: zh-CN
title: 差一点的代价
question: 一年几千件，每步都做好，还剩几件没做好？
lessons:
  - modules/01-callback/say-why-you-call.md#rule
items:
  - state-the-reason
inputs:
  - { name: cases, label: 一年几件, kind: count, default: 1000, min: 0, max: 9000, help: 数 }
  - { name: rate, label: 做好几成, kind: share, default: 0.99, min: 0, max: 1, help: 抽查 }
  - { name: steps, label: 几步, kind: count, default: 1, min: 1, max: 9, help: 数单子 }
formula:
  - words: 没做好 ＝ 件数 ×（1 － 做好的）
    filled: "{cases} × {failed_share} ＝ {failed}"
outputs:
  - { name: failed, label: 没做好的, format: number, unit: 件 }
  - { name: failed_share, label: 占几成, format: percent, decimals: 1 }
chart:
  kind: lines
  title: 步数越多，漏得越多
  over: { along: steps, from: 1, to: 9, points: 9 }
  series:
    - { label: 照填的, output: failed }
source:
  says: 三声铃响起接。
  follows: not-claimed
  why: 原文没有这笔账。
  claims:
    - cl-3-rings
limits:
  - 每一步都一样难。
samples:
  - { id: bank, title: 甲网点, story: 虚构, inputs: { cases: 2000 } }
  - { id: retail, title: 乙门店, story: 虚构, inputs: { cases: 500, steps: 3 } }
  - { id: shop, title: 丙小店, story: 虚构, inputs: { rate: 0.9 } }
example:
  title: 一步一步看
  steps:
    - caption: 先看 {cases}，漏 {failed}。
    - { set: { steps: 5 }, caption: "五步，漏 {failed}。" }
    - { set: { rate: 0.5 }, caption: "做好一半，漏 {failed}。" }
misuse:
  - 别拿去排名次。
"""
CHECKED = """schema: calculator-checks/1
checks:
  - calculator: calc-one-percent
    case: five steps
    result: 4.90% -> 4,901 customers
    inputs: { cases: 100000, rate: 0.99, steps: 5 }
    expected: { failed_share: "4.90%", failed: "4,901" }
"""
HEAD = """---
title: 差一点的代价
aliases: [漏几件, 一成没做好, 返工几件, 步数多了]
reviewed: "2026-01-31"
---

```calculator
calc-one-percent
```
"""


@pytest.fixture
def tool(mini: MiniCourse) -> MiniCourse:
    mini.write(FILE, TEXT)
    mini.write(CHECKS, CHECKED)
    mini.write(PAGE, HEAD)
    link = "拿[计算器](../../toolbox/calculators/one-percent.md)算一算。"
    mini.edit(FIRST, "小郑拨通", f"{link}小郑拨通")
    return mini


def test_a_sound_calculator_gets_no_word_from_any_rule(tool: MiniCourse) -> None:
    assert tool.read_faults() == []
    assert [str(one) for one in tool.all_problems()] == []


@pytest.mark.parametrize(
    ("rule", "old", "new", "said"),
    [
        ("calculator-references", "say-why-you-call.md#rule", "say-why.md#rule", "没有课"),
        ("calculator-references", "call.md#rule", "call.md#rul", "没有锚点 `rul`"),
        ("calculator-references", "call.md#rule", "call.md", "哪一节"),
        ("calculator-references", "- cl-3-rings", "- cl-3-ring", "是不是想写 `cl-3-rings`"),
        ("calculator-references", "- state-the-reason", "- state-a-reason", "没有知识点"),
        ("calculator-inputs", "id: calc-one-percent", "id: calc-one-per", "没有公式"),
        ("calculator-inputs", "max: 1, help", "max: 2, help", "公式只收 0 到 1"),
        ("calculator-inputs", "× {failed_share}", "× {failed_shar}", "没有数 `{failed_shar}`"),
        ("calculator-inputs", "先看 {cases}", "先看 {case}", "没有数 `{case}`"),
        ("calculator-inputs", "output: failed }", "output: faild }", "没有算出来的数"),
        ("calculator-inputs", "cases: 2000 }", "cases: 20000 }", "超出页面上的范围"),
        ("calculator-inputs", "cases: 2000 }", "case: 20 }", "公式不收（unknown）"),
        ("calculator-inputs", "steps: 5 }", "steps: 1.5 }", "公式不收（not-whole）"),
        ("calculator-inputs", "from: 1, to: 9", "from: 1, to: 900", "公式不收（high）"),
        ("calculator-inputs", "- { name: failed,", "- { name: fail,", "公式不给 `fail`"),
        ("calculator-inputs", "default: 1000,", "", "公式不收（missing）"),
    ],
)
def test_a_fault_is_reported_at_its_line(
    tool: MiniCourse, rule: str, old: str, new: str, said: str
) -> None:
    tool.edit(FILE, old, new)
    line = tool.text(FILE)[: tool.text(FILE).index(new or "name: cases")].count("\n") + 1
    found = [one for one in tool.problems(rule) if said in f"{one.what}；{one.mend}"]
    assert found
    assert any(abs(one.line - line) <= 3 for one in found), (found, line)
    assert {one.path for one in found} == {FILE}


def test_samples_are_one_of_each_kind(tool: MiniCourse) -> None:
    tool.edit(FILE, "id: retail", "id: bank")
    assert tool.found("calculator-inputs") == [(FILE, tool.line(FILE, "samples:"))]


def test_a_figure_without_words_for_its_absence_is_reported(tool: MiniCourse) -> None:
    text = tool.text(FILE).replace("calc-one-percent", "calc-impression-balance")
    text = text.replace("name: cases, ", "name: negative, ").replace("cases: ", "negative: ")
    text = text.replace("name: rate, label: 做好几成, kind: share, default: 0.99",
                        "name: needed, label: 几个, kind: number, default: 1")  # fmt: skip
    text = text.replace("name: steps", "name: daily_contacts").replace("steps: 3", "needed: 1")
    text = text.replace("name: failed,", "name: days,").replace("{ rate: 0.9 }", "{ needed: 1 }")
    text = text.replace("min: 1, max: 9,", "min: 0, max: 9,").replace("default: 1,", "default: 0,")
    tool.write(FILE, text)
    found = [str(one) for one in tool.problems("calculator-inputs")]
    assert any("`days` 没有数的时候（no-contacts），没写怎么说" in one for one in found)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"4,901"', '"4,900"', "该是 4,900，算出来是 4,901"),
        ('"4.90%"', '"4.9%", mean: "1"', "算出来是 -no-such-output"),
        ("rate: 0.99", "rate: 99", "算出来是 -rate: high"),
    ],
)
def test_a_check_that_does_not_come_out_is_reported(
    tool: MiniCourse, old: str, new: str, said: str
) -> None:
    tool.edit(CHECKS, old, new)
    found = tool.problems("calculator-checks")
    assert {(one.path, one.line) for one in found} == {(CHECKS, tool.line(CHECKS, "expected"))}
    assert any(said in one.what for one in found)


def test_a_calculator_without_a_check_is_reported_unless_checks_could_not_be_read(
    tool: MiniCourse,
) -> None:
    tool.write(CHECKS, "schema: calculator-checks/1\nchecks: []\n")
    assert tool.found("calculator-checks") == [(FILE, tool.line(FILE, "id: calc"))]
    tool.write(CHECKS, "schema: [\n")
    assert tool.found("calculator-checks") == []


def test_a_lesson_that_does_not_link_to_its_calculator_is_reported(tool: MiniCourse) -> None:
    tool.edit(FIRST, "one-percent.md", "index.md")
    assert tool.found("tool-links") == [(FILE, tool.line(FILE, "say-why-you-call"))]


def test_a_calculator_without_a_page_is_reported_and_one_with_a_wrong_fence(
    tool: MiniCourse,
) -> None:
    tool.edit(PAGE, "calc-one-percent\n", "calc-one-per\n")
    assert [line for _, line in tool.found("fences")] == [tool.line(PAGE, "calc-one-per")]
    tool.remove(PAGE)
    assert tool.found("missing-pages") == [(FILE, tool.line(FILE, "id: calc"))]
