"""Feedback says why."""

from __future__ import annotations

import pytest

from mini_course import BANK, MiniCourse

OLD = "feedback: 没有日期，客户天天等。"


@pytest.mark.parametrize(
    "text",
    ["正确。没有日期，客户天天等。", "错误，请再想想这道题。", "答对了，真棒，继续加油吧。",
     "**正确**：没有日期客户会等", "不错。", "好的！"],
)  # fmt: skip
def test_a_verdict_or_a_crumb_is_reported(mini: MiniCourse, text: str) -> None:
    mini.edit(BANK, OLD, f"feedback: '{text}'")
    assert mini.found("feedback-generic") == [(BANK, mini.line(BANK, text))]


def test_feedback_said_twice_in_a_question_is_reported_the_second_time(mini: MiniCourse) -> None:
    mini.edit(BANK, "feedback: 有了钟点，他才安排得开手上的事。", "feedback: 没有日期,客户天天等")
    assert mini.found("feedback-generic") == [(BANK, mini.line(BANK, "没有日期,客户天天等"))]


def test_feedback_that_is_the_explanation_is_reported(mini: MiniCourse) -> None:
    mini.edit(BANK, OLD, "feedback: 约定下一次，要说全日期、钟点和谁打，缺一样客户都会悬着。")
    assert len(mini.found("feedback-generic")) == 1


def test_words_that_only_begin_like_a_verdict_are_fine(mini: MiniCourse) -> None:
    mini.edit(BANK, OLD, "feedback: 他对答案并不在意，在意的是哪天有消息。")
    assert mini.found("feedback-generic") == []
