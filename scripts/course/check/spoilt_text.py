"""Texts of pages and data → a problem for spoilt characters and notes that they are unfinished."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.course import Course
from course.model.page_lines import prose
from course.model.record import Record
from course.model.spoilt_text import spoilt_parts
from course.model.texts import texts
from course.problem import Place, Problem, problem

RULE = "spoilt-text"
LONGEST_SHOWN = 20
MEND = "删掉，照原来的意思重打"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each text that holds what no author wanted readers to see."""
    for place, text in _texts(course):
        for kind, part in spoilt_parts(text):
            shown = re.sub(
                r"[^\w\s\x21-\x7e]|[\ue000-\uf8ff\ufffd]",
                lambda one: f"U+{ord(one[0]):04X}",
                part[:LONGEST_SHOWN],
            )
            yield problem(place, RULE, f"有{kind}“{shown}”", MEND)


def _texts(course: Course) -> Iterator[tuple[Place, str]]:
    for page in course.pages.values():
        for line in prose(page):
            yield page.place(line.number), line.text
        yield from texts(page.meta)
    for record in _records(course):
        yield from texts(record)


def _records(course: Course) -> Iterator[Record]:
    for one in (
        course.map, course.search_words, course.questionnaire_bank, course.loyalty_guide,
    ):  # fmt: skip
        if one is not None:
            yield one
    yield from course.bank
    yield from (*course.role_plays, *course.lesson_plans, *course.agendas, *course.decks)
    yield from (*course.blueprints, *course.forms, *course.calculators, *course.list_tools)
    yield from (*course.decision_paths, *course.claims, *course.terms, *course.sources)
    yield from course.items.values()
