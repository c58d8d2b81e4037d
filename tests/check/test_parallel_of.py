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
    assert lines == [mini.line(BANK, PAIR, 2)] * len(lines)
    assert any("已经" in one.what for one in mini.problems("parallel-of"))
