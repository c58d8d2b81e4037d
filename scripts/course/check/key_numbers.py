"""Questions → a problem where a number of the key is not in the section, or not in the quote."""

from __future__ import annotations

from collections.abc import Iterator

from course.check.stems import negative
from course.model.course import Course
from course.model.numbers import Number, numbers, values
from course.model.page import Section
from course.model.question import Question
from course.model.wording import fold
from course.problem import Level, Place, Problem, problem

RULE = "key-numbers"
NEAR = 2  # characters on each side that tell the same place in key and quote


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each number of a right option that neither section nor stem has.

    An error for Arabic numbers, a warning for Chinese ones. Questions that ask for what is wrong
    are left out: their key is not in the text.
    """
    for question in course.bank:
        page = course.pages.get(question.source.page)
        section = page.sections.get(question.source.anchor) if page else None
        if section is None or question.type == "judge" or negative(question.stem):
            continue
        for index, option in enumerate(question.options):
            if option.correct:
                place = question.place("options", index, "text")
                for number in numbers(option.text):
                    yield from _judge(question, section, place, number)


def _judge(question: Question, section: Section, place: Place, number: Number) -> Iterator[Problem]:
    if number.value not in values(question.stem) | values(section.text):
        what = f"答案里的“{number.text}”在依据那一节和题干里都找不到"
        level: Level = "error" if number.arabic else "warning"
        yield problem(place, RULE, what, "核对数字，或换成有这个数的依据", level)
    elif rival := _rival(question, number):
        what = f"答案写“{number.text}”，依据里写“{rival}”"
        mend = "核对数字；都没错，就换一句有这个数的依据"
        yield problem(place, RULE, what, mend, "warning")


def _rival(question: Question, number: Number) -> str:
    """Return the number that the quotes have in place of `number`, or an empty string.

    Either they count the same unit (or tell no unit, where the stem has not the number either),
    but never so many; or the words around it are the same.
    """
    quoted = [n for quote in question.source.evidence for n in numbers(quote)]
    others = [n.text for n in quoted if n.value != number.value]
    alike = [n for n in quoted if number.unit and n.unit == number.unit]
    if not alike and all(number.value != n.value for n in numbers(question.stem)):
        alike = [n for n in quoted if not (n.unit and number.unit) and n.value != "1"]
    if alike and all(n.value != number.value for n in alike):
        return alike[0].text
    quotes = [fold(quote) for quote in question.source.evidence]
    for option in question.correct:
        for before, after in _around(option.text, number.text):
            said = [before + fold(text) + after for text in (number.text, *others)]
            there = [any(words in quote for quote in quotes) for words in said]
            if not there[0] and any(there):
                return others[there.index(True) - 1]
    return ""


def _around(text: str, number: str) -> Iterator[tuple[str, str]]:
    """Yield what stands just before and after each `number` in `text`, if that is telling."""
    folded, needle = fold(text), fold(number)
    start = folded.find(needle)
    while start >= 0:
        end = start + len(needle)
        before, after = folded[max(0, start - NEAR) : start], folded[end : end + NEAR]
        if not before:
            after = folded[end : end + 2 * NEAR]
        if not after:
            before = folded[max(0, start - 2 * NEAR) : start]
        if len(before + after) > NEAR:
            yield before, after
        start = folded.find(needle, end)
