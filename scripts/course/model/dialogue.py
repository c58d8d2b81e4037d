"""A branching dialogue that a trainee plays alone."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from course.model.record import Record, Text, Texts

Quality = Literal["best", "fair", "poor", "red"]
NodeId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*$")]
Criterion = Annotated[str, Field(pattern=r"^[A-Z]$")]
Score = Annotated[int, Field(ge=1, le=5)]
LevelOfComplaint = Annotated[int, Field(ge=1, le=3)]


class Choice(Record):
    """What the player can say, and what comes of it: mood, evidence for the rubric, next node."""

    id: Annotated[str, Field(pattern=r"^[a-z]$")]
    say: Text
    mood: Annotated[int, Field(ge=-10, le=10)]
    quality: Quality
    rubric: dict[Criterion, Score]
    red: Text | None = None
    clear: tuple[Criterion, ...] = ()
    steps: Texts = ()
    next: NodeId
    feedback: Text


class Node(Record):
    """A moment of the dialogue: what the other person says, and what can be answered."""

    id: NodeId
    who: Text
    stage: Text | None = None
    say: Text
    reveals: Texts = ()
    level: LevelOfComplaint | None = None
    choices: tuple[Choice, ...]


class Ending(Record):
    """How the dialogue ends. `else_` is the ending instead, where the turnaround was not won."""

    id: NodeId
    title: Text
    level_after: LevelOfComplaint
    when: Text | None = None
    else_: NodeId | None = Field(default=None, alias="else")
    story: Text
    debrief: Text
    replay_from: Text | None = None


class Turnaround(Record):
    """What a good ending needs: a mood not above `mood_max`, red lines not above `red_lines`."""

    mood_max: Annotated[int, Field(ge=0, le=10)]
    red_lines: Annotated[int, Field(ge=0)]


class Dialogue(Record):
    """The graph: nodes, endings, where it starts."""

    note: Text
    start: NodeId
    turnaround_if: Turnaround
    nodes: Annotated[tuple[Node, ...], Field(min_length=1)]
    endings: Annotated[tuple[Ending, ...], Field(min_length=1)]
