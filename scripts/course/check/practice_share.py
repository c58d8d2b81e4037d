"""Lesson plans → a problem where learners listen more than they do."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, problem

RULE = "practice-share"
DOING = frozenset({"练习", "检查", "反馈"})


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each plan of which less than half is practice, checks and feedback."""
    for plan in course.lesson_plans:
        total = sum(segment.minutes for segment in plan.agenda)
        doing = sum(segment.minutes for segment in plan.agenda if segment.phase in DOING)
        if doing * 2 < total:
            what = f"{total} 分钟里动手只有 {doing} 分钟"
            mend = "练习、检查、反馈要占一半以上，把讲授改短"
            yield problem(plan.place("agenda"), RULE, what, mend)
