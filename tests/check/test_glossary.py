"""A word stands once in the glossary, and is taught where it says."""

from __future__ import annotations

import pytest

from mini_course import FIRST, GLOSSARY, MiniCourse


@pytest.mark.parametrize("word", ["来意", "回访电话", "“来意”"])
def test_a_word_of_two_terms_is_reported_where_it_stands_again(mini: MiniCourse, word: str) -> None:
    line = mini.line(GLOSSARY, "zh: 下一次")
    mini.edit(GLOSSARY, "zh: 下一次", f"zh: {word}")
    assert (GLOSSARY, line) in [(one.path, one.line) for one in mini.problems("glossary")]


@pytest.mark.parametrize(
    "taught",
    ["modules/01-callback/leave-a-tine.md#rule", "modules/01-callback/leave-a-time.md#rules",
     "modules/01-callback/leave-a-time.md", "trainer/index.md#materials"],
)  # fmt: skip
def test_a_place_that_is_not_there_is_reported(mini: MiniCourse, taught: str) -> None:
    mini.edit(GLOSSARY, "modules/01-callback/leave-a-time.md#rule", taught)
    assert mini.found("glossary") == [(GLOSSARY, mini.line(GLOSSARY, f"taught: {taught}"))]


def test_a_page_that_never_says_the_word_is_a_warning(mini: MiniCourse) -> None:
    mini.edit(GLOSSARY, "zh: 下一次\n    en: next time", "zh: 复购率\n    en: repurchase rate")
    mini.edit(GLOSSARY, "    aliases:\n      - 下回\n", "")
    assert mini.found("glossary", "warning") == [(GLOSSARY, mini.line(GLOSSARY, "leave-a-time"))]


def test_a_page_that_could_not_be_read_is_not_called_missing(mini: MiniCourse) -> None:
    mini.write(FIRST, "没有页首")
    assert mini.found("glossary") == []
