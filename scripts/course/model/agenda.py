"""A ready agenda: modules, breaks and the trainer's own blocks in the hours of one or two days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from course.model.record import Id, PositiveMinutes, Record, Text

Slot = Literal["half_day", "one_day", "two_day"]
BlockKind = Literal["开场", "模块", "活动", "休息", "测验", "评估"]
# HH:MM, as on a clock of 24 hours
ClockTime = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]

# Format → the minutes of class in each of its days: 13:30–17:00, or 9:00–12:00 and 13:30–17:00.
SLOTS: dict[str, tuple[int, ...]] = {
    "half_day": (210,),
    "one_day": (390,),
    "two_day": (390, 390),
}


class Hours(Record):
    """A part of each day: when it starts, and how long it lasts."""

    start: ClockTime
    minutes: PositiveMinutes


class Block(Record):
    """What fills some minutes: a module, a break, or what the trainer does, and how."""

    id: Text
    kind: BlockKind
    minutes: PositiveMinutes
    title: Text | None = None
    module: Id | None = None
    how: Text | None = None
    compressed: bool = False
    active: bool = False


class Part(Record):
    """The blocks of one part of a day."""

    blocks: Annotated[tuple[Block, ...], Field(min_length=1)]


class Day(Record):
    """The parts of a day, one for each of the agenda's hours."""

    parts: Annotated[tuple[Part, ...], Field(min_length=1)]


class Agenda(Record):
    """A whole agenda in one file. Clock times are worked out from `hours` and minutes."""

    schema_: Literal["agenda/1"] = Field(alias="schema")
    id: Id
    lang: Literal["zh-CN", "en"]
    title: Text
    format: Slot
    who: Text
    why: Text
    hours: Annotated[tuple[Hours, ...], Field(min_length=1)]
    days: Annotated[tuple[Day, ...], Field(min_length=1)]
    license: Text


@dataclass(frozen=True)
class TimedBlock:
    """A block with its start, in minutes after midnight."""

    block: Block
    start: int


def minutes_of(clock: str) -> int:
    """Return `HH:MM` as minutes after midnight."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def timed(agenda: Agenda, day: Day) -> Iterator[tuple[TimedBlock, ...]]:
    """Yield the blocks of each part of `day` with their starts, one after another."""
    for hours, part in zip(agenda.hours, day.parts, strict=False):
        at = minutes_of(hours.start)
        found = []
        for block in part.blocks:
            found.append(TimedBlock(block, at))
            at += block.minutes
        yield tuple(found)
