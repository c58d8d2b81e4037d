"""Names and numbers that a calculator's formula does not take are reported at their line."""

from __future__ import annotations

import pytest

from calculator_sample import FILE, assert_found
from mini_course import MiniCourse

RULE = "calculator-inputs"


def test_a_sound_calculator_gets_no_word_from_any_rule(tool: MiniCourse) -> None:
    assert tool.read_faults() == []
    assert [str(one) for one in tool.all_problems()] == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("id: calc-one-percent", "id: calc-one-per", "没有公式"),
        ("max: 1, help", "max: 2, help", "公式只收 0 到 1"),
        ("× {failed_share}", "× {failed_shar}", "没有数 `{failed_shar}`"),
        ("先看 {cases}", "先看 {case}", "没有数 `{case}`"),
        ("output: failed }", "output: faild }", "没有算出来的数"),
        ("cases: 2000 }", "cases: 20000 }", "超出页面上的范围"),
        ("cases: 2000 }", "case: 20 }", "公式不收（unknown）"),
        ("steps: 5 }", "steps: 1.5 }", "公式不收（not-whole）"),
        ("from: 1, to: 9", "from: 1, to: 900", "公式不收（high）"),
        ("- { name: failed,", "- { name: fail,", "公式不给 `fail`"),
        ("default: 1000,", "", "公式不收（missing）"),
    ],
)
def test_a_fault_is_reported_at_its_line(tool: MiniCourse, old: str, new: str, said: str) -> None:
    assert_found(tool, RULE, old, new, said)


def test_samples_are_one_of_each_kind(tool: MiniCourse) -> None:
    tool.edit(FILE, "id: retail", "id: bank")
    assert tool.found(RULE) == [(FILE, tool.line(FILE, "samples:"))]


def test_a_figure_without_words_for_its_absence_is_reported(tool: MiniCourse) -> None:
    text = tool.text(FILE).replace("calc-one-percent", "calc-impression-balance")
    text = text.replace("name: cases, ", "name: negative, ").replace("cases: ", "negative: ")
    text = text.replace("name: rate, label: 做好几成, kind: share, default: 0.99",
                        "name: needed, label: 几个, kind: number, default: 1")  # fmt: skip
    text = text.replace("name: steps", "name: daily_contacts").replace("steps: 3", "needed: 1")
    text = text.replace("name: failed,", "name: days,").replace("{ rate: 0.9 }", "{ needed: 1 }")
    text = text.replace("min: 1, max: 9,", "min: 0, max: 9,").replace("default: 1,", "default: 0,")
    tool.write(FILE, text)
    found = [str(one) for one in tool.problems(RULE)]
    assert any("`days` 没有数的时候（no-contacts），没写怎么说" in one for one in found)
