"""Texts are compared without width, marks and spaces, and lengths are told."""

from __future__ import annotations

import pytest

from course.model.wording import (
    bigrams,
    fold,
    han,
    negated,
    plain,
    reading_minutes,
    reading_units,
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("先报姓名，再说。", "先报姓名再说"),
        ("\uff21\uff22 \uff18\uff10％", "ab80%"),
        ("3.5 元", "3.5元"),
        ("完。3", "完3"),
        ("-5 度", "-5度"),
        ("2026-01-31", "20260131"),
        ("A4 纸（大）", "a4纸大"),
    ],
)
def test_folding_drops_what_does_not_change_the_meaning(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_marks_of_bold_are_not_shown() -> None:
    assert plain("哪一句**不合适**？") == "哪一句不合适？"
    assert plain("2 * 3 * 4") == "2 * 3 * 4"


def test_only_chinese_characters_are_left() -> None:
    assert han("<b>好</b>，A 的") == "好的"


def test_two_negations_are_none() -> None:
    assert negated("不好")
    assert not negated("不能不好")


def test_neighbours_are_taken_over_marks() -> None:
    assert bigrams("先，报 姓") == ["先报", "报姓"]


def test_reading_counts_characters_words_and_numbers() -> None:
    assert reading_units("用 CLEAR 五步，10:30 前 3.5 元") == 8
    assert [reading_minutes("字" * count) for count in (0, 1, 300, 301)] == [0, 1, 1, 2]


@pytest.mark.parametrize("times", [1, 500])
def test_only_chinese_characters_are_left_of_a_text_of_any_length(times: int) -> None:
    assert han("<p>客户，service“说”\ud83d\u3400 。9</p>\n" * times) == "客户说\u3400" * times
