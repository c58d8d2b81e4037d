"""A few questions that lead to an answer, as authors write them, and the ways through them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from course.model.record import Id, Record, Text, Texts
from course.model.reference import Lang


class Answer(Record):
    """What people may answer, where it leads, and what it means for the result."""

    say: Text
    next: Id
    note: Text | None = None


class Question(Record):
    """A question with what helps to answer it."""

    id: Id
    ask: Text
    help: Text
    answers: Annotated[tuple[Answer, ...], Field(min_length=2, max_length=5)]


class Result(Record):
    """Where a way ends: what it is, why, what to do now, and who takes over."""

    id: Id
    title: Text
    because: Text
    do: Annotated[Texts, Field(min_length=2)]
    who: Text
    lesson: Text


class Case(Record):
    """A description with the answers that fit it, one for each question met on the way."""

    id: Literal["bank", "retail", "shop"]
    title: Text
    story: Text
    answers: Annotated[tuple[int, ...], Field(min_length=1)]
    result: Id


class DecisionPath(Record):
    """Questions, results and cases in one file; the first question is where everybody starts.

    `lessons` and a result's `lesson` are `page#anchor`. An answer of a case counts from 1.
    """

    schema_: Literal["decision-path/1"] = Field(alias="schema")
    id: Id
    lang: Lang
    title: Text
    question: Text
    lessons: Annotated[Texts, Field(min_length=1)]
    describe: Text
    questions: Annotated[tuple[Question, ...], Field(min_length=2)]
    results: Annotated[tuple[Result, ...], Field(min_length=2)]
    cases: Annotated[tuple[Case, ...], Field(min_length=3, max_length=3)]
    notes: Annotated[Texts, Field(min_length=1)]

    def walk(self, answers: tuple[int, ...]) -> str | None:
        """Return the id of what `answers`, counted from 1, lead to; None if they lead nowhere."""
        questions = {one.id: one for one in self.questions}
        here = self.questions[0].id
        for answer in answers:
            question = questions.get(here)
            if question is None or not 1 <= answer <= len(question.answers):
                return None
            here = question.answers[answer - 1].next
        return here

    def ways(self) -> Iterator[tuple[str, ...]]:
        """Yield every way from the first question: the ids met, up to the first met twice."""
        questions = {one.id: one for one in self.questions}

        def on(way: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
            question = questions.get(way[-1])
            if question is None or way[-1] in way[:-1]:
                yield way
                return
            for answer in question.answers:
                yield from on((*way, answer.next))

        yield from on((self.questions[0].id,))
