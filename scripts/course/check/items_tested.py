"""Inventory and question bank → a problem for every item that must be tested and is not."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, problem

RULE = "items-tested"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each item with `quiz` in teach_as that no question names."""
    if any(path.startswith("quizzes/") for path in course.unread):
        return
    tested = {item for question in course.bank for item in question.items}
    for item in course.items.values():
        if item.module in course.modules and "quiz" in item.teach_as and item.id not in tested:
            what = f"没有一道题考“{item.title.zh}”（`{item.id}`）"
            yield problem(item.place("teach_as"), RULE, what, "写一道题，在它的 items 里列上")
