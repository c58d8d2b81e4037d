"""Settings of the site → a problem for those that undo what the site promises its readers."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Place, Problem, problem

RULE = "settings"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each setting of the configurations that is unsafe or not known."""
    for one in course.config.settings:
        yield problem(Place(one.file, one.line), RULE, one.what, one.mend)
