"""Tools → a problem for each that its lesson does not link to."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.calculator import calculator_page
from course.model.course import Course
from course.problem import Problem, problem

RULE = "tool-links"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each calculator that the lesson it names first has no link to.

    The way back is on the calculator's page, which links to all lessons that it names.
    """
    for one in course.calculators:
        lesson, path = one.lessons[0].partition("#")[0], calculator_page(one.id)
        page = course.lessons.get(lesson)
        if page is None or course.lost(lesson):
            continue
        if path not in page.linked_paths:
            what = f"{lesson} 没有链到计算器 {path}"
            yield problem(one.place("lessons", 0), RULE, what, "在那一课里加一句，带上链接")
