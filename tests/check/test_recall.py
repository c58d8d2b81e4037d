"""A later module begins with questions of the earlier ones."""

from __future__ import annotations

import pytest

from course.check.recall import LEAST
from mini_course import BANK, MAP, MiniCourse

INDEX = "docs/zh/modules/02-second/index.md"
PAGE = "---\ntitle: 第二个模块\n---\n\n## 先想一想 {#recall}\n\n```quiz\nIDS\n```\n"


@pytest.fixture
def two(mini: MiniCourse) -> MiniCourse:
    """The mini-course with a second module, which has a first page only."""
    entry = mini.text(MAP).partition("modules:\n")[2]
    second = entry.replace("m01", "m02").replace("slug: 01-callback", "slug: 02-second")
    mini.append(MAP, "\n" + second)
    return mini


def ids(mini: MiniCourse, count: int) -> str:
    lines = [line.split()[-1] for line in mini.text(BANK).split("\n") if "- id: q-" in line]
    assert len(lines) >= count
    return "\n".join(lines[:count])


def test_a_later_module_without_old_questions_is_reported_at_its_heading(two: MiniCourse) -> None:
    two.write(INDEX, PAGE.replace("IDS", ids(two, LEAST - 1)))
    assert two.found("recall") == [(INDEX, two.line(INDEX, "{#recall}"))]


def test_three_questions_of_an_earlier_module_will_do(two: MiniCourse) -> None:
    two.write(INDEX, PAGE.replace("IDS", ids(two, LEAST)))
    assert two.found("recall") == []


def test_a_page_without_the_heading_is_reported_at_its_start(two: MiniCourse) -> None:
    two.write(INDEX, "---\ntitle: 第二个模块\n---\n\n## 开头 {#start}\n")
    assert two.found("recall") == [(INDEX, 1)]


def test_an_unknown_question_is_for_another_rule_but_does_not_count(two: MiniCourse) -> None:
    two.write(INDEX, PAGE.replace("IDS", ids(two, LEAST - 1) + "\nq-m01-not-there"))
    assert two.found("recall") == [(INDEX, two.line(INDEX, "{#recall}"))]
