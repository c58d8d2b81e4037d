"""A deck and the course → every name and number in the deck that leads nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from course.model.course import Course
from course.model.deck import Deck, Slide
from course.model.lesson_plan import Segment
from course.problem import Place


@dataclass(frozen=True)
class Nowhere:
    """A name or number that is not there: where it stands, what it should name, what there is."""

    place: Place
    kind: str
    name: str
    known: tuple[str, ...]


def nowhere(course: Course, deck: Deck) -> Iterator[Nowhere]:
    """Yield what `deck` names and `course` does not hold; nothing more if the plan is missing."""
    plan = course.lesson_plans_by_id.get(deck.plan)
    if plan is None:
        yield Nowhere(deck.place("plan"), "教案", deck.plan, tuple(course.lesson_plans_by_id))
        return
    segments = {segment.id: segment for segment in plan.agenda}
    for slide in deck.slides:
        segment = segments.get(slide.segment)
        if segment is None:
            yield Nowhere(slide.place("segment"), "环节", slide.segment, tuple(segments))
        else:
            yield from _sentences(slide, segment)
        yield from _records(course, slide)


def _records(course: Course, slide: Slide) -> Iterator[Nowhere]:
    asked = slide.question or ("（没有写）" if slide.kind == "vote" else None)
    if asked is not None and asked not in course.questions:
        yield Nowhere(slide.place("question"), "题", asked, tuple(course.questions))
    if slide.role_play is None:
        return
    play = course.role_plays_by_id.get(slide.role_play)
    if play is None:
        known = tuple(course.role_plays_by_id)
        yield Nowhere(slide.place("role_play"), "角色扮演", slide.role_play, known)
        return
    if slide.round is not None:
        yield from _numbers(slide, "round", "轮", (slide.round,), play.run.rounds)
    model = play.models.negative if slide.kind == "bad-model" else play.models.positive
    yield from _numbers(slide, "pick", "对话里的一句：", slide.pick, model.lines)


def _sentences(slide: Slide, segment: Segment) -> Iterator[Nowhere]:
    yield from _numbers(slide, "says", "环节里“说”的一句：", slide.says or (), segment.says)
    yield from _numbers(slide, "does", "环节里“做”的一条：", slide.does or (), segment.does)
    yield from _numbers(slide, "asks", "环节里“问”的一条：", slide.asks or (), segment.ask)


def _numbers(
    slide: Slide, key: str, kind: str, numbers: tuple[int, ...], parts: Collection[object]
) -> Iterator[Nowhere]:
    for number in numbers:
        if number > len(parts):
            known = tuple(str(one) for one in range(1, len(parts) + 1))
            yield Nowhere(slide.place(key), kind, str(number), known)
