"""The rubric: one yardstick for the classroom, self-practice and the supervisor."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from course.model.dialogue import Criterion
from course.model.record import Record, Text, Texts


class RubricCriterion(Record):
    """One criterion with a behavioural anchor for each of the five scores."""

    id: Criterion
    name: Text
    weight: Annotated[int, Field(ge=1)]
    anchors: Texts


class RedLine(Record):
    """What must not happen, whatever the score."""

    id: Text
    text: Text


class Band(Record):
    """What a total of at least `min` means."""

    min: Annotated[int, Field(ge=0, le=100)]
    text: Text


class Rubric(Record):
    """All criteria, red lines and bands."""

    scale: Text
    total: Text
    criteria: Annotated[tuple[RubricCriterion, ...], Field(min_length=1)]
    red_lines: tuple[RedLine, ...]
    red_line_effect: Text
    bands: tuple[Band, ...]
    use: Text
