"""A copy of the mini-course that a test can spoil, and what the rules then say."""

from __future__ import annotations

import shutil
from pathlib import Path

from course.check import RULES, check_course
from course.model.course import Course
from course.problem import Problem
from course.read.course import read_course

MINI = Path(__file__).parent.parent / "fixtures" / "mini-course"
BANK = "quizzes/m01-callback.zh.yml"
MAP = "docs/data/course.yml"
INVENTORY = "docs/data/inventory.yml"
CLAIMS = "docs/data/claims.yml"
GLOSSARY = "docs/data/glossary.yml"
PLAY = "docs/data/role-plays/rp-filter-callback.zh.yml"
PLAN = "docs/data/lesson-plans/lp-m01-callback-30.zh.yml"
AGENDA = "docs/data/agendas/ag-half-day.zh.yml"
DECK = "docs/data/decks/deck-m01.zh.yml"
FIRST = "docs/zh/modules/01-callback/say-why-you-call.md"
SECOND = "docs/zh/modules/01-callback/leave-a-time.md"
CHECK = "docs/zh/modules/01-callback/module-check.md"
CARD = "docs/zh/toolbox/job-aids/callback-card.md"
DRAWING = "docs/zh/modules/01-callback/images/two-openings.svg"


class MiniCourse:
    """The mini-course in a folder of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(MINI, root)

    def text(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def edit(self, path: str, old: str, new: str, nth: int = 1) -> None:
        """Put `new` in place of the `nth` `old`, which must be there."""
        parts = self.text(path).split(old)
        assert len(parts) > nth, f"{path} has no {nth}. {old!r}"
        self.write(path, old.join(parts[:nth]) + new + old.join(parts[nth:]))

    def append(self, path: str, text: str) -> None:
        self.write(path, self.text(path) + text)

    def remove(self, path: str) -> None:
        (self.root / path).unlink()

    def line(self, path: str, words: str, nth: int = 1) -> int:
        """Return the number of the `nth` line that holds `words`."""
        lines = self.text(path).split("\n")
        return [number for number, line in enumerate(lines, 1) if words in line][nth - 1]

    def course(self) -> Course:
        return read_course(self.root)[0]

    def read_faults(self) -> list[tuple[str, int, str]]:
        """Return (path, line, rule) of what reading alone reports."""
        return [(one.path, one.line, one.rule) for one in read_course(self.root)[1]]

    def problems(self, rule: str) -> list[Problem]:
        """Return what `rule` says, waivers not yet applied."""
        return sorted(RULES[rule].check(self.course()))

    def found(self, rule: str, level: str = "error") -> list[tuple[str, int]]:
        """Return path and line of the problems of `rule`, which must all have this level."""
        problems = self.problems(rule)
        assert {one.level for one in problems} <= {level}, [str(one) for one in problems]
        assert {one.rule for one in problems} <= {rule}
        return [(one.path, one.line) for one in problems]

    def all_problems(self) -> list[Problem]:
        """Return what all rules say, waivers applied."""
        return check_course(self.course())
