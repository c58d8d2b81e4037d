"""A problem: one fault in one place, and how to mend it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands: a path from the course root, a line and a column, both from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, order=True)
class Problem:
    """One fault. `what` is wrong at `path:line`; `mend` says what the author does about it."""

    path: str
    line: int
    column: int
    rule: str
    what: str
    mend: str
    level: Level = "error"

    def __str__(self) -> str:
        """Return `path:line: what；mend [rule]`, warnings marked as such."""
        mark = "警告：" if self.level == "warning" else ""
        return f"{self.path}:{self.line}: {mark}{self.what}；{self.mend} [{self.rule}]"


def problem(place: Place, rule: str, what: str, mend: str, level: Level = "error") -> Problem:
    """Return the problem `what` at `place`; line breaks in the texts become spaces."""
    return Problem(
        place.path, place.line, place.column, rule, one_line(what), one_line(mend), level
    )


def one_line(text: str) -> str:
    """Return `text` with every run of white space made one space."""
    return " ".join(text.split())


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return 「是不是想写 `x`？」 for the nearest known word, or an empty string."""
    near = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"是不是想写 `{near[0]}`？" if near else ""
