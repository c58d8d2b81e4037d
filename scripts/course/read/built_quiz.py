"""A built page → its questions as a browser finds them, whoever rendered them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import html

from course.model.built_site import BuiltOption, BuiltQuestion

Element = Any
ID = re.compile(r"quiz-(?P<id>.+)-[0-9a-f]{8}")


def read_built_quizzes(page: str, root: Element | None = None) -> tuple[BuiltQuestion, ...]:
    """Return the questions of the HTML of a page, in reading order; `root` is it, parsed."""
    if 'class="quiz"' not in page:
        return ()
    return tuple(_questions(html.document_fromstring(page) if root is None else root))


def _questions(document: Element) -> Iterator[BuiltQuestion]:
    for quiz in document.xpath("//div[@class='quiz']"):
        found = ID.fullmatch(quiz.get("id") or "")
        inputs = quiz.xpath(".//fieldset//input")
        yield BuiltQuestion(
            id=found["id"] if found else quiz.get("id") or "",
            multiple=any(one.get("type") == "checkbox" for one in inputs),
            stem=_text(quiz.xpath("./div[contains(@class, 'quiz-question')]")),
            options=tuple(_option(row) for row in quiz.xpath(".//fieldset/div[input]")),
            explanation=_text(quiz.xpath("./section[contains(@class, 'content')]")),
            unscripted=_text(quiz.xpath("./noscript")),
            line=quiz.sourceline or 1,
        )


def _option(row: Element) -> BuiltOption:
    feedback = row.xpath("./div[contains(@class, 'answer-feedback')]")
    verdict = _text(row.xpath("./div//strong[contains(@class, 'quiz-mark')]"))
    return BuiltOption(
        text=_text(row.xpath("./label")),
        correct=bool(row.xpath("./input[@data-correct='true']")),
        feedback=_text(feedback).removeprefix(verdict).strip(),
        verdict=verdict,
    )


def _text(elements: list[Element]) -> str:
    return " ".join(" ".join("".join(one.itertext()).split()) for one in elements)
