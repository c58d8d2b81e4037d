"""Who has read which question critically: the record, and what tells that a question changed."""

from __future__ import annotations

import hashlib
import json
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from course.model.question import Question
from course.model.record import Id, IsoDate, Record, Text

RECORD_PATH = "quizzes/reviewed.yml"
LETTERS = 12

Fingerprint = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]


class Reading(Record):
    """One reading: who read, on which day, and each question's fingerprint as it was then."""

    reader: Text
    date: IsoDate
    questions: Annotated[dict[Id, Fingerprint], Field(min_length=1)]


class ReviewRecord(Record):
    """All readings, in the order in which they were written down."""

    schema_: Literal["reviewed/1"] = Field(alias="schema")
    readings: tuple[Reading, ...]

    def last_of(self, question: str) -> Reading | None:
        """Return the last reading of the question with this id, if there is any."""
        found = [reading for reading in self.readings if question in reading.questions]
        return found[-1] if found else None

    def covers(self, question: Question) -> bool:
        """Return whether somebody has read `question` as it stands now."""
        now = fingerprint(question)
        return any(reading.questions.get(question.id) == now for reading in self.readings)


def fingerprint(question: Question) -> str:
    """Return 12 hexadecimal letters that change with all that a reader judges.

    That is type, objective, stem, options with keys and feedback, explanation and evidence; not
    use, difficulty or waivers.
    """
    judged = {"type", "objective", "stem", "options", "explanation", "source"}
    text = json.dumps(question.model_dump(include=judged), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:LETTERS]
