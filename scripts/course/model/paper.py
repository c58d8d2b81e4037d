"""Two test papers as drawn from a blueprint: what is asked, in which order, with which letters."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Literal

from course.model.blueprint import Blueprint
from course.model.question import Option, Question

LETTERS = "ABCDEFGH"
# Points for a question; half of them for a multiple one with right options only, but not all.
POINTS = 2
HALF = 1


@dataclass(frozen=True)
class Asked:
    """A question as printed: its number from 1, and its options in printed order."""

    number: int
    question: Question
    options: tuple[Option, ...]

    @property
    def lettered(self) -> tuple[tuple[str, Option], ...]:
        """The options with the letters before them."""
        return tuple(zip(LETTERS, self.options, strict=False))

    @property
    def key(self) -> str:
        """The letters of the right options, such as `B` or `AD`."""
        return "".join(letter for letter, option in self.lettered if option.correct)


@dataclass(frozen=True)
class Paper:
    """One paper: `letter` is A or B, `name` what is printed for it."""

    letter: Literal["A", "B"]
    name: str
    asked: tuple[Asked, ...]

    @property
    def difficulty(self) -> int:
        """The sum of the difficulties, which both papers should have alike."""
        return sum(one.question.difficulty for one in self.asked)

    @property
    def points(self) -> int:
        """The points of a paper without a mistake."""
        return POINTS * len(self.asked)


@dataclass(frozen=True)
class PaperPair:
    """Both papers of a blueprint, drawn and shuffled by `seed`; `day` is when the content is from.

    `version` is that day with a mark that changes when a word of a question changes.
    """

    blueprint: Blueprint
    seed: int
    day: date
    papers: tuple[Paper, Paper]

    @property
    def version(self) -> str:
        """Such as `2026-11-22-3f9a1c`."""
        asked = {one.question.id: one.question for paper in self.papers for one in paper.asked}
        text = "\n".join(asked[name].model_dump_json() for name in sorted(asked))
        return f"{self.day.isoformat()}-{hashlib.sha256(text.encode()).hexdigest()[:6]}"

    @property
    def shared(self) -> frozenset[str]:
        """The ids of the questions that stand on both papers."""
        one, other = ({asked.question.id for asked in paper.asked} for paper in self.papers)
        return frozenset(one & other)
