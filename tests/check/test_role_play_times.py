"""A time is the same on the cards, in the truth and in the dialogue."""

from __future__ import annotations

import pytest

from mini_course import PLAY, MiniCourse

RULE = "role-play-times"
BEST = "那今晚先别用。七点前我带师傅到，先送两桶水上来。, mood"
CARD = "knows: [昨天上午换了滤芯, "


def test_a_time_in_the_customers_mouth_that_is_none_of_the_storys_is_a_warning(
    mini: MiniCourse,
) -> None:
    mini.edit(PLAY, "say: 正常？你来喝一口？", "say: 十点二十就换完了，你来喝一口？")
    assert mini.found(RULE, "warning") == [(PLAY, mini.line(PLAY, "十点二十"))]


def test_a_time_of_the_past_that_the_player_makes_up_is_a_warning(mini: MiniCourse) -> None:
    mini.edit(PLAY, BEST, f"师傅上午十一点一刻走的，{BEST}")
    assert mini.found(RULE, "warning") == [(PLAY, mini.line(PLAY, "十一点一刻"))]


def test_a_card_that_does_not_agree_with_the_truth_is_a_warning(mini: MiniCourse) -> None:
    mini.edit(PLAY, CARD, f"{CARD}师傅 9:40 到的, ")
    assert mini.found(RULE, "warning") == [(PLAY, mini.line(PLAY, "9:40"))]


@pytest.mark.parametrize(
    "words",
    [
        "师傅九点十分来的",
        "今晚八点半我给您打电话",
        "明天上午十点我再来",
        "声音小一点",
        "我说三点",
        "五点半接的电话",
    ],
)
def test_what_is_known_or_still_to_come_is_fine(mini: MiniCourse, words: str) -> None:
    mini.edit(PLAY, BEST, f"{words}，{BEST}")
    assert mini.found(RULE, "warning") == []


def test_what_was_promised_may_be_held_against_the_player(mini: MiniCourse) -> None:
    mini.edit(PLAY, "say: 正常？你来喝一口？", "say: 你不是说七点前到吗？")
    assert mini.found(RULE, "warning") == []


def test_without_a_time_of_day_in_the_scene_the_past_is_not_told_from_the_future(
    mini: MiniCourse,
) -> None:
    mini.edit(PLAY, "when: 傍晚五点半", "when: 下班前")
    mini.edit(PLAY, BEST, f"师傅上午十一点一刻走的，{BEST}")
    assert mini.found(RULE, "warning") == []
