"""Lesson plans → a problem where the minutes do not add up."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, problem

RULE = "plan-minutes"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each gap, overlap, wrong sum, and segment that grows when compressed."""
    for plan in course.lesson_plans:
        due = 0
        for segment in plan.agenda:
            if segment.at != due:
                what = f"环节 {segment.id} 从第 {segment.at} 分钟开始，上一个到第 {due} 分钟"
                yield problem(
                    segment.place("at"), RULE, what, f"改成 `at: {due}`，或改上一个的分钟"
                )
            if segment.compress.to > segment.minutes:
                short, long = segment.compress.to, segment.minutes
                what = f"环节 {segment.id} 压缩成 {short} 分钟，比原来 {long} 还长"
                place = segment.place("compress", "to")
                yield problem(place, RULE, what, f"不超过 {segment.minutes}")
            due = segment.at + segment.minutes
        total = sum(segment.minutes for segment in plan.agenda)
        if total != plan.duration:
            what = f"各环节加起来 {total} 分钟，这里写 {plan.duration}"
            yield problem(plan.place("duration"), RULE, what, "改 duration，或改环节的分钟")
