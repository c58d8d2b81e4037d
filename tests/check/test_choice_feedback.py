"""Every choice says what comes of it."""

from __future__ import annotations

import pytest

from mini_course import PLAY, MiniCourse

OLD = "把事推到过几天，她今晚怎么过？"


@pytest.mark.parametrize(
    "text", ["错误。她今晚怎么过，你想过没有？", "不太好。", "收回得快，问到了要紧处！"]
)
def test_a_verdict_a_crumb_or_a_repetition_is_reported(mini: MiniCourse, text: str) -> None:
    line = mini.line(PLAY, OLD)
    mini.edit(PLAY, OLD, text)
    assert mini.found("choice-feedback") == [(PLAY, line)]


def test_two_choices_that_say_the_same_are_reported(mini: MiniCourse) -> None:
    line = mini.line(PLAY, "那您要是不放心")
    mini.edit(
        PLAY, "那您要是不放心，先放着，过几天再看看吧。", "是我说早了。对不起！这水家里谁在喝"
    )
    assert mini.found("choice-feedback") == [(PLAY, line)]
