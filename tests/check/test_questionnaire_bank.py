"""The bank of survey questions: every id is there once, and answers are of the question's kind."""

from __future__ import annotations

import pytest

from mini_course import MiniCourse

RULE = "questionnaire-bank"
BANK = "docs/data/questionnaire-bank.zh.yml"
SOUND = """\
schema: questionnaire-bank/1
lang: zh-CN
scales:
  - id: easy
    title: 费不费劲
    anchors: [费劲, 说不上, 省事]
purposes:
  - id: after-call
    title: 打完电话
    name: 这一通电话
    when: 当天
    intro: 一分钟。
    thanks: 收好了。
    start: [call-easy]
samples:
  - id: shop
    title: 小店
    name: 小店问一问
    purpose: after-call
    items: [call-easy, call-open]
items:
  - id: call-easy
    purposes: [after-call]
    kind: scale
    scale: easy
    text: 打通费劲吗？
    tells: 看几点
  - id: call-open
    purposes: [after-call]
    kind: open
    text: 哪一步最费劲？
    tells: 看哪一步
example:
  title: 小店改问卷
  start: shop
  drafts:
    - id: draft-bad
      kind: choice
      options: [好, 不好]
      text: 好吧？
  steps:
    - { items: [call-easy], caption: 一 }
    - { items: [call-easy, draft-bad], caption: 二 }
    - { items: [call-open], caption: 三 }
    - { items: [call-easy, call-open], caption: 四 }
"""


def test_a_sound_bank_is_left_alone_and_a_course_may_do_without(mini: MiniCourse) -> None:
    assert mini.found(RULE) == []
    mini.write(BANK, SOUND)
    assert mini.found(RULE) == []
    assert not [one for one in mini.read_faults() if one[0] == BANK]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("    scale: easy", "    scale: eazy", "scale: eazy"),
        ("purposes: [after-call]", "purposes: [after-cal]", "purposes: [after-cal]"),
        ("start: [call-easy]", "start: [call-hard]", "start: [call-hard]"),
        ("items: [call-easy, call-open]", "items: [call-easy, x]", "items: [call-easy, x]"),
        ("    purpose: after-call", "    purpose: never", "purpose: never"),
        ("  - id: call-open", "  - id: call-easy", "text: 哪一步最费劲？"),
        ("    kind: open", "    kind: choice", "kind: choice"),
        ("    kind: scale", "    kind: open", "kind: open"),
        ("  start: shop", "  start: shpo", "start: shpo"),
        ("items: [call-easy, draft-bad]", "items: [draft-x]", "items: [draft-x]"),
        ("      kind: choice", "      kind: open", "      kind: open"),
        ("      kind: choice", "      kind: scale\n      scale: eazy", "      scale: eazy"),
        ("items: [call-easy, draft-bad]", "items: [call-easy]", "    - id: draft-bad"),
    ],
)
def test_a_name_that_is_not_there_is_reported_where_it_stands(
    mini: MiniCourse, old: str, new: str, line: str
) -> None:
    mini.write(BANK, SOUND)
    mini.edit(BANK, old, new)
    found = mini.found(RULE)
    assert {path for path, _ in found} == {BANK}
    wanted = mini.line(BANK, line) - (3 if "id: call-easy" in new else 0)
    assert wanted in [at for _, at in found]
