"""The course → the HTML of 「我的进度」: all lessons and role-plays, marked where scripts run."""

from __future__ import annotations

from course.model.course import Course
from course.render.html_template import embed, fill
from course.render.progress_data import progress_data


def render_progress(course: Course, base: str) -> str:
    """Return the page; `base` is the way to the root of the site.

    Without JavaScript it is a list of what there is to learn.
    """
    data = progress_data(course, base)
    return fill("progress.html", base, data=embed(data), modules=data["modules"])
