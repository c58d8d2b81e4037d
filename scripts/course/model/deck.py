"""A deck of slides: what the plan, the bank and the role-plays do not say yet."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from course.model.record import Id, Minutes, PositiveMinutes, Record, Text, Texts

SlideKind = Literal[
    "title", "objectives", "situation", "bad-model", "rule", "good-model", "discussion", "vote",
    "role-play", "practice", "exit", "summary",
]  # fmt: skip
# Counted from 1, as trainers count.
Numbers = tuple[Annotated[int, Field(ge=1, le=50)], ...]


class Speech(Record):
    """A line of a model dialogue, short enough for a slide."""

    who: Text
    say: Text


class Step(Record):
    """A part of a slide's minutes, such as reading the cards."""

    do: Text
    minutes: PositiveMinutes


class Slide(Record):
    """A slide of a plan's segment. What is not written is taken from plan, bank or role-play.

    `says`, `does` and `asks` are the numbers of the segment's sentences that belong to this slide;
    without them, all do. `pick` are the numbers of the lines of the role-play's model dialogue.
    """

    id: Id
    kind: SlideKind
    segment: Id
    minutes: Minutes
    title: Text | None = None
    lines: Texts = ()
    dialogue: tuple[Speech, ...] = ()
    role_play: Id | None = None
    pick: Numbers = ()
    round: Annotated[int, Field(ge=1, le=3)] | None = None
    question: Id | None = None
    answer_minutes: PositiveMinutes = 1
    steps: tuple[Step, ...] = ()
    says: Numbers | None = None
    does: Numbers | None = None
    asks: Numbers | None = None
    cue: Text | None = None


class Deck(Record):
    """A deck: one lesson plan's slides in the order in which they are shown."""

    schema_: Literal["deck/1"] = Field(alias="schema")
    id: Id
    lang: Literal["zh-CN", "en"]
    plan: Id
    slides: Annotated[tuple[Slide, ...], Field(min_length=1)]
