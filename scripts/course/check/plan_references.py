"""Lesson plans → a problem for everything they name that is not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course.model.course import Course
from course.problem import Place, Problem, did_you_mean, problem

RULE = "plan-references"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each unknown role-play or objective, and an odd class size."""
    for plan in course.lesson_plans:
        for index, name in enumerate(plan.role_plays):
            if not course.lost(name):
                place = plan.place("role_plays", index)
                yield from _one(place, "角色扮演", name, course.role_plays_by_id)
        own = [objective.id for objective in plan.objectives]
        for question in plan.exit_ticket:
            yield from _one(question.place("objective"), "本课目标", question.objective, own)
        size = plan.audience.size
        if not size.min <= size.best <= size.max:
            what = f"人数 {size.min}、{size.best}、{size.max} 不是从小到大"
            yield problem(size.place(), RULE, what, "min 不大于 best，best 不大于 max")


def _one(place: Place, kind: str, name: str, known: Iterable[str]) -> Iterator[Problem]:
    every = list(known)
    if name not in every:
        mend = did_you_mean(name, every) or f"写其中一个：{'、'.join(every)}"
        yield problem(place, RULE, f"没有{kind} `{name}`", mend)
