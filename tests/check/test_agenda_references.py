"""What an agenda names is there, and each block of it says enough."""

from __future__ import annotations

import pytest

from mini_course import AGENDA, MAP, PLAN, MiniCourse

RULE = "agenda-references"


def test_an_unknown_module_is_reported(mini: MiniCourse) -> None:
    mini.edit(AGENDA, "module: m01-callback", "module: m01-callbak")
    (fault,) = mini.problems(RULE)
    assert (fault.line, "m01-callback" in fault.mend) == (mini.line(AGENDA, "id: b2"), True)


def test_a_module_without_a_plan_is_reported(mini: MiniCourse) -> None:
    mini.remove(PLAN)
    assert mini.found(RULE) == [(AGENDA, mini.line(AGENDA, "id: b2"))]


@pytest.mark.parametrize("path", [MAP, PLAN])
def test_what_could_not_be_read_is_not_called_missing(mini: MiniCourse, path: str) -> None:
    mini.write(path, "schema: [")
    assert mini.found(RULE) == []


@pytest.mark.parametrize(
    ("old", "new", "block"),
    [
        ("kind: 模块, ", "kind: 活动, ", "b2"),
        ("kind: 开场, title", "kind: 模块, title", "b1"),
        ("title: 签到, ", "", "b1"),
        (", how: 评估表当场收", "", "b5"),
    ],
)
def test_a_block_that_says_too_little_is_reported(
    mini: MiniCourse, old: str, new: str, block: str
) -> None:
    mini.edit(AGENDA, old, new)
    assert mini.found(RULE) == [(AGENDA, mini.line(AGENDA, f"id: {block}"))]
