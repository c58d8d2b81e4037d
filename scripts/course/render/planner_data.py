"""The course → the data in the planner's page: plans, role-plays and ready agendas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from course.model.agenda import Agenda, Block, minutes_of, timed
from course.model.course import Course
from course.model.lesson_plan import Count, LessonPlan, Material, Segment
from course.model.role_play import RolePlay
from course.render.class_size import LARGEST, PRINTED_SIZE, group_size, shortest
from course.render.kit_cards import LABEL_SETS, make_kit
from course.render.kit_sheet import Sheet
from course.render.planner_words import PLANNER_WORDS

SCHEMA = "day-plan/1"
# What must not be shortened when time is lost: feedback, and the ticket and plan at the end.
KEPT_PHASES = ("反馈", "总结")
LIMITS = {"people": LARGEST, "minutes": 600, "lunch": 240, "days": 5, "blocks": 60, "title": 60}
SPARE_CARDS = 2
Data = dict[str, Any]


def planner_data(course: Course, base: str) -> Data:
    """Return what the planner needs as plain data; `base` leads to the root and ends with `/`."""
    order = list(course.modules)
    plans = sorted(
        course.lesson_plans,
        key=lambda plan: (order.index(plan.module) if plan.module in order else 99, plan.id),
    )
    return {
        "schema": SCHEMA,
        "limits": LIMITS,
        "kept": list(KEPT_PHASES),
        "words": PLANNER_WORDS,
        "plans": [_plan(plan, course, base) for plan in plans],
        "plays": [_play(play, base) for play in course.role_plays],
        "agendas": [
            {"id": one.id, "title": one.title, "plan": day_plan(one, course)}
            for one in course.agendas
        ],
    }


def day_plan(agenda: Agenda, course: Course) -> Data:
    """Return `agenda` as a plan that the planner can go on from, in the form of its files."""
    first, last = agenda.hours[0], agenda.hours[-1]
    noon = minutes_of(first.start) + first.minutes
    has_lunch = len(agenda.hours) > 1
    return {
        "schema": SCHEMA,
        "title": agenda.title,
        "people": PRINTED_SIZE,
        "start": minutes_of(first.start),
        "end": minutes_of(last.start) + last.minutes,
        "lunch": noon if has_lunch else None,
        "lunchMinutes": minutes_of(agenda.hours[1].start) - noon if has_lunch else 60,
        "days": [
            [_block(one.block, course) for part in timed(agenda, day) for one in part]
            for day in agenda.days
        ],
    }


def block_title(block: Block, course: Course) -> str:
    """Return what the block is called: its own title, or its module's."""
    module = course.modules.get(block.module or "")
    return block.title or (module.title if module else block.module or block.id)


def _block(block: Block, course: Course) -> Data:
    plan = course.plans_by_module.get(block.module or "")
    if plan is not None:
        return {"kind": "plan", "id": plan.id, "cuts": _cuts(plan, block.minutes)}
    kind = "break" if block.kind == "休息" else "own"
    made = {"kind": kind, "title": block_title(block, course), "minutes": block.minutes}
    return made | ({"how": block.how} if block.how else {})


def _cuts(plan: LessonPlan, minutes: int) -> list[str]:
    """Return the segments to shorten, in order, until `plan` takes no more than `minutes`."""
    left, cuts = plan.duration, []
    for segment in plan.agenda:
        if left > minutes and segment.phase not in KEPT_PHASES and segment.compress.to:
            left -= max(segment.minutes - segment.compress.to, 0)
            cuts.append(segment.id)
    return cuts


def _plan(plan: LessonPlan, course: Course, base: str) -> Data:
    module = course.modules.get(plan.module)
    size = plan.audience.size
    pages = [
        _sheet("教案全文", "A4", None, f"{base}trainer/lesson-plans/{plan.id}.html"),
        _sheet("流程表", "A4", None, f"{base}trainer/run-sheets/{plan.id}.html"),
        _sheet(
            "出门票与行动计划", "A4", Count(people=1), f"{base}trainer/lesson-plans/{plan.id}.html"
        ),
    ]
    plays = (course.role_plays_by_id.get(one) for one in plan.role_plays)
    kits = [sheet for play in plays if play for sheet in _kit(play, base)]
    return {
        "id": plan.id,
        "title": f"{int(module.number[1:])}　{module.title}" if module else plan.title,
        "minutes": plan.duration,
        "shortest": shortest(plan),
        "size": [size.min, size.max],
        "group": group_size(plan, course),
        "segments": [_segment(segment) for segment in plan.agenda],
        "materials": [_material(one) for one in plan.materials],
        "prints": pages + kits,
    }


def _segment(segment: Segment) -> Data:
    return {
        "id": segment.id,
        "title": segment.title,
        "phase": segment.phase,
        "minutes": segment.minutes,
        "to": min(segment.compress.to, segment.minutes),
        "how": segment.compress.how,
        "does": segment.does[0] if segment.does else "",
    }


def _material(material: Material) -> Data:
    return {"item": material.item, "per": material.per, "count": _count(material.count)}


def _play(play: RolePlay, base: str) -> Data:
    return {
        "id": play.id,
        "title": play.title,
        "minutes": play.format.minutes,
        "group": play.format.group_size,
        "prints": list(_kit(play, base)),
    }


def _kit(play: RolePlay, base: str) -> Iterator[Data]:
    for sheet in make_kit(play).sheets:
        count = _sheet_count(sheet, play.format.group_size)
        link = f"{base}trainer/role-plays/{play.id}.html"
        yield _sheet(f"《{play.title}》{sheet.title}", sheet.paper.partition("-")[0], count, link)


def _sheet_count(sheet: Sheet, group: int) -> Count | None:
    """Return the formula of a sheet of the kit: for each group, for everyone, or one in all."""
    if sheet.reader == "trainer":
        return None
    if sheet.reader == "everyone":
        return Count(people=group * LABEL_SETS) if sheet.id == "signs" else Count(people=1)
    return Count(people=group, spare=SPARE_CARDS)


def _sheet(title: str, paper: str, count: Count | None, link: str) -> Data:
    """Return a row of the print list; no formula means one for the trainer."""
    return {"title": title, "paper": paper, "count": _count(count), "link": link}


def _count(count: Count | None) -> Data | None:
    return None if count is None else count.model_dump()
