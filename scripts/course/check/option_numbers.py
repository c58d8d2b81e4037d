"""Questions → a problem where options are numbers out of order, or ranges that overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from course.model.course import Course
from course.model.numbers import numbers
from course.model.question import Question
from course.problem import Problem, problem

RULE = "option-numbers"
RANGE = re.compile(r"(\d+(?:\.\d+)?)\D{0,3}?[-–—~～到至]\s?(\d+(?:\.\d+)?)")


def check(course: Course) -> Iterator[Problem]:
    """Yield an error for overlapping ranges, a warning for numbers neither rising nor falling."""
    for question in course.bank:
        yield from _overlap(question)
        values = _values(question)
        if values and values not in (sorted(values), sorted(values, reverse=True)):
            what = "选项都是数，却没有按大小排"
            yield problem(question.place("options"), RULE, what, "从小到大排", "warning")


def _values(question: Question) -> list[float]:
    """Return the numbers of options that differ by their number only, else nothing."""
    found = [numbers(option.text) for option in question.options]
    if any(len(one) != 1 for one in found):
        return []
    rest = {o.text.replace(n[0].text, "") for o, n in zip(question.options, found, strict=True)}
    return [float(one[0].value) for one in found] if len(rest) == 1 else []


def _overlap(question: Question) -> Iterator[Problem]:
    ranges = []
    for index, option in enumerate(question.options):
        if found := RANGE.search(option.text):
            ranges.append((float(found[1]), float(found[2]), index, found[0]))
    ranges.sort()
    for (_, high, _, before), (low, _, index, text) in pairwise(ranges):
        if low <= high and question.type != "multiple":
            place = question.place("options", index, "text")
            yield problem(place, RULE, f"“{text}”和“{before}”有重叠", "让范围首尾不相交")
