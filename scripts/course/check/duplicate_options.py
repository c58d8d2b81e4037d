"""Questions → a problem for every option that reads like an earlier one."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.wording import fold
from course.problem import Problem, problem

RULE = "duplicate-options"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each option that differs from another in width, marks or spaces only."""
    for question in course.bank:
        seen: dict[str, str] = {}
        for index, option in enumerate(question.options):
            key = fold(option.text) or option.text.strip()
            if key in seen:
                what = f"选项 {option.id} 和选项 {seen[key]} 读起来一样"
                yield problem(
                    question.place("options", index, "text"), RULE, what, "改写或删掉一个"
                )
            seen.setdefault(key, option.id)
