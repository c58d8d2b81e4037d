"""Questions → a problem where a number of the key is not in the section, or not in the quote."""

from __future__ import annotations

from collections.abc import Iterator

from course.check.stems import negative
from course.model.course import Course
from course.model.numbers import Number, numbers, values
from course.model.page import Section
from course.model.question import Question
from course.problem import Level, Place, Problem, problem

RULE = "key-numbers"


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
    if number.value in values(question.stem):
        return
    if number.value not in values(section.text):
        what = f"答案里的“{number.text}”在依据那一节和题干里都找不到"
        level: Level = "error" if number.arabic else "warning"
        yield problem(place, RULE, what, "核对数字，或换成有这个数的依据", level)
        return
    quoted = [n for quote in question.source.evidence for n in numbers(quote)]
    rivals = [n.text for n in quoted if number.unit and n.unit == number.unit]
    if rivals and all(n.value != number.value for n in quoted):
        what = f"答案写“{number.text}”，依据里写“{rivals[0]}”"
        yield problem(place, RULE, what, "核对数字；都没错，就换一句有这个数的依据", "warning")
