"""Each page has a title and a description of its own."""

from __future__ import annotations

import re

import pytest

from mini_course import FIRST, SECOND, MiniCourse

RULE = "page-titles"


def title(mini: MiniCourse, path: str) -> str:
    found = re.search(r"(?m)^title: .*$", mini.text(path))
    assert found
    return found[0]


@pytest.fixture
def described(mini: MiniCourse) -> MiniCourse:
    """The mini-course with a description on each page."""
    for number, file in enumerate(sorted((mini.root / "docs/zh").rglob("*.md"))):
        path = file.relative_to(mini.root).as_posix()
        if "\ndescription:" not in mini.text(path):
            said = f"{title(mini, path)}\ndescription: 第 {number} 页讲的是一件事，照着做就行。"
            mini.edit(path, title(mini, path), said)
    assert mini.found(RULE) == []
    return mini


def test_a_title_of_another_page_is_reported(mini: MiniCourse) -> None:
    mini.edit(FIRST, title(mini, FIRST), title(mini, SECOND))
    assert [path for path, _ in mini.found(RULE)] == [FIRST]


@pytest.mark.parametrize("said", ["", "description: 太短\n"])
def test_a_description_that_says_nothing_is_reported(described: MiniCourse, said: str) -> None:
    described.write(FIRST, re.sub(r"(?m)^description: .*\n", said, described.text(FIRST), count=1))
    assert [path for path, _ in described.found(RULE)] == [FIRST]


def test_a_description_of_another_page_is_reported(described: MiniCourse) -> None:
    theirs = re.search(r"(?m)^description: .*\n", described.text(SECOND))
    assert theirs
    described.write(
        FIRST, re.sub(r"(?m)^description: .*\n", theirs[0], described.text(FIRST), count=1)
    )
    assert [path for path, _ in described.found(RULE)] == [FIRST]


def test_a_day_that_is_in_no_calendar_is_reported(mini: MiniCourse) -> None:
    mini.edit(FIRST, title(mini, FIRST), f'{title(mini, FIRST)}\nreviewed: "2026-13-45"')
    assert mini.found(RULE) == [(FIRST, mini.line(FIRST, "reviewed"))]
