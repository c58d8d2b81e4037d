"""A small form with every kind of part, put into the mini-course."""

from __future__ import annotations

from mini_course import FIRST, MiniCourse

FORM = "docs/data/forms/callback-sheet.zh.yml"
PAGE = "docs/zh/toolbox/forms/callback-sheet.md"
TEXT = """\
schema: form/1
id: callback-sheet
lang: zh-CN
title: 回电单
question: 答应的回电打了没有？
lessons:
  - modules/01-callback/say-why-you-call.md#rule
copies: 哪一份
sections:
  - id: head
    title: 抬头
    fields:
      - {id: today, label: 按哪天算, kind: date}
      - {id: channel, label: 从哪儿来, kind: choice, options: [电话, 当面]}
  - id: calls
    title: 回电
    table:
      id: calls
      columns:
        - {id: what, label: 什么事, kind: text}
        - {id: by, label: 几号前, kind: date}
        - {id: done, label: 哪天打的, kind: date}
        - {id: minutes, label: 上限, kind: number, unit: 分钟, min: 1, max: 60}
        - {id: took, label: 量来的数, kind: numbers, min: 0, max: 600}
        - {id: how, label: 怎么打的, kind: choice, options: [座机, 手机]}
      blank: 3
      most: 9
  - id: marks
    title: 打分
    ratings:
      id: marks
      levels: [没有, 有]
      evidence: 凭据
      rows:
        - {id: why, label: 说了为什么, page: modules/01-callback/leave-a-time.md#rule,
           next: [先说为什么]}
        - {id: time, label: 约了时间, next: [约一个钟点]}
results:
  - id: due
    kind: due
    of: calls
    title: 到没到
    says: 看日子
    columns: {what: what, by: by, done: done}
    today: today
  - id: hit
    kind: within
    of: calls
    title: 达标
    says: 数一数
    columns: {what: what, limit: minutes, samples: took}
    picture: bars
  - id: shown
    kind: rating
    of: marks
    title: 高低
    says: 加起来
    picture: board
    steps: 3
    order: [time]
    rule: 低的先
samples:
  - id: bank
    title: 银行
    story: 一位柜员的
    values:
      today: "2026-11-03"
      channel: 电话
      calls:
        - 回老金｜2026-11-01｜2026-11-02｜5｜1、2.5｜座机
        - 回魏老师｜｜｜｜｜
      marks:
        why: 1 本子上有
        time: "0"
  - {id: retail, title: 商场, story: 一位导购的, values: {channel: 当面}}
  - {id: shop, title: 小店, story: 一位老板的, values: {}}
example: [先看日子, 再看达标, 末了看分]
"""


def add_form(mini: MiniCourse) -> MiniCourse:
    """Put the form, its page and a link from its lesson into `mini`; return `mini`."""
    mini.write(FORM, TEXT)
    mini.write(
        PAGE,
        "---\ntitle: 回电单\ndescription: 答应的回电打了没有。\naliases:\n"
        '  - 回话登记\n  - 电话簿子\n  - 回拨记录\n  - 欠着的电话\nreviewed: "2026-01-31"\n---\n\n'
        "填在[课上](../../modules/01-callback/say-why-you-call.md#rule)学的。\n\n"
        "```fill-form\ncallback-sheet\n```\n",
    )
    mini.append(FIRST, "\n用[回电单](../../toolbox/forms/callback-sheet.md)记。\n")
    return mini
