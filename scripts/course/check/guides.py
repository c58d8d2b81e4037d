"""READMEs and guides → a problem for each link in them that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Place, Problem, problem

RULE = "guides"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each dead link of the files beside the course."""
    for one in course.dead_links:
        what = f"链接 `{one.target}` 里的 `{one.missing}` 没有"
        yield problem(Place(one.file, one.line), RULE, what, "核对路径、大小写和小标题")
