"""Question bank → a warning where easy, middling and hard questions are badly mixed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from course.model.course import Course
from course.model.question import QuestionFile
from course.problem import Problem, problem

RULE = "difficulty-spread"
SHARES: Mapping[int, float] = {1: 0.3, 2: 0.5, 3: 0.2}
NAMES = {1: "容易", 2: "中等", 3: "难"}
FEWEST, FILE_SLACK = 20, 0.15
MANY, BANK_SLACK = 100, 0.08


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each file, and one for all, whose spread is far from 30 : 50 : 20.

    Files of 20 questions and more are judged, each share within 15 points; all files together
    from 100 questions, within 8 points, reported at the file that is farthest off.
    """
    banks = list(course.question_files.values())
    for bank in banks:
        levels = [question.difficulty for question in bank.questions]
        if len(levels) >= FEWEST and (what := _uneven(levels, FILE_SLACK)):
            yield _problem(bank, f"这 {len(levels)} 道题{what}")
    levels = [question.difficulty for question in course.bank]
    if len(levels) >= MANY and (what := _uneven(levels, BANK_SLACK)):
        farthest = max(banks, key=lambda bank: _distance([q.difficulty for q in bank.questions]))
        yield _problem(farthest, f"全部 {len(levels)} 道题{what}")


def _problem(bank: QuestionFile, what: str) -> Problem:
    mend = "改写几道，让容易、中等、难大约是三比五比二"
    return problem(bank.place("questions"), RULE, what, mend, "warning")


def _uneven(levels: list[int], slack: float) -> str:
    off = [level for level, due in SHARES.items() if abs(_share(levels, level) - due) > slack]
    parts = (f"{NAMES[level]}的占 {_share(levels, level):.0%}" for level in off)
    return "里" + "，".join(parts) if off else ""


def _distance(levels: list[int]) -> float:
    return sum(abs(_share(levels, level) - due) for level, due in SHARES.items()) if levels else 0.0


def _share(levels: list[int], level: int) -> float:
    return levels.count(level) / len(levels)
