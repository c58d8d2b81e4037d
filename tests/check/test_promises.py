"""A promise on the best side says when and who."""

from __future__ import annotations

import pytest

from mini_course import PLAY, MiniCourse

RULE = "promises"
BEST = "那今晚先别用。七点前我带师傅到，先送两桶水上来。, mood"


def said(mini: MiniCourse, words: str) -> list[tuple[str, int]]:
    mini.edit(PLAY, BEST, f"{words}, mood")
    return mini.found(RULE, "warning")


@pytest.mark.parametrize(
    "words",
    ["我问清楚了再给您打电话。", "有了消息我会通知您的。", "等有结果了，我们会跟您联系。"],
)
def test_word_promised_without_a_time_is_a_warning(mini: MiniCourse, words: str) -> None:
    assert said(mini, words) == [(PLAY, mini.line(PLAY, words))]


@pytest.mark.parametrize(
    "words",
    ["今晚七点前会有专人给您打电话。", "我记下了。周五前相关部门会给您答复，请叫他们留意。"],
)
def test_word_promised_of_nobody_is_a_warning(mini: MiniCourse, words: str) -> None:
    words = words.replace("周五前相关部门", "周五前由相关部门")
    assert said(mini, words) == [(PLAY, mini.line(PLAY, words))]


@pytest.mark.parametrize(
    "words",
    [
        "今晚七点，我会给您打电话。",
        "七点整，小郑会给您打电话。",
        "周五下班前，我请主管一起会给您答复。",
        "我再给您打个电话，您看方便吗？",
        "这两天没再给您电话，是我们不对。",
        "您说的“有结果会通知您”，我听见了。",
        "我现在就陪您去，当场给您看结果。",
    ],
)
def test_what_says_when_and_who_or_promises_nothing_is_fine(mini: MiniCourse, words: str) -> None:
    assert said(mini, words) == []


def test_the_good_model_is_read_too(mini: MiniCourse) -> None:
    mini.edit(PLAY, "那今晚先别用。我七点前带师傅到", "那先别用。我回头给您打电话")
    assert mini.found(RULE, "warning") == [(PLAY, mini.line(PLAY, "我回头给您"))]


def test_a_poor_choice_may_promise_anything(mini: MiniCourse) -> None:
    mini.edit(PLAY, "您别太担心了", "回头有人会联系您的")
    assert mini.found(RULE, "warning") == []
