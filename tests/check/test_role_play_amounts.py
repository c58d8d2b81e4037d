"""An amount is the same on the cards, in the truth and in the dialogue."""

from __future__ import annotations

import pytest

from mini_course import PLAY, MiniCourse

RULE = "role-play-amounts"
BEST = "那今晚先别用。七点前我带师傅到，先送两桶水上来。, mood"
CARD = "knows: [昨天上午换了滤芯, "


@pytest.fixture
def priced(mini: MiniCourse) -> MiniCourse:
    """The filter cost 268 yuan: on the customer's card, in the truth and in the dialogue."""
    mini.edit(PLAY, CARD, f"{CARD}滤芯 268 元, 上门费 30 元, ")
    mini.edit(PLAY, "师傅换了滤芯，没有冲洗", "师傅换了滤芯，收了 268 元，没有冲洗")
    mini.edit(PLAY, "say: 正常？你来喝一口？", "say: 两百六十八块钱，就换来这个？")
    return mini


def test_the_same_amount_in_digits_and_in_words_is_fine(priced: MiniCourse) -> None:
    assert priced.found(RULE, "warning") == []


def test_an_amount_that_nobody_told_is_a_warning(priced: MiniCourse) -> None:
    priced.edit(PLAY, BEST, f"那今晚先别用。我退您 157 元，{BEST}")
    assert priced.found(RULE, "warning") == [(PLAY, priced.line(PLAY, "退您 157 元"))]


@pytest.mark.parametrize("words", ["一共 298 元", "退您 238 元", "四个滤芯 1072 元", "一块钱不收"])
def test_sums_differences_and_multiples_are_fine(priced: MiniCourse, words: str) -> None:
    priced.edit(PLAY, BEST, f"那今晚先别用。{words}，{BEST}")
    assert priced.found(RULE, "warning") == []


@pytest.mark.parametrize("wrong", ["286 元", "628 元", "267 元"])
def test_an_amount_mistyped_in_the_truth_is_a_warning(priced: MiniCourse, wrong: str) -> None:
    priced.edit(PLAY, "新滤芯头两天都这样", "268 元的新滤芯头两天都这样")
    priced.edit(PLAY, "收了 268 元，没有冲洗", f"收了 {wrong}，没有冲洗")
    assert priced.found(RULE, "warning") == [(PLAY, priced.line(PLAY, f"收了 {wrong}"))]


def test_a_poor_choice_may_offer_any_amount(priced: MiniCourse) -> None:
    priced.edit(PLAY, "您别太担心了", "给您 500 元，您别太担心了")
    assert priced.found(RULE, "warning") == []
