"""A sample that people could not have filled in is reported at its line."""

from __future__ import annotations

import pytest

from mini_course import MiniCourse
from small_form import FORM, add_form

RULE = "form-samples"
FAULTS = (
    ("channel: 电话", "channel: 托梦", "channel: 托梦", "从 电话、当面 里选"),
    ('today: "2026-11-03"', 'today: "2026-02-30"', "today:", "2026-11-03 这样"),
    ("2026-11-01｜2026-11-02", "2026-11-01｜月底", "月底", "2026-11-03 这样"),
    ("｜5｜1、2.5｜", "｜61｜1、2.5｜", "｜61｜", "不大于 60"),
    ("｜5｜1、2.5｜", "｜5｜1、两分｜", "两分", "顿号隔开"),
    ("回魏老师｜｜｜｜｜", "回魏老师｜｜", "回魏老师", "空着的也留出来"),
    ("why: 1 本子上有", "why: 2 本子上有", "why: 2", "先写分"),
    ("why: 1 本子上有", "whi: 1 本子上有", "why: 1", "写 rows 里的编号"),
    ("channel: 当面", "chanel: 当面", "chanel", "核对编号"),
    ("channel: 当面", "channel: [当面]", "channel: [当面]", "核对编号"),
)


@pytest.mark.parametrize(("old", "new", "at", "mend"), FAULTS)
def test_a_planted_fault_is_reported_with_its_mend(
    mini: MiniCourse, old: str, new: str, at: str, mend: str
) -> None:
    add_form(mini).edit(FORM, old, new)
    (fault,) = mini.problems(RULE)
    assert mend in fault.mend
    assert fault.path == FORM


def test_a_row_too_many_is_reported(mini: MiniCourse) -> None:
    add_form(mini).edit(FORM, "      most: 9\n", "      most: 1\n")
    (fault,) = mini.problems(RULE)
    assert "比表上多" in fault.what


def test_a_sample_or_a_step_that_is_missing_is_reported(mini: MiniCourse) -> None:
    add_form(mini).edit(FORM, "  - {id: shop, title: 小店, story: 一位老板的, values: {}}\n", "")
    mini.edit(FORM, "example: [先看日子, 再看达标, 末了看分]", "example: [先看日子]")
    assert mini.found(RULE) == [(FORM, 2), (FORM, 2)]
