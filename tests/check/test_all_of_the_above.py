"""No option stands for all the others."""

from __future__ import annotations

import pytest

from mini_course import BANK, MiniCourse


@pytest.mark.parametrize(
    "text", ["以上都对", "以上都不对", "上述说法均正确", "都是", "以上三项都可以"]
)
def test_such_an_option_is_reported(mini: MiniCourse, text: str) -> None:
    mini.edit(BANK, "text: 谁来打", f"text: {text}")
    assert mini.found("all-of-the-above") == [(BANK, mini.line(BANK, f"text: {text}"))]


@pytest.mark.parametrize("text", ["以上海的时间为准", "都写在回访单上", "三个人都到场"])
def test_words_that_only_look_like_it_are_fine(mini: MiniCourse, text: str) -> None:
    mini.edit(BANK, "text: 谁来打", f"text: {text}")
    assert mini.found("all-of-the-above") == []
