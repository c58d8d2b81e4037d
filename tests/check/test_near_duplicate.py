"""No two stems are nearly the same."""

from __future__ import annotations

from course.model.wording import character_masks, likeness
from mini_course import BANK, MiniCourse

HOTEL = "宾馆前台给退了房的客人打电话，问空调修好以后还吵不吵。哪一句先说？"
GARAGE = "修车铺给上周换刹车片的车主打电话。师傅拨通以后，开头说哪一句？"


def test_a_stem_much_like_an_earlier_one_is_a_warning(mini: MiniCourse) -> None:
    mini.edit(BANK, GARAGE, HOTEL.replace("宾馆前台", "民宿前台").replace("客人", "住客"))
    assert mini.found("near-duplicate", "warning") == [(BANK, mini.line(BANK, "民宿前台"))]


def test_the_same_stem_in_other_punctuation_is_an_error(mini: MiniCourse) -> None:
    mini.edit(BANK, GARAGE, HOTEL.replace("，", "、").replace("。", "！"))
    assert mini.found("near-duplicate") == [(BANK, mini.line(BANK, "stem: 宾馆前台", 2))]


def test_a_twin_that_asks_for_the_opposite_is_left_out(mini: MiniCourse) -> None:
    mini.edit(BANK, GARAGE, HOTEL.replace("哪一句先说", "哪一句不先说"))
    assert mini.found("near-duplicate", "warning") == []


def test_likeness_is_twice_the_longest_common_subsequence_over_both_lengths() -> None:
    assert likeness("abcd", character_masks("abcd"), "abxd") == 75.0
    assert likeness("ab", character_masks("ab"), "ba") == 50.0
    assert likeness("aaa", character_masks("aaa"), "aaa") == 100.0
    assert likeness("", {}, "a") == 0.0
