"""Agendas → a problem where a day tires people, or ends before they have judged it."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.agenda import Agenda, Block, Day
from course.model.course import Course
from course.problem import Problem, problem

RULE = "agenda-shape"
LONGEST = 90


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for a block over 90 minutes, a passive start after lunch, no survey."""
    for agenda in course.agendas:
        for day in agenda.days:
            for part in day.parts:
                for block in part.blocks:
                    yield from _long(block)
            yield from _after_lunch(course, day)
        yield from _survey(agenda)


def _long(block: Block) -> Iterator[Problem]:
    if block.minutes > LONGEST:
        what = f"{block.id} 一口气 {block.minutes} 分钟，中间没有休息"
        yield problem(block.place("minutes"), RULE, what, f"拆成两块，每块不过 {LONGEST} 分钟")


def _after_lunch(course: Course, day: Day) -> Iterator[Problem]:
    """What is taught by a plan is half practice at least: `practice-share` sees to it."""
    for part in day.parts[1:]:
        first = part.blocks[0]
        if not first.active and first.module not in course.modules:
            what = f"午饭后第一块 {first.id} 没写大家动不动手"
            mend = "换成有演练的模块，或动手的活动（加 active: true）"
            yield problem(first.place(), RULE, what, mend)


def _survey(agenda: Agenda) -> Iterator[Problem]:
    last = agenda.days[-1].parts[-1].blocks
    if not any(block.kind == "评估" for block in last):
        what = "最后一段没有评估，下课以后收不齐"
        mend = "在最后一段加一块 `kind: 评估`"
        yield problem(last[-1].place("kind"), RULE, what, mend)
