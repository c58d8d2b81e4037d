"""The negation of a stem is in bold, and there is one only."""

from __future__ import annotations

from mini_course import BANK, MiniCourse


def test_a_negation_without_emphasis_is_reported(mini: MiniCourse) -> None:
    mini.edit(BANK, "**不合适**", "不合适")
    assert mini.found("unmarked-negative") == [(BANK, mini.line(BANK, "下面哪一句不合适"))]


def test_a_double_negation_is_a_warning(mini: MiniCourse) -> None:
    mini.edit(BANK, "下面哪一句**不合适**？", "下面哪一句**不应该**不说？")
    assert mini.found("unmarked-negative", "warning") == [(BANK, mini.line(BANK, "不应该**不说"))]


def test_bold_on_other_words_does_not_help(mini: MiniCourse) -> None:
    mini.edit(BANK, "下面哪一句**不合适**？", "**下面**哪一句不合适？")
    assert len(mini.found("unmarked-negative")) == 1
