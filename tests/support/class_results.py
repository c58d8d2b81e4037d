"""A class whose answers are known: its files as a browser would save them, and its statistics.

All of it is computed here anew, from the formulas, so that the page is held against another hand.
"""

from __future__ import annotations

import json
import random
import statistics
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from course.model.course import Course
from course.model.question import Question
from course.render.save_answers import content_hash

SEED = 20261123
DAY = "2026-11-23"
DAY_NUMBER = 2519  # days from 1 January 2020 to DAY, plus one
Answers = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Learner:
    """One trainee: the name given, and the options chosen by question and test."""

    name: str
    tests: dict[str, dict[str, list[str]]] = field(default_factory=dict)


def simulated_class(course: Course, module: str, size: int = 24, seed: int = SEED) -> list[Learner]:
    """`size` trainees who took both tests of `module`; later ones are right more often."""
    chance = random.Random(seed)
    learners = [Learner(f"学员{number:02d}") for number in range(1, size + 1)]
    for use, ease in (("pre", 0.15), ("post", 0.4)):
        questions = questions_of(course, module, use)
        for place, learner in enumerate(learners):
            able = ease + 0.5 * place / size
            learner.tests[use] = {one.id: _chosen(one, able, chance) for one in questions}
    return learners


def questions_of(course: Course, module: str, use: str) -> list[Question]:
    """The questions of `module` (an id) that are for `use`."""
    every = (bank for bank in course.question_files.values() if bank.module == module)
    return [one for bank in every for one in bank.questions if use in one.use]


def _chosen(question: Question, able: float, chance: random.Random) -> list[str]:
    right = [one.id for one in question.correct]
    wrong = [one.id for one in question.options if not one.correct]
    draw = chance.random()
    if draw < able:
        return right
    return [] if draw > 0.97 else [chance.choice(wrong)]


def id_code(identity: str) -> int:
    """FNV-1a, 32 bits (Fowler, Noll, Vo)."""
    code = 0x811C9DC5
    for byte in identity.encode():
        code = (code ^ byte) * 0x01000193 % 2**32
    return code


def file_of(
    course: Course, name: str, answers: Answers, day: str | None = DAY, sheet: int = 7
) -> dict[str, object]:
    """The data of the file that a trainee saves."""
    rows = [
        {"question": one, "hash": content_hash(course.questions[one]), "chosen": list(chosen)}
        for one, chosen in answers.items()
    ]
    packed = bytearray([1]) + (DAY_NUMBER if day else 0).to_bytes(2) + sheet.to_bytes(4)
    packed += bytes([len(name.encode())]) + name.encode() + bytes([len(rows)])
    for one, chosen in answers.items():
        packed += id_code(one).to_bytes(4) + bytes.fromhex(content_hash(course.questions[one]))
        mask = sum(1 << ord(letter) - ord("a") for letter in chosen)
        packed += bytes([mask]) if mask < 128 else bytes([mask % 128 + 128, mask // 128])
    return {
        "format": "keeping-customers/answers",
        "version": 1,
        "nickname": name,
        "day": day,
        "sheet": f"{sheet:08x}",
        "answers": rows,
        "check": f"{zlib.crc32(bytes(packed)):08x}",
    }


def upload(name: str, data: object) -> dict[str, object]:
    """A file for Playwright's file chooser; texts and bytes are as they are, all else is JSON."""
    text = data if isinstance(data, str | bytes) else json.dumps(data, ensure_ascii=False)
    body = text.encode() if isinstance(text, str) else text
    return {"name": name, "mimeType": "application/json", "buffer": body}


def uploads_of(course: Course, learners: Sequence[Learner], *uses: str) -> list[dict[str, object]]:
    """The files of the tests `uses` of all `learners`, for Playwright's file chooser."""
    return [
        upload(f"{use}-{one.name}.json", file_of(course, one.name, one.tests[use]))
        for use in uses
        for one in learners
    ]


def is_right(question: Question, chosen: Sequence[str]) -> bool:
    return sorted(chosen) == sorted(one.id for one in question.correct)


def share_right(course: Course, learners: Sequence[Learner], use: str, identity: str) -> float:
    marks = [is_right(course.questions[identity], one.tests[use][identity]) for one in learners]
    return sum(marks) / len(marks)


def point_biserial(course: Course, learners: Sequence[Learner], use: str, identity: str) -> float:
    """Right or wrong on one question against the share right on the others of the test."""
    marks, rest = [], []
    for one in learners:
        own = {q: is_right(course.questions[q], c) for q, c in one.tests[use].items()}
        marks.append(float(own.pop(identity)))
        rest.append(sum(own.values()) / len(own))
    return statistics.correlation(marks, rest)


def on_objective(course: Course, answers: Answers, objective: str) -> tuple[int, int]:
    """How many of the questions that serve `objective` are right, of how many."""
    own = [(course.questions[q], c) for q, c in answers.items()]
    marks = [is_right(q, c) for q, c in own if q.objective == objective]
    return sum(marks), len(marks)
