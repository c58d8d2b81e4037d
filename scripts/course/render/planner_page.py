"""The course → the HTML of the planner: fields and data for its script, agendas without it."""

from __future__ import annotations

from course.model.course import Course
from course.render.agenda_page import agenda_days
from course.render.html_template import embed, fill
from course.render.planner_data import LIMITS, planner_data


def render_planner(course: Course, base: str) -> str:
    """Return the planner as HTML; `base` is the way to the root of the site.

    Without JavaScript the ready agendas are there to read, each with a link to its sheet.
    """
    data = planner_data(course, base.rstrip("/") + "/")
    return fill(
        "planner.html",
        base,
        data=embed(data),
        plans=data["plans"],
        plays=data["plays"],
        limits=LIMITS,
        agendas=[(one, agenda_days(one, course)) for one in course.agendas],
    )
