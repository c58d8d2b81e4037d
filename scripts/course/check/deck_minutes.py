"""Decks → a problem where the minutes of the slides are not those of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.deck import Deck, Slide
from course.model.slide_names import nowhere
from course.model.slideshow import steps
from course.problem import Problem, problem

RULE = "deck-minutes"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each segment, vote and list of steps whose minutes do not add up."""
    for deck in course.decks:
        if any(nowhere(course, deck)):
            continue
        yield from _segments(course, deck)
        for slide in deck.slides:
            yield from _parts(course, slide)


def _segments(course: Course, deck: Deck) -> Iterator[Problem]:
    for segment in course.lesson_plans_by_id[deck.plan].agenda:
        slides = [slide for slide in deck.slides if slide.segment == segment.id]
        total = sum(slide.minutes for slide in slides)
        if not slides:
            what = f"环节 {segment.id}《{segment.title}》没有一页"
            yield problem(deck.place("slides"), RULE, what, f"加一页 `segment: {segment.id}`")
        elif total != segment.minutes:
            what = f"环节 {segment.id} 的页加起来 {total} 分钟，教案里是 {segment.minutes}"
            yield problem(slides[-1].place("minutes"), RULE, what, "改各页的 minutes")


def _parts(course: Course, slide: Slide) -> Iterator[Problem]:
    total = sum(one.minutes for one in steps(course, slide))
    if total and total != slide.minutes:
        key = "steps" if slide.steps else "round"
        whose = "steps" if slide.steps else "角色扮演里这一轮"
        what = f"{whose}加起来 {total} 分钟，这一页写 {slide.minutes}"
        mend = "改成一样；这一课把这一轮改短了，就写 `steps:`"
        yield problem(slide.place(key), RULE, what, mend)
    if slide.kind == "vote" and slide.minutes <= slide.answer_minutes:
        what = f"投票和答案共 {slide.minutes} 分钟，答案就占 {slide.answer_minutes} 分钟"
        yield problem(slide.place("minutes"), RULE, what, "加长 minutes，或写小 answer_minutes")
