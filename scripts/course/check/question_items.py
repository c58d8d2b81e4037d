"""Questions → a problem where an item is unknown, another module's, or named twice."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, did_you_mean, problem

RULE = "question-items"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each item of a question that the inventory does not know."""
    if course.inventory is None:
        return
    for question in course.bank:
        for index, item in enumerate(question.items):
            place = question.place("items", index)
            if item in question.items[:index]:
                yield problem(place, RULE, f"知识点 `{item}` 写了两次", "删掉一个")
            elif item not in course.items and not course.lost(item):
                mend = did_you_mean(item, course.items) or "对照 docs/data/inventory.yml 改"
                yield problem(place, RULE, f"清单里没有知识点 `{item}`", mend)
