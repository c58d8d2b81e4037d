"""Course → a problem for every id that stands twice among its like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from course.model.course import Course
from course.model.record import Record
from course.problem import Place, Problem, problem

RULE = "ids"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each id used twice: in the bank, the registers, or inside one file."""
    yield from _twice("题号", course.bank)
    yield from _twice("角色扮演编号", course.role_plays)
    yield from _twice("教案编号", course.lesson_plans)
    yield from _twice("日程编号", course.agendas)
    yield from _twice("投影稿编号", course.decks)
    yield from _twice("试卷编号", course.blueprints)
    objectives = [o for m in (course.map.modules if course.map else ()) for o in m.objectives]
    yield from _twice("目标编号", objectives)
    plans = (*course.lesson_plans, *course.agendas, *course.decks)
    for record in (course.map, course.inventory, *course.role_plays, *plans):
        if record is not None:
            yield from _inside(record)
    for name, entries in (
        ("数字", course.claims),
        ("术语", course.terms),
        ("来源", course.sources),
    ):
        yield from _twice(f"{name}编号", entries)
    for play in course.role_plays:
        yield from _twice("对话编号", (*play.dialogue.nodes, *play.dialogue.endings))


def _inside(record: Record) -> Iterator[Problem]:
    """Yield the duplicates of every list below `record`; dialogues are judged as a whole."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        parts = value if isinstance(value, tuple) else (value,)
        records = [part for part in parts if isinstance(part, Record)]
        if name not in ("nodes", "endings", "objectives"):
            yield from _twice("编号", records)
        for part in records:
            yield from _inside(part)
    if hasattr(record, "objectives") and not hasattr(record, "lessons"):
        yield from _twice("目标编号", record.objectives)


def _twice(name: str, records: Iterable[Any]) -> Iterator[Problem]:
    seen: dict[str, Place] = {}
    for record in records:
        own = getattr(record, "id", None)
        if own is None:
            continue
        place = record.place("id")
        if own in seen:
            first = seen[own]
            what = f"{name} `{own}` 写了两次（{first.path}:{first.line} 已有）"
            yield problem(place, RULE, what, "改成别处没有用过的编号")
        else:
            seen[own] = place
