"""Questions before and after the course are pairs."""

from __future__ import annotations

import pytest

from mini_course import BANK, MiniCourse

PAIR = "parallel_of: q-m01-reason-hotel-pre"


@pytest.mark.parametrize(
    "partner",
    ["q-m01-reason-hotel", "q-m01-reason-garage-post", "q-m01-reason-filter"],
    ids=["unknown", "itself", "no pre-test question"],
)
def test_a_wrong_partner_is_reported_and_the_lonely_one_too(mini: MiniCourse, partner: str) -> None:
    mini.edit(BANK, PAIR, f"parallel_of: {partner}")
    lonely = mini.line(BANK, "- pre") - 1
    assert mini.found("parallel-of") == [(BANK, lonely), (BANK, mini.line(BANK, "parallel_of"))]


def test_a_post_test_question_without_a_partner_is_reported(mini: MiniCourse) -> None:
    mini.edit(BANK, f"    {PAIR}\n", "")
    assert (BANK, mini.line(BANK, "- post") - 1) in mini.found("parallel-of")


def test_a_partner_with_another_objective_is_reported(mini: MiniCourse) -> None:
    mini.edit(BANK, "objective: m01-o1", "objective: m01-o2", nth=2)
    assert mini.found("parallel-of") == [(BANK, mini.line(BANK, "parallel_of"))]


def test_a_partner_that_is_taken_is_reported(mini: MiniCourse) -> None:
    mini.edit(
        BANK,
        "      - review\n  - id: q-m01-next-worst",
        f"      - post\n    {PAIR}\n  - id: q-m01-next-worst",
    )
    lines = [line for _, line in mini.found("parallel-of")]
    assert mini.line(BANK, PAIR, 2) in lines
    assert any("已经" in one.what for one in mini.problems("parallel-of"))


@pytest.mark.parametrize("key", ["type: single", "difficulty: 1"])
def test_a_pair_that_differs_in_type_or_difficulty_is_reported(mini: MiniCourse, key: str) -> None:
    other = {"type: single": "type: multiple", "difficulty: 1": "difficulty: 2"}[key]
    mini.edit(BANK, key, other, nth=3)
    assert mini.found("parallel-of") == [(BANK, mini.line(BANK, other))]


def test_a_post_test_question_with_the_same_answer_as_its_partner_is_reported(
    mini: MiniCourse,
) -> None:
    same = "我是宾馆前台小何，您住的那间空调修过了，想问问夜里吵不吵？"
    mini.edit(
        BANK, "text: 我是修车铺的老魏，上周给您换的刹车片，想问问踩下去还响不响。", f"text: {same}"
    )
    assert mini.found("parallel-of") == [(BANK, mini.line(BANK, same))]
