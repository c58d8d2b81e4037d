"""Calculators → a problem for each lesson, claim or item they name that is not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course.check.page_targets import target_problems
from course.model.calculator import Calculator
from course.model.course import Course
from course.problem import Place, Problem, did_you_mean, problem

RULE = "calculator-references"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each unknown lesson, anchor, claim and item of a calculator."""
    for one in course.calculators:
        yield from _lessons(course, one)
        for index, claim in enumerate(one.source.claims):
            place = one.place("source", "claims", index)
            yield from _known(course, place, "数字", claim, course.claims_by_id)
        for index, item in enumerate(one.items):
            yield from _known(course, one.place("items", index), "知识点", item, course.items)


def _lessons(course: Course, calculator: Calculator) -> Iterator[Problem]:
    for index, address in enumerate(calculator.lessons):
        place = calculator.place("lessons", index)
        path = address.partition("#")[0]
        if path in course.lessons:
            yield from target_problems(course, address, place, RULE, section=True)
        else:
            yield from _known(course, place, "课", path, course.lessons)


def _known(
    course: Course, place: Place, kind: str, name: str, known: Iterable[str]
) -> Iterator[Problem]:
    if name not in known and not course.lost(name):
        mend = did_you_mean(name, known) or "改成有的，或删掉这一行"
        yield problem(place, RULE, f"没有{kind} `{name}`", mend)
