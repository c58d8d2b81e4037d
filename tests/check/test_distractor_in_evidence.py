"""The quote does not say a wrong option."""

from __future__ import annotations

from mini_course import BANK, MiniCourse


def test_a_wrong_option_that_the_quote_says_is_a_warning(mini: MiniCourse) -> None:
    mini.edit(BANK, "text: 补漆的牌子", "text: 谁打")
    assert mini.found("distractor-in-evidence", "warning") == [
        (BANK, mini.line(BANK, "text: 谁打"))
    ]


def test_it_is_fine_if_the_quote_says_a_right_one_too(mini: MiniCourse) -> None:
    mini.edit(BANK, "text: 补漆的牌子", "text: 谁打")
    mini.edit(BANK, "text: 几点钟", "text: 钟点")
    assert mini.found("distractor-in-evidence", "warning") == []


def test_a_judge_is_left_out(mini: MiniCourse) -> None:
    mini.edit(BANK, "- 约不准办成的时间，就约回话的时间", "- 约不准办成的时间，就约回话的时间，对")
    assert mini.found("distractor-in-evidence", "warning") == []
