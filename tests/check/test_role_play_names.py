"""A person has the same name everywhere."""

from __future__ import annotations

import pytest

from mini_course import PLAY, MiniCourse

RULE = "role-play-names"
BEST = "那今晚先别用。七点前我带师傅到，先送两桶水上来。, mood"


@pytest.fixture
def named(mini: MiniCourse) -> MiniCourse:
    """Both players have a full name, and the truth names the customer."""
    mini.edit(PLAY, "name: 宋琴", "name: 宋雅琴")
    mini.edit(PLAY, "name: 小郑", "name: 郑晓峰")
    mini.edit(PLAY, "what: 师傅换了滤芯", "what: 师傅给宋雅琴换了滤芯")
    return mini


def test_the_names_on_the_cards_are_fine_everywhere(named: MiniCourse) -> None:
    named.edit(PLAY, BEST, f"宋女士，我叫郑晓峰，晓峰来办。{BEST}")
    assert named.found(RULE, "warning") == []


@pytest.mark.parametrize("wrong", ["宋雅芹", "宋亚琴", "孙雅琴"])
def test_a_name_that_is_nearly_the_customers_is_a_warning(named: MiniCourse, wrong: str) -> None:
    named.edit(PLAY, "给宋雅琴换了滤芯", f"给{wrong}换了滤芯")
    assert named.found(RULE, "warning") == [(PLAY, named.line(PLAY, wrong))]


def test_where_the_card_is_the_odd_one_out_the_card_is_reported(named: MiniCourse) -> None:
    named.edit(PLAY, "de_role: 揭下名牌", "de_role: 我不是宋雅琴，揭下名牌")
    named.edit(PLAY, "name: 宋雅琴", "name: 宋雅芹")
    assert named.found(RULE, "warning") == [(PLAY, named.line(PLAY, "name: 宋雅芹"))]


@pytest.mark.parametrize(
    "words", ["我叫郑小峰，", "我是店员郑晓，我叫王峰，", "我是这里的店长郑风，"]
)
def test_a_player_who_gives_another_name_is_a_warning(named: MiniCourse, words: str) -> None:
    named.edit(PLAY, BEST, f"{words}{BEST}")
    assert set(named.found(RULE, "warning")) == {(PLAY, named.line(PLAY, words))}


@pytest.mark.parametrize("words", ["王女士", "李先生"])
def test_a_surname_that_nobody_has_is_a_warning(named: MiniCourse, words: str) -> None:
    named.edit(PLAY, BEST, f"{words}，{BEST}")
    assert named.found(RULE, "warning") == [(PLAY, named.line(PLAY, f"say: {words}"))]


@pytest.mark.parametrize(
    "words",
    ["我去向经理说", "对方经理", "请班主任来", "水管师傅", "谢谢阿姨", "我是您这边的老朋友"],
)
def test_words_that_end_like_a_surname_are_fine(named: MiniCourse, words: str) -> None:
    named.edit(PLAY, BEST, f"{words}，{BEST}")
    assert named.found(RULE, "warning") == []
