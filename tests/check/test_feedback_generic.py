"""Feedback says why."""

from __future__ import annotations

import pytest

from mini_course import BANK, MiniCourse

OLD = "feedback: 没有日期，客户天天等。"


@pytest.mark.parametrize(
    "text",
    ["正确。没有日期，客户天天等。", "错误，请再想想这道题。", "答对了，真棒，继续加油吧。",
     "**正确**：没有日期客户会等", "不错。", "好的！", "请重新阅读课文，再想一想。",
     "该选项不符合题目要求。", "很遗憾，这一项不是正确答案。", "对，就是这样说的。"],
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


@pytest.mark.parametrize(
    "text", ["略。", "正确答案如上，请参考课文内容。", "约准", "因为这是正确答案。"]
)
def test_an_explanation_without_a_reason_is_reported(mini: MiniCourse, text: str) -> None:
    mini.edit(BANK, "explanation: 约不准办成的时间，就约一个回话的时间。", f"explanation: {text}")
    assert mini.found("feedback-generic") == [(BANK, mini.line(BANK, f"explanation: {text}"))]


@pytest.mark.parametrize(
    ("old", "where"),
    [("explanation: 没有日期、钟点和人的约定，等于没有约。", "explanation: "),
     ("feedback: 时间定在他记得住的一天，还问了他行不行。", "feedback: ")],
)  # fmt: skip
def test_a_text_that_only_says_the_option_again_is_reported(
    mini: MiniCourse, old: str, where: str
) -> None:
    mini.edit(BANK, old, f"{where}药吃完那天晚上七点，我给您打，您看行吗？")
    again = mini.line(BANK, f"{where}药吃完那天晚上")
    assert mini.found("feedback-generic") == [(BANK, again)]


def test_feedback_copied_from_another_question_is_a_warning(mini: MiniCourse) -> None:
    mini.edit(BANK, OLD, "feedback: 他一下就对上了昨天那件事，愿意接着说。")
    again = mini.line(BANK, "他一下就对上了", 2)
    assert mini.found("feedback-generic", "warning") == [(BANK, again)]
