"""Claims listed and claims cited are the same."""

from __future__ import annotations

from mini_course import CLAIMS, FIRST, MiniCourse


def test_a_claim_cited_but_not_listed_is_reported_where_it_is_cited(mini: MiniCourse) -> None:
    mini.edit(FIRST, "claims:\n  - cl-3-rings\n", "")
    assert mini.found("claims-cited") == [(FIRST, mini.line(FIRST, "（cl-3-rings）"))]


def test_a_claim_listed_but_not_cited_is_reported_where_it_is_listed(mini: MiniCourse) -> None:
    mini.edit(FIRST, "（cl-3-rings）", "")
    assert mini.found("claims-cited") == [(FIRST, mini.line(FIRST, "- cl-3-rings"))]


def test_an_unknown_claim_is_reported_with_the_nearest(mini: MiniCourse) -> None:
    mini.edit(FIRST, "（cl-3-rings）", "（cl-3-rings，cl-40-chace）")
    assert mini.found("claims-cited") == [(FIRST, mini.line(FIRST, "cl-40-chace"))]
    assert "cl-40-chase" in mini.problems("claims-cited")[0].mend


def test_a_claim_that_could_not_be_read_is_not_called_unknown(mini: MiniCourse) -> None:
    mini.edit(CLAIMS, "label: conditional", "label: maybe")
    assert mini.found("claims-cited") == []
