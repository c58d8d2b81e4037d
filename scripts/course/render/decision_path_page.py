"""A decision path → its HTML: every question and result, which the script then shows by turns."""

from __future__ import annotations

from course.model.course import Course
from course.model.decision_path import DecisionPath
from course.render.html_template import embed, fill
from course.render.keep_words import KEEP_WORDS
from course.render.list_tool_page import lesson_link

_WORDS = {**KEEP_WORDS, "path-shape": "里面的回答和这里的问题对不上。"}


def render_decision_path(path: DecisionPath, course: Course, base: str) -> str:
    """Return `path` as HTML; `base` is the way to the root of the site.

    Without JavaScript it is a sheet to follow with the finger: each answer says where it leads.
    """
    data = path.model_dump(include={"id", "title", "questions", "cases"})
    names = {one.id: f"第 {at} 问" for at, one in enumerate(path.questions, 1)}
    names |= {one.id: f"结论：{one.title}" for one in path.results}
    return fill(
        "decision_path.html",
        base,
        path=path,
        names=names,
        data=embed({"words": _WORDS, **data}),
        links={one.id: lesson_link(course, one.lesson, base) for one in path.results},
        lessons=[lesson_link(course, one, base) for one in path.lessons],
    )
