"""Inventory and question bank → a problem for every item that must be tested and is not."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, problem

RULE = "items-tested"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each item with `quiz` in teach_as that no question names."""
    if not course.question_files:
        return
    tested = {item for question in course.bank for item in question.items}
    for item in course.items.values():
        due = item.module in course.modules and "quiz" in item.teach_as
        if due and item.id not in tested and not course.lost(item.id):
            what = f"没有一道题考“{item.title.zh}”（`{item.id}`）"
            yield problem(item.place("teach_as"), RULE, what, "写一道题，在它的 items 里列上")
