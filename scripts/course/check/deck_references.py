"""Decks → a problem for everything they name that is not there, and for plans without a deck."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.deck import Deck
from course.model.slide_names import Nowhere, nowhere
from course.problem import Problem, did_you_mean, problem

RULE = "deck-references"
SHOWN = frozenset({"lesson", "review"})
CHOICES = frozenset({"single", "judge"})


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each unknown name, a vote that spoils a paper, and an unpaired plan."""
    for deck in course.decks:
        yield from (_unknown(one) for one in nowhere(course, deck) if not course.lost(one.name))
        yield from _paired(course, deck)
        yield from _votes(course, deck)
    decks = {deck.id for deck in course.decks}
    for plan in course.lesson_plans:
        if plan.slides not in decks and not course.lost(plan.slides):
            mend = did_you_mean(plan.slides, decks) or f"写 docs/data/decks/{plan.slides}.zh.yml"
            yield problem(plan.place("slides"), RULE, f"没有投影稿 `{plan.slides}`", mend)


def _unknown(one: Nowhere) -> Problem:
    near = did_you_mean(one.name, one.known)
    every = "、".join(one.known[:12]) or "（一个也没有）"
    return problem(one.place, RULE, f"没有{one.kind} `{one.name}`", near or f"有的是：{every}")


def _paired(course: Course, deck: Deck) -> Iterator[Problem]:
    plan = course.lesson_plans_by_id.get(deck.plan)
    if plan is not None and plan.slides != deck.id:
        what = f"教案 `{plan.id}` 用的是 `{plan.slides}`，不是这一份"
        yield problem(deck.place("plan"), RULE, what, f"教案里写 `slides: {deck.id}`，或改 plan")


def _votes(course: Course, deck: Deck) -> Iterator[Problem]:
    for slide in deck.slides:
        question = course.questions.get(slide.question or "")
        if question is None:
            continue
        place = slide.place("question")
        if not SHOWN & set(question.use):
            what = f"`{question.id}` 是试卷上的题，投出来就白考了"
            yield problem(place, RULE, what, "换一道 use 里有 lesson 或 review 的题")
        if question.type not in CHOICES:
            what = f"`{question.id}` 是多选题，举手数不清"
            yield problem(place, RULE, what, "换一道单选题或判断题")
