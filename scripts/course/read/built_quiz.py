"""A built page → its questions as a browser finds them, whoever rendered them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from course.model.built_site import BuiltOption, BuiltQuestion
from course.read.page_elements import Element, parse_page

ID = re.compile(r"quiz-(?P<id>.+)-[0-9a-f]{8}")
INPUTS = etree.XPath(".//fieldset//input")
ROWS = etree.XPath(".//fieldset/div[input]")
STEM = etree.XPath("./div[contains(@class, 'quiz-question')]")
EXPLANATION = etree.XPath("./section[contains(@class, 'content')]")
FEEDBACK = etree.XPath("./div[contains(@class, 'answer-feedback')]")
VERDICT = etree.XPath("./div//strong[contains(@class, 'quiz-mark')]")
CORRECT = etree.XPath("boolean(./input[@data-correct='true'])")


def read_built_quizzes(page: str, root: Element | None = None) -> tuple[BuiltQuestion, ...]:
    """Return the questions of the HTML of a page, in reading order; `root` is it, parsed."""
    if 'class="quiz"' not in page:
        return ()
    document = parse_page(page) if root is None else root
    return tuple(_questions(document)) if document is not None else ()


def _questions(document: Element) -> Iterator[BuiltQuestion]:
    for quiz in document.iter("div"):
        if quiz.get("class") != "quiz":
            continue
        found = ID.fullmatch(quiz.get("id") or "")
        yield BuiltQuestion(
            id=found["id"] if found else quiz.get("id") or "",
            multiple=any(one.get("type") == "checkbox" for one in INPUTS(quiz)),
            stem=_text(STEM(quiz)),
            options=tuple(_option(row) for row in ROWS(quiz)),
            explanation=_text(EXPLANATION(quiz)),
            unscripted=_text(quiz.iterchildren("noscript")),
            line=quiz.sourceline or 1,
        )


def _option(row: Element) -> BuiltOption:
    verdict = _text(VERDICT(row))
    return BuiltOption(
        text=_text(row.iterchildren("label")),
        correct=bool(CORRECT(row)),
        feedback=_text(FEEDBACK(row)).removeprefix(verdict).strip(),
        verdict=verdict,
    )


def _text(elements: Iterable[Element]) -> str:
    return " ".join(
        " ".join(etree.tostring(one, method="text", encoding="unicode", with_tail=False).split())
        for one in elements
    )
