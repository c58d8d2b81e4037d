"""The bank of survey questions, as authors write it: scales, occasions, sample sets, questions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from course.model.record import Id, Ids, Record, Text, Texts
from course.model.reference import Lang

BANK_PATH = "docs/data/questionnaire-bank.zh.yml"
QuestionKind = Literal["scale", "choice", "open"]


class Scale(Record):
    """Marks to choose from, worst first; `ends` explain the first and last where marks are bare."""

    id: Id
    title: Text
    anchors: Annotated[Texts, Field(min_length=2, max_length=11)]
    ends: Annotated[Texts, Field(min_length=2, max_length=2)] | None = None


class Occasion(Record):
    """When one asks: the survey's name, what is said before and after, the first questions."""

    id: Id
    title: Text
    name: Text
    when: Text
    intro: Text
    thanks: Text
    start: Annotated[Ids, Field(min_length=1)]


class SampleSurvey(Record):
    """A ready questionnaire of an invented business."""

    id: Id
    title: Text
    name: Text
    purpose: Id
    items: Annotated[Ids, Field(min_length=1)]


class SurveyDraft(Record):
    """A question that somebody wrote: how it is asked, and how it is answered."""

    id: Id
    kind: QuestionKind
    text: Text
    scale: Id | None = None
    options: Annotated[Texts, Field(min_length=2, max_length=8)] | None = None
    may_not_apply: bool = False


class SurveyItem(SurveyDraft):
    """A question of the bank; `tells` says where to look when the answers are in."""

    purposes: Annotated[Ids, Field(min_length=1)]
    tells: Text


class SurveyStep(Record):
    """A step of the example: the questions that are there then, and what to look at."""

    items: Annotated[Ids, Field(min_length=1)]
    caption: Text


class SurveyExample(Record):
    """A worked example to replay; it starts from a sample, with questions of its own (`drafts`)."""

    title: Text
    start: Id
    drafts: tuple[SurveyDraft, ...]
    steps: Annotated[tuple[SurveyStep, ...], Field(min_length=4, max_length=6)]


class QuestionnaireBank(Record):
    """The whole bank."""

    schema_: Literal["questionnaire-bank/1"] = Field(alias="schema")
    lang: Lang
    scales: tuple[Scale, ...]
    purposes: Annotated[tuple[Occasion, ...], Field(min_length=1)]
    samples: tuple[SampleSurvey, ...]
    items: Annotated[tuple[SurveyItem, ...], Field(min_length=1)]
    example: SurveyExample
