"""Texts of a question name content, never letters."""

from __future__ import annotations

import pytest

from mini_course import BANK, MiniCourse

OLD = "explanation: 接通后先报姓名，再说为哪件事打来，客户不用猜。"


@pytest.mark.parametrize(
    "text",
    ["选 B，因为先报了姓名。", "A、C 都没有说来意。", "B 项先报姓名。", "选项一没有报姓名。",
     "第二个选项先报了姓名。", "A和C都在绕圈。", "B正确，它先报姓名。", "答案是选项b。",
     "“选项B”没有说来意。", "A项没有说来意。", "（C）先报了姓名。", "故选②，先报姓名。",
     "答案为 D，先报姓名。",
     "最后一个选项先报姓名。", "A 是对的，它先报姓名。", "选项甲先报姓名。"],
)  # fmt: skip
def test_a_letter_or_place_of_an_option_is_reported(mini: MiniCourse, text: str) -> None:
    mini.edit(BANK, OLD, f"explanation: {text}")
    assert mini.found("explanation-letters") == [(BANK, mini.line(BANK, text))]


def test_a_full_width_letter_is_seen_as_well(mini: MiniCourse) -> None:
    wide = chr(ord("B") + 0xFEE0)
    mini.edit(
        BANK, "feedback: 没有日期，客户天天等。", f"feedback: 不如选项{wide}说得全，客户还得等。"
    )
    assert mini.found("explanation-letters") == [(BANK, mini.line(BANK, f"选项{wide}"))]


@pytest.mark.parametrize(
    "text",
    [
        "A4 纸上写明来意。",
        "CLEAR 的 C 是控制。",
        "选好了时间，再打。",
        "客户选 A 套餐还是 B 套餐？",
        "B 座的住户先打。",
        "第二步先说来意。",
    ],
)
def test_other_letters_are_no_options(mini: MiniCourse, text: str) -> None:
    mini.edit(BANK, OLD, f"explanation: {text}")
    assert mini.found("explanation-letters") == []
