"""Questions as the question bank holds them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from course.model.record import Anchor, Id, Ids, Record, Text, Texts

QuestionType = Literal["single", "multiple", "judge"]
Use = Literal["lesson", "exam", "pre", "post", "review"]


class Option(Record):
    """One option of a question, with the feedback its choice gets."""

    id: Annotated[str, Field(pattern=r"^[a-z]$")]
    text: Text
    correct: bool
    feedback: Text


class Evidence(Record):
    """Where the course teaches what the question asks: page, anchor and quotes."""

    page: Text
    anchor: Anchor
    evidence: Annotated[Texts, Field(min_length=1)]


class Question(Record):
    """One question: a situation, options of which some are right, and why."""

    id: Id
    type: QuestionType
    objective: Id
    difficulty: Annotated[int, Field(ge=1, le=3)]
    stem: Text
    options: tuple[Option, ...]
    explanation: Text
    items: Annotated[Ids, Field(min_length=1)]
    source: Evidence
    use: Annotated[tuple[Use, ...], Field(min_length=1)]
    parallel_of: Id | None = None
    waive: dict[Id, Text] = Field(default_factory=dict)

    @property
    def correct(self) -> tuple[Option, ...]:
        """The options that are right, in file order."""
        return tuple(option for option in self.options if option.correct)


class QuestionFile(Record):
    """A question file: one module's questions in one language."""

    schema_: Literal["quiz/1"] = Field(alias="schema")
    lang: Literal["zh-CN", "en"]
    module: Id
    questions: tuple[Question, ...]
