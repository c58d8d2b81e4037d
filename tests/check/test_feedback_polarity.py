"""Feedback and explanation agree with the key."""

from __future__ import annotations

import pytest

from mini_course import BANK, MiniCourse

WRONG = "feedback: 他没听到空调的事，只觉得又来一份问卷。"
RIGHT = "feedback: 客人知道你是谁，也知道你记着他那一夜没睡好。"
JUDGED = "explanation: 约不准办成的时间，就约一个回话的时间。"


@pytest.mark.parametrize(
    "text",
    ["这样说是对的，客人听了安心。", "没错，客人就想听这句。", "这句话说得很好，他会感激你。",
     "他想问空调，这正是正确的做法。", "这么做最合适，他会再来。"],
)  # fmt: skip
def test_praise_of_a_wrong_option_is_reported(mini: MiniCourse, text: str) -> None:
    mini.edit(BANK, WRONG, f"feedback: {text}")
    assert mini.found("feedback-polarity") == [(BANK, mini.line(BANK, text))]


@pytest.mark.parametrize(
    "text",
    ["这样说不对，客人会更生气。", "这种说法是错误的，他要走。", "他问空调，不能这样说。",
     "这句话不妥，他会觉得你敷衍。"],
)  # fmt: skip
def test_blame_of_the_right_option_is_reported(mini: MiniCourse, text: str) -> None:
    mini.edit(BANK, RIGHT, f"feedback: {text}")
    assert mini.found("feedback-polarity") == [(BANK, mini.line(BANK, text))]


def test_an_explanation_that_contradicts_the_key_of_a_statement_is_reported(
    mini: MiniCourse,
) -> None:
    mini.edit(BANK, JUDGED, "explanation: 他说得对，到货的日子说不准就别约。")
    assert mini.found("feedback-polarity") == [(BANK, mini.line(BANK, "explanation: 他说得对"))]


@pytest.mark.parametrize(
    "text",
    ["规矩没错，他听着像挨了训。", "他心里想：“这样说是对的吗？”", "他要的是正确的日期，不是分数。",
     "错把客人当成来闹事的，他转身就走。"],
)  # fmt: skip
def test_words_of_right_and_wrong_about_other_things_are_fine(mini: MiniCourse, text: str) -> None:
    mini.edit(BANK, WRONG, f"feedback: {text}")
    assert mini.found("feedback-polarity") == []


def test_an_explanation_that_agrees_and_a_question_for_the_wrong_one_are_fine(
    mini: MiniCourse,
) -> None:
    mini.edit(BANK, JUDGED, "explanation: 他说得不对，约不准办成的时间，就约回话的时间。")
    mini.edit(
        BANK,
        "feedback: 哪天、几点、谁打都没有，客人只好一直留意。",
        "feedback: 这样说不对，客人只好等。",
    )
    assert mini.found("feedback-polarity") == []
