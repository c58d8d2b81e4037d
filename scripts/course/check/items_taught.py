"""Inventory and pages → a problem for every item of a written module that no page teaches."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, problem

RULE = "items-taught"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each item of a module in the course map that no lesson of it claims."""
    for module in course.modules.values():
        pages = [course.pages[path] for path in module.pages if path in course.pages]
        taught = {item for page in pages for item in page.meta.items}
        for item in course.items.values():
            missing = item.module == module.id and item.id not in taught
            if missing and not course.lost(item.id):
                what = f"模块 {module.number} 没有一课讲“{item.title.zh}”（`{item.id}`）"
                mend = "在讲它的那一课页首 items 里写上 `编号: 锚点`"
                yield problem(item.place("id"), RULE, what, mend)
