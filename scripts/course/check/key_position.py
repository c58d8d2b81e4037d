"""Question bank → a warning where the place of the key can be guessed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from string import ascii_lowercase

from course.model.chance import at_least, chi_square
from course.model.course import Course
from course.model.question import QuestionFile
from course.problem import Problem, problem

RULE = "key-position"
FEWEST, SHARE, ABSENT = 10, 0.6, 20
MANY, UNEVEN, IN_ORDER = 40, 0.01, 1e-4
LONGEST_CYCLE, CYCLE = 8, 1e-6


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each bank, and one for all banks, with a key that favours a place."""
    banks = list(course.question_files.values())
    for bank in banks:
        yield from _favoured(bank)
        yield from _in_order(bank)
    yield from _uneven(banks)
    yield from _judged(course)


def _uneven(banks: Sequence[QuestionFile]) -> Iterator[Problem]:
    """Judge the keys of all banks together, for each number of options."""
    for width in range(3, 7):
        own = [(_places(bank, width), bank) for bank in banks]
        every = [place for places, _ in own for place in places]
        if len(every) < MANY:
            continue
        expected = [len(every) / width] * width
        if chi_square([every.count(spot) for spot in range(width)], expected) < UNEVEN:
            counts = "、".join(f"{ascii_lowercase[n]} {every.count(n)} 道" for n in range(width))
            farthest = min(own, key=lambda one: _chance(one[0], width))[1]
            what = f"{len(every)} 道 {width} 选一的题，答案的位置不匀：{counts}"
            yield _problem(farthest, what, "调一调选项的顺序，让每个位置差不多")


def _judged(course: Course) -> Iterator[Problem]:
    """Statements must not be nearly always right, or nearly always wrong."""
    judged = [q for q in course.bank if q.type == "judge" and len(q.correct) == 1]
    for text in ("对", "错"):
        hits = sum(question.correct[0].text == text for question in judged)
        if len(judged) >= FEWEST and at_least(hits, [Fraction(1, 2)] * len(judged)) < UNEVEN:
            what = f"{len(judged)} 道判断题里有 {hits} 道的答案是“{text}”"
            counts = [(_share_of(bank, text), bank) for bank in course.question_files.values()]
            farthest = max(counts, key=lambda one: one[0])[1]
            yield _problem(farthest, what, "把几道的说法反过来写")


def _share_of(bank: QuestionFile, text: str) -> int:
    return sum(q.type == "judge" and q.correct[0].text == text for q in bank.questions if q.correct)


def _problem(bank: QuestionFile, what: str, mend: str) -> Problem:
    return problem(bank.place("questions"), RULE, what, mend, "warning")


def _places(bank: QuestionFile, width: int) -> list[int]:
    """Return where the keys of the single questions with `width` options stand, in file order."""
    single = [q for q in bank.questions if q.type == "single" and len(q.correct) == 1]
    usual = [question for question in single if len(question.options) == width]
    return [question.options.index(question.correct[0]) for question in usual]


def _usual_width(bank: QuestionFile) -> int:
    widths = Counter(len(q.options) for q in bank.questions if q.type == "single")
    return max(widths, key=lambda one: (widths[one], -one), default=0)


def _favoured(bank: QuestionFile) -> Iterator[Problem]:
    """Judge one bank: no place has most keys, and none is always left out."""
    width = _usual_width(bank)
    places = _places(bank, width)
    for spot in range(width):
        count, name = places.count(spot), ascii_lowercase[spot]
        if len(places) >= FEWEST and count > SHARE * len(places):
            what = f"{len(places)} 道单选题里有 {count} 道的答案是 {name}"
            yield _problem(bank, what, "调一调选项的顺序")
        if len(places) >= ABSENT and count == 0:
            what = f"{len(places)} 道单选题没有一道的答案是 {name}"
            yield _problem(bank, what, "调一调选项的顺序")


def _chance(places: Sequence[int], width: int) -> float:
    """Return how likely counts as uneven as these are, were the places drawn by lot."""
    if not places:
        return 1.0
    return chi_square([places.count(n) for n in range(width)], [len(places) / width] * width)


def _in_order(bank: QuestionFile) -> Iterator[Problem]:
    """Judge one bank: its keys neither follow a rule from one to the next, nor come in cycles."""
    width = _usual_width(bank)
    places = _places(bank, width)
    if len(places) < ABSENT or len(set(places)) < 2:
        return
    for step in range(1, LONGEST_CYCLE + 1):
        odds = [Fraction(1, width)] * (len(places) - step)
        hits = sum(a == b for a, b in zip(places, places[step:], strict=False))
        if at_least(hits, odds) < CYCLE:
            what = "答案的位置一段一段地连着" if step == 1 else f"答案的位置每 {step} 题重复一遍"
            yield _problem(bank, what, "打乱一些题的选项顺序")
            return
    if _chance_of_order(places) < IN_ORDER:
        yield _problem(bank, "答案的位置一题接一题有规律", "打乱一些题的选项顺序")


def _chance_of_order(places: Sequence[int]) -> float:
    """Return how likely it is that keys follow one another so, were they drawn by lot."""
    pairs = Counter(pairwise(places))
    before, after, total = Counter(places[:-1]), Counter(places[1:]), len(places) - 1
    cells = [(a, b) for a in sorted(before) for b in sorted(after)]
    expected = [before[a] * after[b] / total for a, b in cells]
    freedom = (len(before) - 1) * (len(after) - 1)
    return chi_square([pairs[cell] for cell in cells], expected, freedom) if freedom else 1.0
