"""Questions → a problem where options are numbers out of order, or ranges that overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from course.model.course import Course
from course.model.numbers import chinese_value
from course.model.option_values import is_ordered, option_values
from course.model.question import Question
from course.problem import Problem, problem

RULE = "option-numbers"
_COUNT = r"(\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万]+)"
RANGE = re.compile(
    rf"(?<![\d:.]){_COUNT}\s?([^\d\s，。]{{0,3}}?)\s?[-–—~～到至]\s?{_COUNT}(?![\d:])\s?([^\d\s，。、]?)"
)
_WIDE = {ord(sign) + 0xFEE0: sign for sign in "0123456789.-"}


def check(course: Course) -> Iterator[Problem]:
    """Yield an error for overlapping ranges, a warning for numbers neither rising nor falling."""
    for question in course.bank:
        yield from _overlap(question)
        if option_values(question) and not is_ordered(question):
            what = "选项都是数，却没有按大小排"
            yield problem(question.place("options"), RULE, what, "从小到大排", "warning")


def _overlap(question: Question) -> Iterator[Problem]:
    ranges = []
    for index, option in enumerate(question.options):
        if found := RANGE.search(option.text.translate(_WIDE)):
            low, high = _value(found[1]), _value(found[3])
            if low < high:
                ranges.append((found[4], low, high, index, found[0].strip()))
    ranges.sort()
    for (unit, _, high, _, before), (other, low, _, index, text) in pairwise(ranges):
        if unit == other and low <= high and question.type != "multiple":
            place = question.place("options", index, "text")
            yield problem(place, RULE, f"“{text}”和“{before}”有重叠", "让范围首尾不相交")


def _value(text: str) -> float:
    return float(text) if text[0].isascii() else float(chinese_value(text))
