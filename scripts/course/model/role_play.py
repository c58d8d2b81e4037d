"""A role-play: three cards, the truth behind them, models, dialogue, rubric and debrief."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from course.model.class_run import Debrief, Run, TrainerNotes
from course.model.dialogue import Dialogue, LevelOfComplaint, NodeId
from course.model.record import Id, PositiveMinutes, Record, Text, Texts
from course.model.roles import Roles
from course.model.rubric import Rubric

Mood = Annotated[int, Field(ge=0, le=10)]
Trade = Literal["bank", "retail", "insurance", "telecom", "shop", "b2b"]


class Format(Record):
    """Group size, rounds and minutes."""

    group_size: Annotated[int, Field(ge=2, le=6)]
    rounds: Annotated[int, Field(ge=1, le=6)]
    minutes: PositiveMinutes
    self_practice_minutes: PositiveMinutes


class Aim(Record):
    """An objective of this role-play."""

    id: Text
    text: Text


class ComplaintLevel(Record):
    """A level of complaint and what it looks like here."""

    level: LevelOfComplaint
    name: Text
    here: Text


class Step(Record):
    """A step of the recovery method."""

    id: Text
    name: Text


class ClearLetter(Record):
    """A letter of CLEAR, its rule, and the steps it meets."""

    id: Text
    name: Text
    rule: Text
    steps: Texts


class PractisedRule(Record):
    """A rule of the lesson that this role-play practises, where no complaint is handled."""

    id: Text
    name: Text
    rule: Text


class Frameworks(Record):
    """The models this role-play practises."""

    rules: tuple[PractisedRule, ...] = ()
    complaint_levels: tuple[ComplaintLevel, ...] = ()
    six_steps: tuple[Step, ...] = ()
    clear: tuple[ClearLetter, ...] = ()
    note: Text | None = None


class Setting(Record):
    """Where and when, by which channel, with what props."""

    where: Text
    when: Text
    channel: Text
    props: Texts


class Event(Record):
    """What really happened at a time of day."""

    at: Text
    what: Text


class Truth(Record):
    """What only the trainer knows."""

    timeline: tuple[Event, ...]
    cause: Text
    our_part: Text
    not_our_part: Text


class MoodLevel(Record):
    """What a range of moods looks like."""

    card: Annotated[int, Field(ge=1, le=5)]
    range: tuple[Mood, Mood]
    looks_like: Text


class MoodScale(Record):
    """The customer's mood: where it starts, and where it boils over."""

    scale: Text
    start: Mood
    levels: tuple[MoodLevel, ...]
    escalate_at: Mood
    escalate_to: NodeId


class Line(Record):
    """A line of a model dialogue, with what it does well or badly."""

    who: Text
    say: Text
    mark: Text | None = None


class ModelDialogue(Record):
    """A model dialogue, bad or good."""

    title: Text
    lines: tuple[Line, ...]


class Models(Record):
    """The bad model and the good one."""

    negative: ModelDialogue
    positive: ModelDialogue


class Variation(Record):
    """The same case in another trade."""

    label: Text
    setting: Text
    customer: Text
    opening: Text
    secret: Texts
    cause: Text
    options: Texts
    fitting_compensation: Text
    third_party: Text
    red_lines: Texts


class Variations(Record):
    """The trades that this case was carried over to."""

    bank: Variation | None = None
    retail: Variation | None = None
    insurance: Variation | None = None
    telecom: Variation | None = None
    shop: Variation | None = None
    b2b: Variation | None = None
    adapt_guide: Text

    @property
    def trades(self) -> tuple[Variation, ...]:
        """The variations that are written, in a fixed order."""
        every = (self.bank, self.retail, self.insurance, self.telecom, self.shop, self.b2b)
        return tuple(v for v in every if v is not None)


class RolePlay(Record):
    """A whole role-play kit in one file."""

    schema_: Literal["role-play/1"] = Field(alias="schema")
    id: Id
    lang: Literal["zh-CN", "en"]
    title: Text
    module: Id
    summary: Text
    fictional: bool
    fiction_note: Text
    level: Text
    trade: Trade | None = None
    format: Format
    objectives: tuple[Aim, ...]
    frameworks: Frameworks
    setting: Setting
    truth: Truth
    mood: MoodScale
    roles: Roles
    run: Run
    rubric: Rubric
    models: Models
    dialogue: Dialogue
    debrief: Debrief
    variations: Variations
    trainer_notes: TrainerNotes
    license: Text
