"""A calculator that its lesson does not link to is reported, and one without its page."""

from __future__ import annotations

from calculator_sample import FILE, PAGE
from mini_course import FIRST, MiniCourse

RULE = "tool-links"


def test_a_lesson_that_does_not_link_to_its_calculator_is_reported(tool: MiniCourse) -> None:
    tool.edit(FIRST, "one-percent.md", "index.md")
    assert tool.found(RULE) == [(FILE, tool.line(FILE, "say-why-you-call"))]


def test_a_calculator_without_a_page_is_reported_and_one_with_a_wrong_fence(
    tool: MiniCourse,
) -> None:
    tool.edit(PAGE, "calc-one-percent\n", "calc-one-per\n")
    assert [line for _, line in tool.found("fences")] == [tool.line(PAGE, "calc-one-per")]
    tool.remove(PAGE)
    assert tool.found("missing-pages") == [(FILE, tool.line(FILE, "id: calc"))]
