"""Menus, the links at the foot of a page and lists have the tools in the order of teaching."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from course.model.course import Course
from course.model.page import Page
from course.model.toolbox_order import toolbox_order
from course.render.calculator_page import render_calculators
from course.render.fill_form import render_fill_forms
from course.render.navigation import pages_in_order
from course.render.overview import render_job_aids, render_worksheets
from courses import whole_course

COURSE = whole_course()
INDEX = "toolbox/index.md"
ORDER = pages_in_order(COURSE, "trainee")


def in_menu(folder: str) -> list[str]:
    return [one for one in ORDER if one.startswith(f"toolbox/{folder}/") and "index" not in one]


@pytest.mark.parametrize(
    ("folder", "render"),
    [
        ("calculators", render_calculators),
        ("forms", render_fill_forms),
        ("job-aids", render_job_aids),
        ("worksheets", render_worksheets),
    ],
)
def test_a_list_and_the_menu_have_one_order(
    folder: str, render: Callable[[Course, str], str]
) -> None:
    listed = re.findall(r"^- \[[^]]*\]\(([^)#]+)", render(COURSE, INDEX), re.MULTILINE)
    assert [f"toolbox/{one}" for one in listed] == in_menu(folder)


@pytest.mark.parametrize("folder", ["builders", "classifiers", "planners", "twelve-systems"])
def test_what_the_toolbox_lists_by_hand_stands_in_the_order_of_the_menu(folder: str) -> None:
    page: Page = COURSE.pages[INDEX]
    places = [one.target for one in page.links if one.target.startswith(f"{folder}/")]
    last_named = sorted(set(places), key=lambda one: -places[::-1].index(one))
    assert [f"toolbox/{one}" for one in last_named] == in_menu(folder)


def test_a_tool_stands_where_its_first_lesson_does() -> None:
    lessons = list(COURSE.lessons)
    places = [lessons.index(form.lessons[0].partition("#")[0]) for form in COURSE.forms]
    key = toolbox_order(COURSE)
    assert sorted(places) == [key(page)[0] for page in in_menu("forms")]
    assert len(set(places)) > 5
