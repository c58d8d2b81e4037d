"""The blueprint of two test papers, as an author writes it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from course.model.question import Use
from course.model.record import Id, PositiveMinutes, Record, Text

# The pools whose keys stand in no page of the trainee edition.
HIDDEN: frozenset[Use] = frozenset(("exam", "pre", "post"))

Percent = Annotated[int, Field(ge=0, le=100)]


class Part(Record):
    """So many questions of a module; of one objective and one difficulty, if these are given."""

    module: Id
    objective: Id | None = None
    difficulty: Annotated[int, Field(ge=1, le=3)] | None = None
    count: Annotated[int, Field(ge=1, le=100)]


class Band(Record):
    """What to do with those who have at least `at_least` per cent of the points; no rank."""

    at_least: Percent
    then: Text


class Blueprint(Record):
    """What two papers are drawn from, how alike they must be, and by which seed.

    `pools` are uses of questions; a later one is drawn from only when the earlier ones run out.
    `overlap` is the most that both papers may share, in per cent of a paper; `tolerance` the most
    that the sums of their difficulties may differ.
    """

    schema_: Literal["paper/1"] = Field(alias="schema")
    id: Id
    lang: Literal["zh-CN", "en"]
    title: Text
    about: Text
    kind: Literal["a-b", "pre-post"]
    graded: bool
    seed: Annotated[int, Field(ge=0, le=2**31)]
    minutes: PositiveMinutes
    pools: Annotated[tuple[Use, ...], Field(min_length=1)]
    overlap: Percent = 20
    tolerance: Annotated[int, Field(ge=0, le=30)] = 0
    parts: Annotated[tuple[Part, ...], Field(min_length=1)]
    bands: Annotated[tuple[Band, ...], Field(min_length=1)]

    @property
    def count(self) -> int:
        """The number of questions on each paper."""
        return sum(part.count for part in self.parts)

    @property
    def most_shared(self) -> int:
        """The most questions that both papers may have."""
        return 0 if self.kind == "pre-post" else self.count * self.overlap // 100
