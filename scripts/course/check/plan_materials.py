"""Lesson plans → a problem where the number of things to bring is not what the formula gives."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, problem

RULE = "plan-materials"
CLASS = 18


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each wrong `for_18`, a warning for one without a `count`."""
    for plan in course.lesson_plans:
        for material in plan.materials:
            if material.for_18 is None:
                continue
            place = material.place("for_18")
            if material.count is None:
                what = f"“{material.item}”写了 18 人要几份，没写怎么算"
                yield problem(
                    place, RULE, what, "加上 `count: { people: 3 }` 这样的算法", "warning"
                )
            elif (due := material.count.for_class(CLASS)) != material.for_18:
                what = f"“{material.item}”按 count 算是 {due} 份，这里写 {material.for_18}"
                yield problem(place, RULE, what, f"改成 `for_18: {due}`，或改 count")
