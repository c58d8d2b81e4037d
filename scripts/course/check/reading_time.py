"""Lessons → a problem where reading takes longer or shorter than the page says."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.wording import CHARACTERS_A_MINUTE, reading_minutes, reading_units
from course.problem import Problem, problem

RULE = "reading-time"
LONGEST = 8
TOLERANCE = 1


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each lesson over eight minutes, or over a minute off its `minutes`."""
    for page in course.lessons.values():
        computed = reading_minutes(page.text)
        count = f"{reading_units(page.text)} 字，每分钟 {CHARACTERS_A_MINUTE} 字"
        place = page.meta.place("minutes")
        if computed > LONGEST:
            what = f"读完要 {computed} 分钟（{count}）"
            yield problem(place, RULE, what, f"删减或拆成两课，每课不超过 {LONGEST} 分钟")
        if page.meta.minutes is not None and abs(page.meta.minutes - computed) > TOLERANCE:
            what = f"写着 {page.meta.minutes} 分钟，算出来 {computed} 分钟（{count}）"
            yield problem(place, RULE, what, f"改成 `minutes: {computed}`")
