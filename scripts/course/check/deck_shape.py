"""Decks → a problem for slides that are missing, out of order, or filled with the wrong keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from course.model.course import Course
from course.model.deck import Deck, Slide, SlideKind
from course.model.slideshow import LABELS
from course.problem import Problem, problem

RULE = "deck-shape"
NEEDED: tuple[SlideKind, ...] = (
    "title", "objectives", "situation", "bad-model", "rule", "good-model", "discussion", "vote",
    "summary",
)  # fmt: skip
# The first of a kind comes before the first of the others.
ORDER: tuple[tuple[SlideKind, SlideKind], ...] = (
    ("objectives", "rule"),
    ("objectives", "bad-model"),
    ("situation", "bad-model"),
    ("bad-model", "good-model"),
    ("rule", "good-model"),
    ("good-model", "vote"),
)
# Key → the kinds that may have it, and those that must.
MAY: Mapping[str, frozenset[str]] = {
    "question": frozenset({"vote"}),
    "role_play": frozenset({"role-play", "bad-model", "good-model"}),
    "round": frozenset({"role-play"}),
    "pick": frozenset({"bad-model", "good-model"}),
    "dialogue": frozenset({"bad-model", "good-model"}),
}
MUST: Mapping[str, frozenset[str]] = {
    "question": frozenset({"vote"}),
    "role_play": frozenset({"role-play"}),
    "lines": frozenset({"situation", "rule", "practice"}),
}
NO_LINES = frozenset({"objectives", "vote"})


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each kind that is missing or early, and each key out of place."""
    for deck in course.decks:
        yield from _kinds(deck)
        yield from _segments(course, deck)
        for slide in deck.slides:
            yield from _keys(slide)


def _kinds(deck: Deck) -> Iterator[Problem]:
    kinds = [slide.kind for slide in deck.slides]
    for kind in NEEDED:
        if kind not in kinds:
            what = f"少了“{LABELS[kind]}”页"
            yield problem(deck.place("slides"), RULE, what, f"加一页 `kind: {kind}`")
    if not {"role-play", "practice"} & set(kinds):
        yield problem(deck.place("slides"), RULE, "没有一页是演练或练习", "加一页 `kind: practice`")
    if kinds[0] != "title":
        place = deck.slides[0].place("kind")
        yield problem(place, RULE, "第一页不是标题页", "把 `kind: title` 的一页移到最前")
    for early, late in ORDER:
        if early in kinds and late in kinds and kinds.index(late) < kinds.index(early):
            place = deck.slides[kinds.index(late)].place("kind")
            what = f"“{LABELS[late]}”页在“{LABELS[early]}”页前面"
            yield problem(place, RULE, what, "换一下先后")
    if "summary" in kinds:
        last = len(kinds) - 1 - kinds[::-1].index("summary")
        if any(kind not in ("exit", "summary") for kind in kinds[last:]):
            place = deck.slides[last].place("kind")
            yield problem(place, RULE, "小结后面还有别的页", "小结放到最后，后面最多跟出门票")


def _segments(course: Course, deck: Deck) -> Iterator[Problem]:
    """Blame the slides that stand before a slide of an earlier segment."""
    plan = course.lesson_plans_by_id.get(deck.plan)
    order = [segment.id for segment in plan.agenda] if plan else []
    latest = -1
    for slide in deck.slides:
        if slide.segment not in order:
            continue
        at = order.index(slide.segment)
        if at < latest:
            what = f"环节 {slide.segment} 的页排在环节 {order[latest]} 后面"
            yield problem(slide.place("segment"), RULE, what, "页的先后照教案里环节的先后")
        latest = max(latest, at)


def _keys(slide: Slide) -> Iterator[Problem]:
    label = LABELS[slide.kind]
    for key, kinds in MAY.items():
        if getattr(slide, key) and slide.kind not in kinds:
            yield problem(slide.place(key), RULE, f"“{label}”页用不着 `{key}`", "删掉这一项")
    for key, kinds in MUST.items():
        if slide.kind in kinds and not getattr(slide, key):
            yield problem(slide.place(), RULE, f"“{label}”页缺 `{key}`", f"写上 `{key}:`")
    if slide.kind in NO_LINES and slide.lines:
        what = f"“{label}”页的文字从教案和题库来，不在这里写"
        yield problem(slide.place("lines"), RULE, what, "删掉 lines")
    if slide.kind in ("bad-model", "good-model"):
        yield from _dialogue(slide)


def _dialogue(slide: Slide) -> Iterator[Problem]:
    if not (slide.dialogue or slide.role_play or slide.lines):
        mend = "写 `dialogue:`，或写 `role_play:` 和 `pick:`"
        yield problem(slide.place(), RULE, f"“{LABELS[slide.kind]}”页没有对话", mend)
    if slide.pick and slide.role_play is None:
        yield problem(slide.place("pick"), RULE, "写了 pick，没写是哪个角色扮演", "加上 role_play")
