"""A form that nobody could fill in, or whose results could not be worked out, is reported."""

from __future__ import annotations

import pytest

from mini_course import MiniCourse
from small_form import FORM, add_form

RULE = "form-shape"
# What is put in the place of what → words of the problem.
FAULTS = (
    ("{id: channel, label", "{id: today, label", "`today` 用了 2 次"),
    ("id: hit\n    kind", "id: due\n    kind", "`due` 用了 2 次"),
    ("- id: head\n", "- id: form-head\n", "撞上"),
    ("    fields:\n      - {id: today, label: 按哪天算, kind: date}\n"
     "      - {id: channel, label: 从哪儿来, kind: choice, options: [电话, 当面]}\n",
     "", "没有要填的"),
    ("options: [电话, 当面]", "options: [电话, 电话]", "没有几样可选"),
    ("kind: choice, options: [电话, 当面]", "kind: text, options: [电话, 当面]", "不是选择"),
    ("按哪天算, kind: date}", "按哪天算, kind: date, min: 1}", "不是数"),
    ("min: 1, max: 60", "min: 60, max: 60", "下限不比上限小"),
    ("      blank: 3\n", "", "行说不清"),
    ("      most: 9\n", "      most: 2\n", "超过 most"),
    ("- {id: done, label", "- {id: by, label", "两列同一个编号"),
    ("- {id: time, label: 约了时间", "- {id: why, label: 约了时间", "两行同一个编号"),
    ("    picture: board\n", "    picture: zipper\n", "画不出 zipper"),
    ("    picture: bars\n", "", "画不出 None"),
    ("of: marks\n", "of: calls\n", "不是打分"),
    ("of: calls\n    title: 达标", "of: marks\n    title: 达标", "不是一张表"),
    ("    today: today\n", "    today: channel\n", "today 不是日期"),
    ("    rule: 低的先\n", "", "没有写全"),
    ("next: [约一个钟点]", "next: [约一个钟点, 再约]", "2 句下一步，要 1 句"),
    ("order: [time]", "order: [times]", "没有这一行：times"),
    ("limit: minutes, ", "", "没说哪一列是 limit"),
    ("samples: took}", "samples: took, who: what}", "用不着 who"),
    ("by: by, done: done}", "done: done}", "不知道几号前"),
    ("samples: took}", "samples: tok}", "没有 `tok` 这一列"),
    ("samples: took}", "samples: minutes}", "要是 numbers"),
    ("by: by, done: done}", "by: what, done: done}", "要是 date"),
)  # fmt: skip


def test_a_sound_form_is_left_alone_by_every_rule(mini: MiniCourse) -> None:
    add_form(mini)
    assert mini.read_faults() == []
    assert [str(one) for one in mini.all_problems()] == []


@pytest.mark.parametrize(("old", "new", "words"), FAULTS)
def test_a_planted_fault_is_reported(mini: MiniCourse, old: str, new: str, words: str) -> None:
    add_form(mini).edit(FORM, old, new)
    problems = mini.problems(RULE)
    assert words in "\n".join(str(one) for one in problems)
    assert {(one.path, one.level) for one in problems} == {(FORM, "error")}


def test_what_is_counted_must_be_a_choice(mini: MiniCourse) -> None:
    add_form(mini).edit(FORM, "kind: within", "kind: counts")
    mini.edit(FORM, "{what: what, limit: minutes, samples: took}", "{what: how}")
    assert mini.problems(RULE) == []
    mini.edit(FORM, "{what: how}", "{what: what}")
    (fault,) = mini.problems(RULE)
    assert "要是 choice" in fault.what
