"""Agendas → a problem where the minutes do not fill the hours, or are not those of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.agenda import SLOTS, Agenda, Block, Day, minutes_of
from course.model.course import Course
from course.problem import Problem, problem

RULE = "agenda-minutes"
SHORTEST_LUNCH = 30


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each sum that is not its slot, and each block unlike its plan."""
    for agenda in course.agendas:
        yield from _hours(agenda)
        slots = SLOTS[agenda.format]
        if len(agenda.days) != len(slots):
            what = f"写了 {len(agenda.days)} 天，{agenda.format} 是 {len(slots)} 天"
            yield problem(agenda.place("days"), RULE, what, "增减 days，或改 format")
        for number, day in enumerate(agenda.days, 1):
            yield from _day(agenda, day, number)
            for part in day.parts:
                for block in part.blocks:
                    yield from _block(course, block)


def _hours(agenda: Agenda) -> Iterator[Problem]:
    slot = SLOTS[agenda.format][0]
    total = sum(hours.minutes for hours in agenda.hours)
    if total != slot:
        what = f"hours 加起来 {total} 分钟，{agenda.format} 每天上课 {slot} 分钟"
        yield problem(agenda.place("hours"), RULE, what, "改 hours 的分钟，或改 format")
    for before, after in zip(agenda.hours, agenda.hours[1:], strict=False):
        gap = minutes_of(after.start) - minutes_of(before.start) - before.minutes
        if gap < SHORTEST_LUNCH:
            what = f"两段课之间只隔 {gap} 分钟"
            mend = f"午饭留 {SHORTEST_LUNCH} 分钟以上，把后一段的 start 往后挪"
            yield problem(after.place("start"), RULE, what, mend)


def _day(agenda: Agenda, day: Day, number: int) -> Iterator[Problem]:
    if len(day.parts) != len(agenda.hours):
        what = f"第 {number} 天分了 {len(day.parts)} 段，hours 写了 {len(agenda.hours)} 段"
        yield problem(day.place("parts"), RULE, what, "一段课对一个 hours")
        return
    for hours, part in zip(agenda.hours, day.parts, strict=True):
        total = sum(block.minutes for block in part.blocks)
        if total != hours.minutes:
            what = f"第 {number} 天 {hours.start} 这一段排了 {total} 分钟，要 {hours.minutes}"
            yield problem(part.place("blocks"), RULE, what, "增减其中一块的分钟")


def _block(course: Course, block: Block) -> Iterator[Problem]:
    """A module takes the minutes of its plan, or says that it is compressed to fewer."""
    plan = course.plans_by_module.get(block.module or "")
    if plan is None:
        return
    place = block.place("minutes")
    shortest = sum(min(one.compress.to, one.minutes) for one in plan.agenda)
    if block.compressed and not shortest <= block.minutes < plan.duration:
        what = f"{block.id} 压缩成 {block.minutes} 分钟，教案 {plan.id} 只能压到 {shortest}"
        mend = f"写 {shortest} 到 {plan.duration - 1}，或删掉 compressed"
        yield problem(place, RULE, what, mend)
    elif not block.compressed and block.minutes != plan.duration:
        what = f"{block.id} 写 {block.minutes} 分钟，教案 {plan.id} 是 {plan.duration}"
        mend = f"改成 {plan.duration}；要压缩着上，加 compressed: true"
        yield problem(place, RULE, what, mend)
