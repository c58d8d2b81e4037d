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


class LoyaltyGuide(Record):
    """The pitfalls and the samples of the scheme builder."""

    schema_: Literal["loyalty-guide/1"] = Field(alias="schema")
    lang: Lang
    pitfalls: Annotated[tuple[Pitfall, ...], Field(min_length=1)]
    samples: tuple[SampleScheme, ...]
