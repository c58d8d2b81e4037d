"""Role-plays → a warning where an amount of money fits neither the cards nor the truth."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import combinations

from course.model.course import Course
from course.model.numbers import Number, numbers, values
from course.model.role_play import RolePlay
from course.model.story import (
    Told,
    best_lines,
    cards,
    other_choices,
    others_lines,
    outcomes,
    truth,
    whole_story,
)
from course.problem import Problem, problem

RULE = "role-play-amounts"
SMALLEST = 10  # 一块钱 and the like are figures of speech
BARE = 1000  # from here on, a number without a unit is an amount: 六万八
TIMES = range(2, 13)  # months in a year, people at a table
# 六万八三个多小时没到: an amount, and then a count
_RUN_TOGETHER = re.compile("([万千百][一二三四五六七八九])(?=[一二两三四五六七八九]个)")
USUAL = 3  # an amount told that often is the story's own


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each amount that is said but told nowhere, and for each likely slip.

    Sums, differences and small multiples of what is told are known too.
    """
    for play in course.role_plays:
        base = {amount for _, text in (*truth(play), *cards(play)) for amount in _amounts(text)}
        known = _derived(base) | {
            Fraction(value) for _, text in (*truth(play), *cards(play)) for value in values(text)
        }
        told: set[tuple[str, int, str]] = set()
        for found in (*_unknown(play, known), *_slips(play, base)):
            key = (found.path, found.line, found.what.split("”")[0])
            if key not in told:
                told.add(key)
                yield found


def _unknown(play: RolePlay, known: frozenset[Fraction] | set[Fraction]) -> Iterator[Problem]:
    for place, text in (*others_lines(play), *best_lines(play)):
        for number in _money(text):
            if Fraction(number.value) not in known:
                what = f"“{number.text}”在真相表和角色卡里都没有"
                mend = "改成一致的金额，或把它写进角色卡或真相表"
                yield problem(place, RULE, what, mend, "warning")


def _slips(play: RolePlay, base: set[Fraction]) -> Iterator[Problem]:
    """An amount that stands once, and looks like one that stands often, was mistyped."""
    every = list(whole_story(play))
    often = Counter(
        amount for _, text in every for amount in {Fraction(n.value) for n in _money(text)}
    )
    usual = [amount for amount, times in often.items() if times >= USUAL]
    known = _derived(base & set(usual))
    told: Iterable[Told] = (
        *truth(play), *cards(play), *other_choices(play), *outcomes(play)
    )  # fmt: skip
    opening = play.roles.customer.opening
    for place, text in told:
        digits = 2 if text == opening else 3  # the first line is about the one amount
        for number in _money(text):
            amount = Fraction(number.value)
            like = next((one for one in usual if _mistyped(amount, one, digits)), None)
            if often[amount] == 1 and like is not None and amount not in known:
                what = f"“{number.text}”只出现一次，别处都是 {like}"
                yield problem(place, RULE, what, f"核对是不是 {like}", "warning")


def _mistyped(one: Fraction, other: Fraction, digits: int) -> bool:
    """Tell whether two amounts have the same digits in another order, or differ in one of many."""
    a, b = (str(amount).rstrip("0") for amount in (one, other))
    if one == other or len(str(one)) != len(str(other)):
        return False
    if sorted(str(one)) == sorted(str(other)):
        return True
    apart = sum(x != y for x, y in zip(a, b, strict=False)) + abs(len(a) - len(b))
    return apart == 1 and min(len(a), len(b)) >= digits


def _money(text: str) -> Iterator[Number]:
    """Yield the amounts of `text`: with 元 or 块, or large and without any unit."""
    for number in numbers(_RUN_TOGETHER.sub(r"\1，", text)):
        bare = not number.unit and float(number.value) >= BARE and _round(number)
        if (number.unit == "元" and float(number.value) >= SMALLEST) or bare:
            yield number


def _round(number: Number) -> bool:
    """Years and the last digits of telephone numbers are no amounts."""
    return not number.arabic or number.value.endswith("00")


def _amounts(text: str) -> Iterator[Fraction]:
    yield from (Fraction(number.value) for number in _money(text))


def _derived(base: Iterable[Fraction]) -> set[Fraction]:
    every = sorted(base)
    known = set(every)
    for a, b in combinations(every, 2):
        known |= {a + b, b - a}
    known |= {sum(three, Fraction()) for three in combinations(every, 3)}
    for amount in every:
        known |= {amount * times for times in TIMES} | {amount / times for times in TIMES}
    return known
