"""Questions → a warning for stems that ask for the wrong answer."""

from __future__ import annotations

from collections.abc import Iterator

from course.check.stems import negative
from course.model.course import Course
from course.problem import Problem, problem

RULE = "negative-stem"


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each negative stem; the author may waive it with a reason."""
    for question in course.bank:
        if word := negative(question.stem):
            what = f"题干反着问（“{word}”），考生容易看漏"
            mend = f"改成正着问；非这样问不可，就在 waive 里写 `{RULE}: 理由`"
            yield problem(question.place("stem"), RULE, what, mend, "warning")
