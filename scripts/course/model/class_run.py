"""How a class plays a role-play and talks about it afterwards."""

from __future__ import annotations

from course.model.record import Minutes, PositiveMinutes, Record, Text, Texts


class Brief(Record):
    """What the trainer says before the first round."""

    minutes: PositiveMinutes
    say: Text
    check: Text


class Round(Record):
    """Minutes of one round."""

    read: Minutes = 0
    swap: Minutes = 0
    act: PositiveMinutes
    feedback: PositiveMinutes
    twist: Text | None = None

    @property
    def minutes(self) -> int:
        """All minutes of the round."""
        return self.read + self.swap + self.act + self.feedback


class Fishbowl(Record):
    """The form for a large class."""

    minutes: PositiveMinutes
    when: Text
    setup: Text
    how: Texts


class Run(Record):
    """How a class plays it."""

    brief: Brief
    round_1: Round
    round_2: Round | None = None
    round_3: Round | None = None
    fishbowl: Fishbowl | None = None
    feedback_order: Texts
    stop_signal: Text
    de_role: Text

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The rounds that are planned, in order."""
        return tuple(r for r in (self.round_1, self.round_2, self.round_3) if r is not None)


class DebriefPhase(Record):
    """A phase of the debrief."""

    name: Text
    minutes: PositiveMinutes
    ask: Texts


class Debrief(Record):
    """The debrief: phases, and what a trainer may expect to hear."""

    phases: tuple[DebriefPhase, ...]
    expect: Texts


class CommonError(Record):
    """What a trainer may see, and what to do then."""

    see: Text
    do: Text


class TrainerNotes(Record):
    """Notes for the trainer."""

    common_errors: tuple[CommonError, ...]
    adjust_before_use: Texts
    after_class: Texts
