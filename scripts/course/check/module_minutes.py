"""Course map and lessons → a problem where the module's minutes are not the lessons' sum."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, problem

RULE = "module-minutes"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each module whose reading minutes do not add up."""
    for module in course.modules.values():
        lessons = [course.pages[path] for path in module.lesson_pages if path in course.pages]
        minutes = [page.meta.minutes for page in lessons]
        if len(lessons) < len(module.lessons) or None in minutes:
            continue
        total = sum(one for one in minutes if one is not None)
        if total != module.minutes.read:
            what = f"各课加起来 {total} 分钟，这里写 {module.minutes.read}"
            yield problem(module.place("minutes", "read"), RULE, what, f"改成 `read: {total}`")
