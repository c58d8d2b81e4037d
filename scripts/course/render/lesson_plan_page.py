"""A lesson plan → HTML for the trainer edition: the full script, and a run sheet of one page."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from course.model.course import Course
from course.model.lesson_plan import BoardArea, LessonPlan
from course.render.class_size import (
    LARGEST,
    PRINTED_SIZE,
    clock,
    group_size,
    quantity,
    seating,
    shortest,
    words,
)
from course.render.html_template import fill

SIDES = ("左", "中", "右")
HEIGHTS = {"上": 0, "下": 2}


def render_lesson_plan(plan: LessonPlan, course: Course, base: str) -> str:
    """Return the full script of `plan` as HTML; `base` is the way to the root of the site."""
    return fill("lesson_plan.html", base, board=board_columns(plan), **_values(plan, course))


def render_run_sheet(plan: LessonPlan, course: Course, base: str) -> str:
    """Return the run sheet of `plan` as HTML; `base` is the way to the root of the site."""
    return fill("run_sheet.html", base, **_values(plan, course))


def board_columns(plan: LessonPlan) -> tuple[tuple[BoardArea, ...], ...]:
    """Return the areas of the board by side (left, middle, right), each from top to bottom.

    An area is named by its place, such as 左上; what names no side stands in the middle.
    """
    ordered = sorted(plan.board_plan, key=lambda one: (_side(one), _height(one)))
    columns = {side: tuple(areas) for side, areas in groupby(ordered, key=_side)}
    return tuple(columns.get(side, ()) for side in range(len(SIDES)))


def _side(area: BoardArea) -> int:
    return next((place for place, side in enumerate(SIDES) if area.area.startswith(side)), 1)


def _height(area: BoardArea) -> int:
    return HEIGHTS.get(area.area[1:2], 1)


def _values(plan: LessonPlan, course: Course) -> dict[str, Any]:
    size = group_size(plan, course)
    said = words(plan, size)
    module = course.modules.get(plan.module)
    return {
        "plan": plan,
        "module": module.title if module else plan.module,
        "plays": [play for one in plan.role_plays if (play := course.role_plays_by_id.get(one))],
        "people": PRINTED_SIZE,
        "largest": LARGEST,
        "group": size,
        "words": said,
        "seating": seating(PRINTED_SIZE, size, said),
        "quantity": quantity,
        "clock": clock,
        "shortest": shortest(plan),
    }
