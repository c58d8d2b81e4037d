"""A lesson plan: timed segments, materials, preparation, follow-up and evaluation."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from course.model.course_map import Domain
from course.model.record import Id, Ids, Minutes, PositiveMinutes, Record, Text, Texts

People = Annotated[int, Field(ge=1, le=500)]
Phase = Literal["开场", "讲授", "示范", "练习", "检查", "反馈", "总结"]


class ClassSize(Record):
    """How many people the plan is for."""

    min: People
    best: People
    max: People


class Audience(Record):
    """Who the plan is for."""

    who: Text
    experience: Text
    size: ClassSize


class Fits(Record):
    """Where the plan fits in a longer day."""

    half_day: Text | None = None
    one_day: Text | None = None
    two_day: Text | None = None


class PlanObjective(Record):
    """What learners can do at the end, and how the trainer sees it."""

    id: Text
    text: Text
    domain: Domain
    evidence: Text


class Count(Record):
    """How many a class needs: `pieces` for every `people` (rounded up), and `spare` more."""

    people: People
    pieces: Annotated[int, Field(ge=1)] = 1
    spare: Annotated[int, Field(ge=0)] = 0

    def for_class(self, size: int) -> int:
        """Return the pieces for `size` people."""
        return -(-size // self.people) * self.pieces + self.spare


class Material(Record):
    """A thing to bring. `count` lets the page work out the number for any class size."""

    item: Text
    per: Text
    formula: Text | None = None
    count: Count | None = None
    for_18: Annotated[int, Field(ge=0)] | None = None
    source: Text | None = None
    backup: Text | None = None
    note: Text | None = None


class Room(Record):
    """How the room is laid out."""

    layout: Text
    screen: Text
    wall: Text


class Preparation(Record):
    """What to do how long before."""

    when: Text
    do: Texts


class BoardArea(Record):
    """An area of the board, and when it is filled."""

    area: Text
    name: Text
    when: Text


class Ask(Record):
    """A question to the class, what to listen for, and what to do if nobody answers."""

    q: Text
    listen_for: Text
    if_silent: Text


class WatchFor(Record):
    """What may go wrong, and what to do then."""

    see: Text
    do: Text


class Compress(Record):
    """How few minutes will do, and how."""

    to: Minutes
    how: Text


class Segment(Record):
    """A timed segment of the plan."""

    id: Text
    at: Minutes
    minutes: PositiveMinutes
    title: Text
    phase: Phase
    method: Text
    slides: tuple[int, ...] = ()
    does: Texts
    says: Texts
    learners: Texts
    ask: tuple[Ask, ...] = ()
    board: Text | None = None
    materials: Texts = ()
    check: Text
    watch_for: WatchFor | None = None
    transition: Text
    compress: Compress


class ExitQuestion(Record):
    """A question of the exit ticket."""

    id: Text
    q: Text
    answer: Text
    objective: Text


class ActionField(Record):
    """A field of the action plan."""

    id: Text
    label: Text
    example: Text


class ActionPlan(Record):
    """The action plan that learners fill in."""

    fields: tuple[ActionField, ...]


class FollowUp(Record):
    """What happens how many days after."""

    day: Annotated[int, Field(ge=0, le=365)]
    who: Text
    do: Text


class Evaluation(Record):
    """How the training is judged, on four levels."""

    level_1_reaction: Texts
    level_2_learning: Text
    level_3_behaviour: Text
    level_4_results: Text
    note: Text


class Contingency(Record):
    """What to do when something fails."""

    when: Text
    do: Text


class Citation(Record):
    """Why the plan is made so."""

    note: Text
    cite: Text


class LessonPlan(Record):
    """A whole lesson plan in one file."""

    schema_: Literal["lesson-plan/1"] = Field(alias="schema")
    id: Id
    lang: Literal["zh-CN", "en"]
    title: Text
    module: Id
    duration: PositiveMinutes
    version: Text
    audience: Audience
    prerequisites: Texts
    role_plays: Ids
    slides: Text
    fits: Fits
    objectives: tuple[PlanObjective, ...]
    key_messages: Texts
    materials: tuple[Material, ...]
    room: Room
    prep: tuple[Preparation, ...]
    board_plan: tuple[BoardArea, ...]
    agenda: Annotated[tuple[Segment, ...], Field(min_length=1)]
    exit_ticket: tuple[ExitQuestion, ...]
    action_plan: ActionPlan
    follow_up: tuple[FollowUp, ...]
    evaluation: Evaluation
    contingency: tuple[Contingency, ...]
    after_class: Texts
    references: tuple[Citation, ...]
    license: Text
