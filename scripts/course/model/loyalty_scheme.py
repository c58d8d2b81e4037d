"""What a loyalty scheme is asked before it starts, and ready schemes of invented businesses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from course.model.record import Id, Record, Text
from course.model.reference import Lang

GUIDE_PATH = "docs/data/loyalty-guide.zh.yml"
SchemeKind = Literal["buy-get", "voucher", "points", "tier"]
Answer = Literal["是", "不是"]


class Pitfall(Record):
    """A question whose answer should be `good`; `consequence` is what else happens at the counter.

    `kinds` are those it is asked of; without any, all.
    """

    id: Id
    ask: Text
    good: Answer
    consequence: Text
    mend: Text
    kinds: tuple[SchemeKind, ...] = ()


class SampleScheme(Record):
    """A ready scheme: what is typed in its fields, and answers to some pitfalls."""

    id: Id
    title: Text
    values: Mapping[Text, Text]
    answers: Mapping[Id, Answer]


class SchemeStep(Record):
    """A step of the example: fields and answers that change, and what to look at."""

    set: Mapping[Text, Text] = Field(default_factory=dict)
    answers: Mapping[Id, Answer] = Field(default_factory=dict)
    caption: Text


class SchemeExample(Record):
    """A worked example to replay; it starts from a sample, each step goes on from the last."""

    title: Text
    sample: Id
    steps: Annotated[tuple[SchemeStep, ...], Field(min_length=4, max_length=6)]


class LoyaltyGuide(Record):
    """The pitfalls, the samples and the example of the scheme builder."""

    schema_: Literal["loyalty-guide/1"] = Field(alias="schema")
    lang: Lang
    pitfalls: Annotated[tuple[Pitfall, ...], Field(min_length=1)]
    samples: tuple[SampleScheme, ...]
    example: SchemeExample
