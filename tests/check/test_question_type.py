"""The key of a question fits its type."""

from __future__ import annotations

import pytest

from mini_course import BANK, MiniCourse


def options(mini: MiniCourse, question: str) -> int:
    start = mini.line(BANK, f"id: {question}")
    return next(
        number
        for number, line in enumerate(mini.text(BANK).split("\n"), 1)
        if number > start and line.strip() == "options:"
    )


def test_a_single_with_two_right_options_is_reported_at_both(mini: MiniCourse) -> None:
    mini.edit(BANK, "correct: false", "correct: true")
    both = [mini.line(BANK, "correct: true", nth=nth) for nth in (1, 2)]
    assert mini.found("question-type") == [(BANK, line) for line in both]


def test_a_single_without_a_right_option_is_reported(mini: MiniCourse) -> None:
    mini.edit(BANK, "correct: true", "correct: false")
    line = options(mini, "q-m01-reason-filter")
    assert mini.found("question-type") == [(BANK, line)]


def test_a_multiple_of_which_all_are_right_is_reported(mini: MiniCourse) -> None:
    mini.edit(BANK, "type: single", "type: multiple")
    mini.edit(BANK, "correct: false", "correct: true")
    mini.edit(BANK, "correct: false", "correct: true")
    line = options(mini, "q-m01-reason-filter")
    assert mini.found("question-type") == [(BANK, line)]


def test_a_multiple_with_one_right_option_is_reported(mini: MiniCourse) -> None:
    mini.edit(BANK, "type: single", "type: multiple")
    assert mini.found("question-type") == [(BANK, mini.line(BANK, "type: multiple"))]


@pytest.mark.parametrize(("old", "new"), [("text: 对", "text: 正确"), ("text: 错", "text: 不知道")])
def test_a_judge_that_does_not_ask_for_right_or_wrong_is_reported(
    mini: MiniCourse, old: str, new: str
) -> None:
    mini.edit(BANK, old, new)
    assert mini.found("question-type") == [(BANK, options(mini, "q-m01-next-unsure"))]


def test_a_judge_may_put_wrong_first(mini: MiniCourse) -> None:
    mini.edit(BANK, "text: 对", "text: X")
    mini.edit(BANK, "text: 错", "text: 对")
    mini.edit(BANK, "text: X", "text: 错")
    assert mini.found("question-type") == []


def test_a_question_without_any_option_is_reported(mini: MiniCourse) -> None:
    text = mini.text(BANK)
    start = text.index("    options:\n")
    end = text.index("    explanation:")
    mini.write(BANK, text[:start] + "    options: []\n" + text[end:])
    assert set(mini.found("question-type")) == {(BANK, mini.line(BANK, "options: []"))}
