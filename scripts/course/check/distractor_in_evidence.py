"""Questions → a warning where the quote holds a wrong option and not the right one."""

from __future__ import annotations

from collections.abc import Iterator

from course.check.stems import negative
from course.model.course import Course
from course.model.wording import fold
from course.problem import Problem, problem

RULE = "distractor-in-evidence"


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each wrong option that the quotes say, while no right one is said."""
    for question in course.bank:
        quotes = [fold(quote) for quote in question.source.evidence]
        if question.type == "judge" or negative(question.stem):
            continue
        if any(fold(o.text) in quote for o in question.correct for quote in quotes):
            continue
        for index, option in enumerate(question.options):
            text = fold(option.text)
            if not option.correct and len(text) > 1 and any(text in quote for quote in quotes):
                what = f"依据里说的是“{option.text}”，它却标成错的"
                mend = "核对正确答案标对了没有，或换一句依据"
                yield problem(question.place("options", index, "text"), RULE, what, mend, "warning")
