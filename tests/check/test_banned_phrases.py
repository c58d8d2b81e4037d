"""The best side promises nothing empty and commands nobody."""

from __future__ import annotations

import pytest

from mini_course import PLAY, MiniCourse

BEST = "那今晚先别用。七点前我带师傅到，先送两桶水上来。, mood"
RULE = "banned-phrases"


@pytest.mark.parametrize(
    "phrase", ["我们尽快处理", "第一时间联系您", "您别激动", "这是规定", "肯定能修好"]
)
def test_a_banned_phrase_in_a_best_choice_is_a_warning(mini: MiniCourse, phrase: str) -> None:
    mini.edit(PLAY, BEST, f"{phrase}，先送两桶水上来。, mood")
    assert mini.found(RULE, "warning") == [(PLAY, mini.line(PLAY, phrase))]


def test_one_in_the_good_model_is_a_warning(mini: MiniCourse) -> None:
    mini.edit(PLAY, "那今晚先别用。我七点前", "那今晚先别用。我尽快")
    assert mini.found(RULE, "warning") == [(PLAY, mini.line(PLAY, "我尽快"))]


@pytest.mark.parametrize("words", ["我不说“尽快”", "我不敢保证能修好", "您说的“第一时间”我记着"])
def test_quoted_and_denied_phrases_are_fine(mini: MiniCourse, words: str) -> None:
    mini.edit(PLAY, BEST, f"{words}，先送两桶水上来。, mood")
    assert mini.found(RULE, "warning") == []


def test_poor_choices_may_say_them(mini: MiniCourse) -> None:
    mini.edit(PLAY, "您别太担心了", "您别激动，我们尽快")
    assert mini.found(RULE, "warning") == []
