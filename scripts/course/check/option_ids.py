"""Questions → a problem where options are not named a, b, c in order."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase

from course.model.course import Course
from course.problem import Problem, problem

RULE = "option-ids"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for the first option of each question whose id breaks the order."""
    for question in course.bank:
        for index, (option, due) in enumerate(zip(question.options, ascii_lowercase, strict=False)):
            if option.id != due:
                what = f"第 {index + 1} 个选项的编号是 `{option.id}`"
                mend = f"依次写 a、b、c，这里写 `{due}`"
                yield problem(question.place("options", index, "id"), RULE, what, mend)
                break
