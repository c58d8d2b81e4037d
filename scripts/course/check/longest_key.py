"""Question bank → a warning where the key is known by its length."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from course.model.chance import at_least
from course.model.course import Course
from course.model.question import Question, QuestionFile
from course.model.wording import fold
from course.problem import Problem, problem

RULE = "longest-key"
TWICE, LONG_ENOUGH = 2, 8
FEWEST, CHANCE = 20, 0.01
BANK_CHANCE = 0.001


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each far longer key, and one for each bank that has too many longest.

    All banks together are judged as well, and reported at the one with the greatest share.
    """
    all_hits, all_odds = 0, list[Fraction]()
    shares: list[tuple[float, str]] = []
    for path, bank in course.question_files.items():
        single = [question for question in bank.questions if question.type == "single"]
        hits, odds = 0, list[Fraction]()
        for question in single:
            if len(question.correct) != 1 or len(question.options) < 2:
                continue
            key, rest = _lengths(question)
            hits += key > max(rest)
            odds.append(Fraction(1, len(question.options)))
            if key >= TWICE * max(rest) and key >= LONG_ENOUGH:
                index = question.options.index(question.correct[0])
                place = question.place("options", index, "text")
                what = f"正确答案 {key} 字，别的最多 {max(rest)} 字，看长短就能猜中"
                yield problem(place, RULE, what, "写得差不多长", "warning")
        yield from _too_many(bank, hits, odds, CHANCE)
        all_hits, all_odds = all_hits + hits, all_odds + odds
        shares.append((hits / len(odds) if odds else 0.0, path))
    if len(shares) > 1:
        worst = course.question_files[max(shares)[1]]
        yield from _too_many(worst, all_hits, all_odds, BANK_CHANCE)


def _too_many(
    bank: QuestionFile, hits: int, odds: list[Fraction], chance: float
) -> Iterator[Problem]:
    if len(odds) >= FEWEST and at_least(hits, odds) < chance:
        what = f"{len(odds)} 道单选题里有 {hits} 道最长的就是答案"
        yield problem(bank.place("questions"), RULE, what, "把一些答案写短", "warning")


def _lengths(question: Question) -> tuple[int, list[int]]:
    rest = [len(fold(option.text)) for option in question.options if not option.correct]
    return len(fold(question.correct[0].text)), rest
