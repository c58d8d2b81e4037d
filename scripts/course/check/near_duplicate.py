"""Question bank → a problem for stems that are the same or nearly so."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from course.model.course import Course
from course.model.wording import bigrams, character_masks, fold, likeness, negated
from course.problem import Problem, problem

RULE = "near-duplicate"
ALIKE, SAME = 75.0, 97.0
SHORT = 20  # characters; so short stems can be alike without a pair of neighbours in common


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each stem much like an earlier one, an error if they are the same.

    Twins of which one is negated are left out: they ask for opposite things.
    """
    earlier = _Stems()
    for question in course.bank:
        stem = fold(question.stem)
        nearest, name = earlier.nearest(stem, negated(question.stem))
        if nearest >= ALIKE:
            same = nearest >= SAME
            what = f"题干和 `{name}` " + ("一样" if same else f"太像（{nearest:.0f} 分）")
            place = question.place("stem")
            yield problem(
                place, RULE, what, "换一个情境，或删掉一题", "error" if same else "warning"
            )
        earlier.add(stem, negated(question.stem), question.id)


class _Stems:
    """Stems seen so far, findable by the pairs of neighbouring characters in them."""

    def __init__(self) -> None:
        self.names: dict[tuple[str, bool], str] = {}
        self.stems: list[tuple[str, bool]] = []
        self.having: dict[str, list[int]] = defaultdict(list)
        self.short: list[int] = []

    def add(self, stem: str, turned: bool, name: str) -> None:
        if (stem, turned) in self.names:
            return
        number = len(self.stems)
        self.names[stem, turned] = name
        self.stems.append((stem, turned))
        for pair in set(bigrams(stem)):
            self.having[pair].append(number)
        if len(stem) <= SHORT:
            self.short.append(number)

    def nearest(self, stem: str, turned: bool) -> tuple[float, str]:
        """Return the likeness and name of the stem most alike, negated or not as this one is."""
        if (stem, turned) in self.names:
            return 100.0, self.names[stem, turned]
        masks, best = character_masks(stem), (0.0, "")
        for number in self._candidates(stem):
            other, other_turned = self.stems[number]
            if turned == other_turned:
                found = likeness(stem, masks, other), self.names[other, other_turned]
                best = max(best, found)
        return best

    def _candidates(self, stem: str) -> Iterator[int]:
        """Yield the stems that share enough pairs to be alike.

        Of two stems of n characters together with a common subsequence of ALIKE per cent, n/8
        neighbours in it (less one) are neighbours in both; pairs that recur may halve that.
        """
        shared = Counter(n for pair in set(bigrams(stem)) for n in self.having.get(pair, ()))
        for number, count in shared.items():
            if count >= (len(stem) + len(self.stems[number][0])) / 16 - 1:
                yield number
        if len(stem) <= SHORT:
            yield from (number for number in self.short if number not in shared)
