"""Everyday names lead to one page each, and lessons and tools have some."""

from __future__ import annotations

import pytest

from mini_course import CARD, CHECK, FIRST, SECOND, MiniCourse

RULE = "aliases"


@pytest.mark.parametrize("words", ["开口先说来意", "先说来意", "先说，来意"])
def test_what_the_title_says_already_is_reported(mini: MiniCourse, words: str) -> None:
    mini.edit(FIRST, "  - 回访怎么开口", f"  - 回访怎么开口\n  - {words}")
    assert mini.found(RULE) == [(FIRST, mini.line(FIRST, f"  - {words}"))]


@pytest.mark.parametrize("words", ["回访怎么开口", "回访，怎么开口？"])
def test_a_name_that_another_page_has_is_reported_there(mini: MiniCourse, words: str) -> None:
    mini.edit(SECOND, "  - 约下次时间", f"  - 约下次时间\n  - {words}")
    (fault,) = mini.problems(RULE)
    assert (fault.path, fault.line) == (SECOND, mini.line(SECOND, words))
    assert FIRST in fault.what


def test_a_name_written_twice_on_a_page_is_reported(mini: MiniCourse) -> None:
    mini.edit(CARD, "  - 回电提纲", "  - 回电提纲\n  - 回电提纲")
    assert mini.found(RULE) == [(CARD, mini.line(CARD, "回电提纲", 2))]


@pytest.mark.parametrize(
    ("page", "line"), [(FIRST, "  - 打电话怎么自报家门\n"), (CARD, "  - 回电提纲\n")]
)
def test_a_lesson_or_a_tool_with_three_names_is_reported(
    mini: MiniCourse, page: str, line: str
) -> None:
    mini.edit(page, line, "")
    assert [path for path, _ in mini.found(RULE)] == [page]


def test_other_pages_need_no_names_and_case_and_width_make_no_new_one(mini: MiniCourse) -> None:
    mini.edit(CHECK, "reviewed:", "aliases:\n  - \uff34\uff45\uff53\uff54 7\nreviewed:")
    assert mini.problems(RULE) == []
    mini.edit(FIRST, "  - 回访怎么开口", "  - test7\n  - 回访怎么开口")
    assert [path for path, _ in mini.found(RULE)] == [CHECK]
