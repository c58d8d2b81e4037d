"""Lessons → a problem for every part that a lesson must have and does not."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.page import Page
from course.problem import Problem, did_you_mean, problem

RULE = "lesson-shape"
SECTIONS = {
    "your-turn": "现在轮到你",
    "remember": "记住三句",
    "next": "下一步",
}


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each lesson without minutes, objectives, date or the closing sections."""
    for page in course.lessons.values():
        yield from _meta(page)
        for anchor, name in SECTIONS.items():
            if anchor not in page.sections:
                what = f"课里没有“{name}”这一节"
                guess = did_you_mean(anchor, page.sections)
                mend = guess or f"加一节 `## {name} {{#{anchor}}}`"
                yield problem(page.place(), RULE, what, mend)
        yield from _next(page)


def _meta(page: Page) -> Iterator[Problem]:
    place = page.meta.place()
    if page.meta.module is None:
        yield problem(place, RULE, "页首没有 module", "写上模块编号")
    if page.meta.minutes is None:
        yield problem(place, RULE, "页首没有 minutes", "写上读完要几分钟")
    if not page.meta.objectives:
        yield problem(place, RULE, "页首没有 objectives", "列出这一课教的目标")
    if page.meta.reviewed is None:
        yield problem(place, RULE, "页首没有 reviewed", '写上最近核对的日期，如 "2026-01-31"')
    if not page.meta.items:
        yield problem(place, RULE, "页首没有 items", "列出这一课教的知识点和锚点", "warning")


def _next(page: Page) -> Iterator[Problem]:
    """The last section leads on: it has a link."""
    section = page.sections.get("next")
    if section and not any(link.line > section.line for link in page.links if not link.image):
        yield problem(page.place(section.line), RULE, "“下一步”没有链接", "链到下一课或练习")
