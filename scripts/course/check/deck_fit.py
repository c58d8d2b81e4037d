"""Decks → a problem for each slide whose text does not fit at twenty points."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.slide_fit import MOST_LINES, SMALLEST, fit
from course.model.slide_names import nowhere
from course.model.slideshow import Shown, slideshow
from course.problem import Place, Problem, problem

RULE = "deck-fit"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each title and each text that is too long, or that is not there."""
    for deck in course.decks:
        if any(nowhere(course, deck)):
            continue
        for shown in slideshow(course, deck):
            yield from _slide(shown)


def _slide(shown: Shown) -> Iterator[Problem]:
    size = fit(shown)
    where = f"第 {shown.number} 页（{shown.label}）"
    if not size.title:
        what = f"{where}的标题“{shown.title[:20]}”太长"
        lines = "两行" if shown.slide.kind == "title" else "一行"
        place = shown.slide.place("title")
        yield problem(place, RULE, what, f"写一个{lines}放得下的 `title:`")
    if not shown.lines:
        yield problem(shown.slide.place(), RULE, f"{where}没有文字", "写上 `lines:`")
    elif not size.body:
        what = f"{where}按 {SMALLEST} 磅要 {size.lines} 行，最多 {MOST_LINES} 行"
        yield problem(_text(shown), RULE, what, _mend(shown))


def _text(shown: Shown) -> Place:
    keys = ("question", "dialogue", "lines", "pick", "role_play")
    key = next((key for key in keys if getattr(shown.slide, key)), "kind")
    return shown.slide.place(key)


def _mend(shown: Shown) -> str:
    if shown.part != "whole":
        return "换一道短一点的题"
    if shown.slide.kind == "objectives":
        return "把教案里的目标写短"
    return "删短，或拆成两页"
