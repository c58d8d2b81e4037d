"""Everything on a slide fits at twenty points, in six lines."""

from __future__ import annotations

import pytest

from mini_course import BANK, DECK, PLAN, PLAY, MiniCourse

RULE = "deck-fit"
LONG = "话" * 210


def test_a_title_that_needs_two_lines_is_reported(mini: MiniCourse) -> None:
    mini.edit(DECK, "title: 先说来意", f"title: {'先说来意' * 7}")
    assert mini.found(RULE) == [(DECK, mini.line(DECK, "title: 先说来意"))]


def test_the_first_slide_may_have_two_lines_of_title_but_not_three(mini: MiniCourse) -> None:
    mini.edit(PLAN, "title: 一通回访电话，三十分钟", f"title: {'回' * 35}")
    assert mini.found(RULE) == []
    mini.edit(PLAN, f"title: {'回' * 35}", f"title: {'回' * 45}")
    assert mini.found(RULE) == [(DECK, mini.line(DECK, "id: s1,"))]


@pytest.mark.parametrize("count", [6, 7])
def test_six_lines_fit_and_seven_do_not(mini: MiniCourse, count: int) -> None:
    mini.edit(DECK, "lines: [哪一句让你愿意听下去？]", f"lines: [{', '.join('问' * count)}]")
    assert mini.found(RULE) == ([(DECK, mini.line(DECK, "id: s9"))] if count == 7 else [])


def test_one_line_that_breaks_into_seven_is_reported(mini: MiniCourse) -> None:
    mini.edit(DECK, "lines: [一人打，一人接]", f"lines: [{LONG}]")
    assert mini.found(RULE) == [(DECK, mini.line(DECK, LONG))]


def test_a_question_too_long_to_vote_on_is_reported(mini: MiniCourse) -> None:
    mini.edit(BANK, "stem: 净水器店。", f"stem: {LONG}")
    assert mini.found(RULE) == [(DECK, mini.line(DECK, "question:"))]


def test_an_explanation_too_long_for_the_answer_is_reported(mini: MiniCourse) -> None:
    mini.edit(BANK, "explanation: 接通后", f"explanation: {LONG}")
    (fault,) = mini.problems(RULE)
    assert "第 9 页（答案）" in fault.what


def test_a_line_of_the_model_too_long_for_a_slide_is_reported(mini: MiniCourse) -> None:
    mini.edit(PLAY, "say: 水里全是味！ }", f"say: {LONG} }}")
    assert mini.found(RULE) == [(DECK, mini.line(DECK, "pick:"))]


def test_a_slide_with_nothing_on_it_is_reported(mini: MiniCourse) -> None:
    mini.edit(DECK, ", lines: [哪一句让你愿意听下去？]", "")
    assert mini.found(RULE) == [(DECK, mini.line(DECK, "id: s9"))]  # the segment asks nothing
