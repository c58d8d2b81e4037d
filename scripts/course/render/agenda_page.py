"""A ready agenda → HTML for the trainer edition: its clock times, on one sheet to print."""

from __future__ import annotations

from dataclasses import dataclass

from course.model.agenda import Agenda, Block, TimedBlock, timed
from course.model.course import Course
from course.model.lesson_plan import LessonPlan
from course.model.page import built_path
from course.render.class_size import clock
from course.render.html_template import fill
from course.render.planner_data import block_title

PLANNER = "trainer/planner.md"


@dataclass(frozen=True)
class Row:
    """A line of the table: a block, what it is called, and its plan if a module has one."""

    at: str
    block: Block
    title: str
    plan: LessonPlan | None


@dataclass(frozen=True)
class Half:
    """A part of a day: its rows, and when it ends."""

    rows: tuple[Row, ...]
    end: str


def render_agenda(agenda: Agenda, course: Course, base: str) -> str:
    """Return `agenda` as HTML to print; `base` is the way to the root of the site.

    Where the course has a page to plan days on, the agenda can be opened in it.
    """
    planner = built_path(PLANNER) if PLANNER in course.pages else None
    days = agenda_days(agenda, course)
    return fill("agenda.html", base, agenda=agenda, days=days, planner=planner)


def agenda_days(agenda: Agenda, course: Course) -> tuple[tuple[Half, ...], ...]:
    """Return the days of `agenda`, each as its parts, with clock times as `h:mm`."""
    return tuple(
        tuple(_half(blocks, course) for blocks in timed(agenda, day)) for day in agenda.days
    )


def _half(blocks: tuple[TimedBlock, ...], course: Course) -> Half:
    rows = tuple(
        Row(
            clock(one.start),
            one.block,
            block_title(one.block, course),
            course.plans_by_module.get(one.block.module or ""),
        )
        for one in blocks
    )
    return Half(rows, clock(blocks[-1].start + blocks[-1].block.minutes))
