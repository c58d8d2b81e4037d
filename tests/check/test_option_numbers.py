"""Options that are numbers are in order, and ranges do not overlap."""

from __future__ import annotations

import pytest

from course.check.option_numbers import check
from course_of_questions import course_of, single


def found(texts: list[str]) -> list[tuple[int, str]]:
    return [(one.line, one.level) for one in check(course_of([single(1, texts, 0)]))]


@pytest.mark.parametrize("texts", [["3 天", "7 天", "5 天"], ["三天内", "七天内", "五天内"]])
def test_numbers_out_of_order_are_a_warning(texts: list[str]) -> None:
    assert found(texts) == [(10, "warning")]


@pytest.mark.parametrize(
    "texts",
    [["3 天", "5 天", "7 天"], ["7 天", "5 天", "3 天"], ["等 3 天", "问 9 人", "赔 5 元"]],
)
def test_numbers_in_order_or_of_different_things_are_fine(texts: list[str]) -> None:
    assert found(texts) == []


def test_overlapping_ranges_are_reported_at_the_second() -> None:
    assert found(["1–3 天", "3–5 天", "6–9 天"]) == [(16, "error")]
    assert found(["一到三天", "三到五天", "六到九天"]) == [(16, "error")]
    wide = chr(ord("3") + 0xFEE0)
    assert found(["10 到 30 元", f"2{wide} 到 50 元".replace("2", "2"), "60 到 90 元"]) == [
        (16, "error")
    ]


def test_ranges_that_follow_one_another_are_fine() -> None:
    assert found(["1–3 天", "4–5 天", "6–9 天"]) == []


@pytest.mark.parametrize(
    "texts",
    [["1–3 天", "1–3 周", "1–3 个月"], ["9:00–12:00 来", "12:00–15:00 来", "15:00–18:00 来"]],
    ids=["units", "clocks"],
)
def test_ranges_of_different_things_are_fine(texts: list[str]) -> None:
    assert found(texts) == []
