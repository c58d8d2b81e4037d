"""A sound calculator for the mini-course, as a file that a test can spoil."""

from __future__ import annotations

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


def add_calculator(mini: MiniCourse) -> MiniCourse:
    """Put a sound calculator into `mini`, with its page, its check and a link from its lesson."""
    mini.write(FILE, TEXT)
    mini.write(CHECKS, CHECKED)
    mini.write(PAGE, HEAD)
    link = "拿[计算器](../../toolbox/calculators/one-percent.md)算一算。"
    mini.edit(FIRST, "小郑拨通", f"{link}小郑拨通")
    return mini


def assert_found(tool: MiniCourse, rule: str, old: str, new: str, said: str) -> None:
    """Plant `new` for `old`, and look for `rule` saying `said` at most three lines off."""
    tool.edit(FILE, old, new)
    line = tool.text(FILE)[: tool.text(FILE).index(new or "name: cases")].count("\n") + 1
    found = [one for one in tool.problems(rule) if said in f"{one.what}；{one.mend}"]
    assert found
    assert any(abs(one.line - line) <= 3 for one in found), (found, line)
    assert {one.path for one in found} == {FILE}
