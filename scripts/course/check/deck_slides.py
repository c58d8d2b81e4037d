"""Plans and decks → a problem where a plan's slide numbers are not those of its deck."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.slide_names import nowhere
from course.model.slideshow import slideshow
from course.problem import Problem, problem

RULE = "deck-slides"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each segment whose `slides` differ, and a module with two decks."""
    modules: dict[str, str] = {}
    for deck in course.decks:
        if any(nowhere(course, deck)):
            continue
        plan = course.lesson_plans_by_id[deck.plan]
        if plan.module in modules:
            what = f"这个模块已经有投影稿 `{modules[plan.module]}`"
            yield problem(deck.place("plan"), RULE, what, "一个模块一份，合成一份或删掉一份")
        modules.setdefault(plan.module, deck.id)
        shown = slideshow(course, deck)
        for segment in plan.agenda:
            due = tuple(one.number for one in shown if one.segment is segment)
            if segment.slides != due:
                listed = ", ".join(map(str, due))
                what = f"环节 {segment.id} 在 `{deck.id}` 里是第 {listed or '—'} 页"
                yield problem(segment.place("slides"), RULE, what, f"改成 `slides: [{listed}]`")
