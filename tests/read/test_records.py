"""Plain data becomes records, and every misfit a sentence at its place."""

from __future__ import annotations

import pytest

from course.model.question import Question, QuestionFile
from course.read.records import make, make_list
from course.read.yaml_text import read_yaml

GOOD = """id: q-m01-a
type: single
objective: m01-o1
difficulty: 1
stem: 题干
options:
  - id: a
    text: 一
    correct: true
    feedback: 因为一。
explanation: 解析
items: [item-a]
source:
  page: a.md
  anchor: rule
  evidence: [原句]
use: [lesson]
"""


def faults(text: str) -> list[tuple[int, str, str]]:
    data, problems = read_yaml(text, "x.yml")
    assert data is not None, problems
    return [(one.line, one.what, one.mend) for one in make(Question, data)[1]]


def test_sound_data_makes_a_record_that_knows_its_places() -> None:
    data, _ = read_yaml(GOOD, "x.yml")
    assert data is not None
    question, problems = make(Question, data)
    assert problems == []
    assert question is not None
    assert question.place("options", 0, "text").line == 8
    assert question.options[0].place("feedback").line == 10
    assert question.place("source", "evidence", 0).line == 16


@pytest.mark.parametrize(
    ("old", "new", "line", "what", "mend"),
    [
        ("stem:", "stam:", 5, "不认识的键 `stam`", "是不是想写 `stem`？"),
        (
            "    feedback:",
            "    feedbak:",
            10,
            "不认识的键 `options` 第 1 个的 `feedbak`",
            "是不是想写 `feedback`？",
        ),
        ("type: single", "type: singel", 2, "`type` 不能写 `singel`", "是不是想写 `single`？"),
        ("difficulty: 1", "difficulty: 4", 4, "`difficulty` 太大", "改成合理的数"),
        ("difficulty: 1", "difficulty: one", 4, "`difficulty` 要写整数", "写成 1、2、3"),
        ("difficulty: 1", "difficulty: 01", 4, "`01` 各种读法不一样", "写成 1、2、3"),
        (
            "correct: true",
            "correct: yes",
            9,
            "`options` 第 1 个的 `correct` 的写法 `yes`",
            "true 或 false",
        ),
        ("correct: true", 'correct: "true"', 9, "要写 true 或 false", "不加引号"),
        ("stem: 题干", "stem: 8:30", 5, "`8:30` 各种读法不一样", '加上引号：`"8:30"`'),
        ("stem: 题干", "stem: 12", 5, "`stem` 要写文字", "加引号"),
        ("stem: 题干", 'stem: " "', 5, "`stem` 的写法", "写上内容"),
        ("stem: 题干\n", "", 1, "缺少 `stem`", "加上 `stem:`"),
        ("items: [item-a]", "items: item-a", 12, "`items` 要写成列表", "每行一项"),
        ("items: [item-a]", "items: []", 12, "`items` 至少要有 1 项", "补上"),
        ("id: q-m01-a", "id: Q_M01", 1, "`id` 的写法 `Q_M01` 不对", "编号只用小写字母"),
        ("anchor: rule", "anchor: 规则", 15, "`source` 的 `anchor`", "锚点只用小写字母"),
    ],
)
def test_a_misfit_is_told_in_chinese_at_its_line(
    old: str, new: str, line: int, what: str, mend: str
) -> None:
    found = faults(GOOD.replace(old, new, 1))
    assert any(at == line and what in said and mend in cure for at, said, cure in found), found


def test_all_misfits_are_told_at_once() -> None:
    text = GOOD.replace("type: single", "type: x").replace("difficulty: 1", "difficulty: 9")
    assert len(faults(text)) == 2


def test_one_bad_entry_does_not_hide_the_others_and_its_names_are_kept() -> None:
    entry = "  - " + GOOD.replace("\n", "\n    ").rstrip() + "\n"
    head = "schema: quiz/1\nlang: zh-CN\nmodule: m01-x\nquestions:\n"
    bad = entry.replace("q-m01-a", "q-m01-b").replace("difficulty: 1", "difficulty: 9")
    data, _ = read_yaml(head + bad + entry, "x.yml")
    assert data is not None
    bank, problems, lost = make_list(QuestionFile, Question, "questions", data)
    assert bank is not None
    assert [question.id for question in bank.questions] == ["q-m01-a"]
    assert bank.questions[0].place("stem").line == 26
    assert [one.line for one in problems] == [8]
    assert {"q-m01-b", "item-a", "m01-o1"} <= lost


@pytest.mark.parametrize(
    "text", ["- a\n", "hello\n", "questions: none\n", "questions:\n  - hello\n"]
)
def test_data_of_another_shape_is_a_problem_and_no_crash(text: str) -> None:
    data, _ = read_yaml(text, "x.yml")
    assert data is not None
    assert make_list(QuestionFile, Question, "questions", data)[1] != []


def test_a_long_value_is_not_repeated_in_full() -> None:
    found = faults(GOOD.replace("difficulty: 1", "difficulty: " + "9" * 5000))
    assert all(len(what) < 100 for _, what, _ in found)
