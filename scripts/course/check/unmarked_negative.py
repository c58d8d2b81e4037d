"""Questions → a problem for negative stems whose negation is not in bold, or is double."""

from __future__ import annotations

from collections.abc import Iterator

from course.check.stems import doubly_negative, emphasised, negative
from course.model.course import Course
from course.problem import Problem, problem

RULE = "unmarked-negative"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each negative stem without emphasis, a warning for a double negative."""
    for question in course.bank:
        word = negative(question.stem)
        place = question.place("stem")
        if word and not emphasised(question.stem, word):
            yield problem(place, RULE, f"否定词“{word}”没有加粗", f"写成 **{word}**，或改成正着问")
        if double := doubly_negative(question.stem):
            what = f"“{double}”是双重否定，读两遍才懂"
            yield problem(place, RULE, what, "改成正着问", "warning")
