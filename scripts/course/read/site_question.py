"""A quiz of a built page → a question of the book, its key apart from its text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from course.model.book import Block, Blocks, Option, Question
from course.read.site_inline import inline_of, parts_of
from course.read.site_page import Element, PageReading

BlocksOf: TypeAlias = "Callable[[PageReading, Iterable[str | Element]], Blocks]"


def question_of(reading: PageReading, quiz: Element, blocks_of: BlocksOf) -> Iterator[Block]:
    """Yield the question of a `div.quiz`; nothing, and a problem, if it is none."""
    rows = quiz.xpath(".//fieldset/div[input]")
    correct = [row for row in rows if row.xpath("./input/@data-correct") == ["true"]]
    if not rows or not correct:
        mend = "在题库里给每题写上选项，标出正确的"
        reading.complain(quiz, "book-question", "这道题没有选项或没有答案", mend)
        return
    stems = quiz.xpath("./div[contains(@class, 'quiz-question')]")
    explanations = quiz.xpath("./section[contains(@class, 'content')]")
    yield Question(
        id=quiz.get("id") or "",
        multiple=rows[0].find("input").get("type") == "checkbox",
        stem=blocks_of(reading, _parts(stems)),
        options=tuple(_option(reading, row) for row in rows),
        explanation=blocks_of(reading, _parts(explanations)),
    )


def _parts(elements: Iterable[Element]) -> Iterator[str | Element]:
    for element in elements:
        yield from parts_of(element)


def _option(reading: PageReading, row: Element) -> Option:
    feedback = row.xpath("./div[contains(@class, 'answer-feedback')]")
    return Option(
        content=inline_of(reading, _parts(row.xpath("./label"))),
        correct=row.find("input").get("data-correct") == "true",
        feedback=inline_of(reading, _parts(feedback)),
    )
