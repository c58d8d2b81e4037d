"""A deck → its slides, or the one fault that keeps them from being made."""

from __future__ import annotations

from course.model.course import Course
from course.model.deck import Deck
from course.model.slide_fit import MOST_LINES, SMALLEST, fit
from course.model.slide_names import nowhere
from course.model.slideshow import Shown, slideshow
from course.problem import Problem, problem


class DeckError(Exception):
    """The deck cannot be made; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def sound_slideshow(course: Course, deck: Deck) -> tuple[Shown, ...]:
    """Return the slides of `deck`. Raises DeckError for an unknown name or text that cannot fit."""
    mend = "运行 `python scripts/check.py`，照它说的改"
    for one in nowhere(course, deck):
        what = f"没有{one.kind} `{one.name}`"
        raise DeckError(problem(one.place, "deck-references", what, mend))
    every = slideshow(course, deck)
    for shown in every:
        size = fit(shown)
        if not (size.title and size.body and shown.lines):
            what = f"第 {shown.number} 页按 {SMALLEST} 磅、{MOST_LINES} 行放不下，或者没有文字"
            raise DeckError(problem(shown.slide.place(), "deck-fit", what, mend))
    return every
