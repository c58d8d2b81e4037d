"""Lesson plans → a problem where the minutes do not add up."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.lesson_plan import LessonPlan, Segment
from course.problem import Problem, problem

RULE = "plan-minutes"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each gap, overlap, wrong sum, and segment that grows when compressed."""
    for plan in course.lesson_plans:
        gaps = list(_gaps(plan))
        yield from gaps
        yield from (fault for segment in plan.agenda for fault in _longer(segment))
        total = sum(segment.minutes for segment in plan.agenda)
        if total != plan.duration and not gaps:
            what = f"各环节加起来 {total} 分钟，这里写 {plan.duration}"
            yield problem(plan.place("duration"), RULE, what, "改 duration，或改环节的分钟")


def _gaps(plan: LessonPlan) -> Iterator[Problem]:
    """Blame a start that fits neither neighbour; else the minutes that do not reach the next."""
    ends = [0, *(segment.at + segment.minutes for segment in plan.agenda)]
    off = [segment.at - end for segment, end in zip(plan.agenda, ends, strict=False)]
    for index, segment in enumerate(plan.agenda):
        if not off[index]:
            continue
        if index and off[index - 1] == -off[index]:
            continue  # that start was wrong, and has been blamed
        wrong_start = index == 0 or (index + 1 < len(off) and off[index + 1] == -off[index])
        if wrong_start:
            what = f"环节 {segment.id} 从第 {segment.at} 分钟开始，上一个到第 {ends[index]} 分钟"
            yield problem(segment.place("at"), RULE, what, f"改成 `at: {ends[index]}`")
        else:
            before = plan.agenda[index - 1]
            what = f"环节 {before.id} 到第 {ends[index]} 分钟，下一个从第 {segment.at} 分钟开始"
            mend = f"改成 `minutes: {segment.at - before.at}`，或改下一个的 `at`"
            yield problem(before.place("minutes"), RULE, what, mend)


def _longer(segment: Segment) -> Iterator[Problem]:
    if segment.compress.to > segment.minutes:
        short, long = segment.compress.to, segment.minutes
        what = f"环节 {segment.id} 压缩成 {short} 分钟，比原来 {long} 还长"
        place = segment.place("compress", "to")
        yield problem(place, RULE, what, f"不超过 {segment.minutes}")
