"""The guide of loyalty schemes: questions once, samples with the same fields and known answers."""

from __future__ import annotations

import pytest

from mini_course import MiniCourse

RULE = "loyalty-guide"
GUIDE = "docs/data/loyalty-guide.zh.yml"
SOUND = """\
schema: loyalty-guide/1
lang: zh-CN
pitfalls:
  - id: expiry
    ask: 到期提醒吗？
    good: 是
    consequence: 他来吵
    mend: 提醒
  - id: small-print
    ask: 有小字吗？
    good: 不是
    consequence: 他来吵
    mend: 删掉
samples:
  - id: bank
    title: 银行
    values: { name: 一, kind: voucher }
    answers: { expiry: 是 }
  - id: shop
    title: 小店
    values: { name: 二, kind: voucher }
    answers: { small-print: 不是 }
example:
  title: 小店
  sample: shop
  steps:
    - caption: 一
    - { set: { name: 三 }, caption: 二 }
    - { answers: { expiry: 不是 }, caption: 三 }
    - { set: { kind: points }, answers: { expiry: 是 }, caption: 四 }
"""


def test_a_sound_guide_is_left_alone_and_a_course_may_do_without(mini: MiniCourse) -> None:
    assert mini.found(RULE) == []
    mini.write(GUIDE, SOUND)
    assert mini.found(RULE) == []
    assert not [one for one in mini.read_faults() if one[0] == GUIDE]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("  - id: small-print", "  - id: expiry", 9),
        ("  - id: shop", "  - id: bank", 19),
        ("answers: { expiry: 是 }", "answers: { expire: 是 }", 18),
        ("{ name: 二, kind: voucher }", "{ name: 二 }", 21),
        ("  sample: shop", "  sample: shpo", 25),
        ("{ set: { name: 三 }", "{ set: { nmae: 三 }", 28),
        ("{ answers: { expiry: 不是 }", "{ answers: { expire: 不是 }", 29),
    ],
)
def test_a_gap_in_the_guide_is_reported_where_it_stands(
    mini: MiniCourse, old: str, new: str, line: int
) -> None:
    mini.write(GUIDE, SOUND)
    mini.edit(GUIDE, old, new)
    assert (GUIDE, line) in mini.found(RULE)


def test_an_answer_that_is_neither_yes_nor_no_is_refused_on_reading(mini: MiniCourse) -> None:
    mini.write(GUIDE, SOUND.replace("answers: { expiry: 是 }", "answers: { expiry: 也许 }"))
    assert (GUIDE, 18, "schema") in mini.read_faults()
