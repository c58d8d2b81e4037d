"""Decks → a problem for what a plan's segment says, does or asks and no slide's notes hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from course.model.course import Course
from course.model.deck import Deck, Slide
from course.model.lesson_plan import Segment
from course.model.slide_names import nowhere
from course.problem import Problem, problem

RULE = "deck-notes"
NAMES: Mapping[str, str] = {"says": "说", "does": "做", "asks": "问"}


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each sentence of a segment that the slides' choices leave out."""
    for deck in course.decks:
        if any(nowhere(course, deck)):
            continue
        for segment in course.lesson_plans_by_id[deck.plan].agenda:
            yield from _segment(deck, segment)


def _segment(deck: Deck, segment: Segment) -> Iterator[Problem]:
    slides = [slide for slide in deck.slides if slide.segment == segment.id]
    parts = {"says": segment.says, "does": segment.does, "asks": segment.ask}
    for key, every in parts.items():
        for number in _left_out(slides, key, len(every)):
            what = f"环节 {segment.id} “{NAMES[key]}”的第 {number} 条没有一页的备注里有"
            mend = f"在合适的一页写 `{key}: [{number}]`，或删掉这些页的 `{key}`"
            yield problem(slides[-1].place(key), RULE, what, mend)


def _left_out(slides: list[Slide], key: str, count: int) -> list[int]:
    """Return the numbers up to `count` that no slide chooses; one without a choice has all."""
    choices = [getattr(slide, key) for slide in slides]
    if not slides or None in choices:
        return []
    return [number for number in range(1, count + 1) if not any(number in c for c in choices)]
