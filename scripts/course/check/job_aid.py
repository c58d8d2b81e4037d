"""Course map → a problem where a module's job aid is missing or too long for one A5 page."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.wording import reading_units
from course.problem import Problem, problem

RULE = "job-aid"
LONGEST = 420


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each module without a job aid that fits one A5 page."""
    for module in course.modules.values():
        page = course.pages.get(module.job_aid)
        if page is None:
            if not course.lost(module.job_aid):
                what = f"没有随身卡 `{module.job_aid}`"
                yield problem(module.place("job_aid"), RULE, what, "建这一页，或改路径")
        elif (length := reading_units(page.text)) > LONGEST:
            what = f"随身卡有 {length} 字，一张 A5 印不下"
            yield problem(page.place(), RULE, what, f"减到 {LONGEST} 字以内")
