"""Question bank → a warning where the place of the key can be guessed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from string import ascii_lowercase

from course.model.chance import chi_square
from course.model.course import Course
from course.model.question import Question, QuestionFile
from course.problem import Problem, problem

RULE = "key-position"
FEWEST, SHARE = 10, 0.6
MANY, UNEVEN, IN_ORDER = 40, 0.01, 1e-4


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each bank, and one for all banks, with a key that favours a place."""
    every: list[int] = []
    chances: list[tuple[float, QuestionFile]] = []
    for bank in course.question_files.values():
        places, width = _places(bank.questions)
        yield from _favoured(bank, places)
        if width == 3:
            every += places
            chances.append((_chance_of_order(places), bank))
    if len(every) < MANY:
        return
    place = min(chances, key=lambda one: one[0])[1].place("questions")
    counts = [every.count(spot) for spot in range(3)]
    if chi_square(counts, [len(every) / 3] * 3) < UNEVEN:
        what = f"全部三选一的题，答案在 a、b、c 的各有 {'、'.join(map(str, counts))} 道"
        yield problem(place, RULE, what, "调一调选项的顺序，让三个位置差不多", "warning")
    if _chance_of_order(every) < IN_ORDER:
        what = "答案的位置一题接一题有规律"
        yield problem(place, RULE, what, "打乱一些题的选项顺序", "warning")


def _places(questions: Sequence[Question]) -> tuple[list[int], int]:
    """Return where the keys of the usual single questions stand, and how many options they have."""
    single = [q for q in questions if q.type == "single" and len(q.correct) == 1]
    widths = Counter(len(question.options) for question in single)
    width = max(widths, key=lambda one: (widths[one], -one), default=0)
    usual = [question for question in single if len(question.options) == width]
    return [question.options.index(question.correct[0]) for question in usual], width


def _favoured(bank: QuestionFile, places: Sequence[int]) -> Iterator[Problem]:
    for spot, count in sorted(Counter(places).items()):
        if len(places) >= FEWEST and count > SHARE * len(places):
            what = f"{len(places)} 道单选题里有 {count} 道的答案是 {ascii_lowercase[spot]}"
            mend = "调一调选项的顺序"
            yield problem(bank.place("questions"), RULE, what, mend, "warning")


def _chance_of_order(places: Sequence[int]) -> float:
    """Return how likely it is that keys follow one another so, were they drawn by lot."""
    pairs = Counter(pairwise(places))
    before, after, total = Counter(places[:-1]), Counter(places[1:]), len(places) - 1
    cells = [(a, b) for a in sorted(before) for b in sorted(after)]
    expected = [before[a] * after[b] / total for a, b in cells]
    freedom = (len(before) - 1) * (len(after) - 1)
    return chi_square([pairs[cell] for cell in cells], expected, freedom) if freedom else 1.0
