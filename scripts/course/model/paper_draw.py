"""A blueprint, the bank and a seed → the questions of paper A and paper B."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from random import Random

from course.model.blueprint import Blueprint, Part
from course.model.course import Course
from course.model.paper_pools import (
    Pools,
    Questions,
    part_pools,
    refuse_difference,
    refuse_sharing,
)
from course.model.question import Question

# Searches from as many random beginnings; the best of them is taken.
_TRIES = 5
_FAR = 1000
# What a question of each group of a part adds to A's side: shared, A's, B's, spare.
_SIGNS = (0, 1, -1, 0)
_SPARE = 3
# Group and place of two questions that may change places.
Move = tuple[int, int, int, int]


def draw(course: Course, blueprint: Blueprint, seed: int) -> tuple[Questions, Questions]:
    """Return the questions of both papers, not yet shuffled: those of one part stand together.

    Raises PaperError if the bank has too few, if too many must be shared, or if the papers
    cannot be made equally difficult.
    """
    random = Random(f"{blueprint.id}/{seed}/draw")
    pools = part_pools(course, blueprint, random)
    if blueprint.kind == "pre-post":
        return _pairs(course, blueprint, pools)
    refuse_sharing(blueprint, pools)
    cost, best = _balanced(blueprint, pools, random)
    for _ in range(_TRIES):
        if cost == 0:
            break
        again, cells = _balanced(blueprint, pools, random)
        if again < cost:
            cost, best = again, cells
    one, other = _sides(best)
    refuse_difference(blueprint, one, other)
    return one, other


@dataclass
class _Cell:
    """The questions of one part: in groups shared, A's, B's, spare; each knows its pool's rank."""

    groups: tuple[list[Question], list[Question], list[Question], list[Question]]
    ranks: dict[str, int]


def _pairs(
    course: Course,
    blueprint: Blueprint,
    pools: Pools,
) -> tuple[Questions, Questions]:
    """The pre-test questions drawn, and the partner of each."""
    partner = {one.parallel_of: one for one in course.bank if one.parallel_of}
    before = tuple(one for part, known, _ in pools for one in known[: part.count])
    after = tuple(partner[one.id] for one in before)
    refuse_difference(blueprint, before, after)
    return before, after


def _balanced(blueprint: Blueprint, pools: Pools, random: Random) -> tuple[int, list[_Cell]]:
    """Divide each part at random, then exchange questions as long as the papers become more alike.

    Return how unlike they still are, and the parts.
    """
    cells = [_divided(part, known, ranks, random) for part, known, ranks in pools]
    unlike = _Unlike(blueprint.tolerance, cells)
    cost = unlike.cost()
    moved = True
    while moved and cost:
        moved = False
        for cell in cells:
            for move in _moves(cell):
                _exchange(cell, move, unlike)
                after = unlike.cost()
                if after < cost:
                    cost, moved = after, True
                else:
                    _exchange(cell, move, unlike)
    return cost, cells


def _exchange(cell: _Cell, move: Move, unlike: _Unlike) -> None:
    """Let two questions of a part change places, and tell `unlike` what that means."""
    first, at, second, to = move
    one, other = cell.groups[first], cell.groups[second]
    sign = _SIGNS[second] - _SIGNS[first]
    unlike.weigh(one[at], cell.ranks[one[at].id], sign)
    unlike.weigh(other[to], cell.ranks[other[to].id], -sign)
    one[at], other[to] = other[to], one[at]


def _divided(part: Part, known: list[Question], ranks: dict[str, int], random: Random) -> _Cell:
    shared = max(0, 2 * part.count - len(known))
    drawn = known[: 2 * part.count - shared]
    random.shuffle(drawn)
    own = part.count - shared
    spare = known[2 * part.count - shared :]
    return _Cell(
        (drawn[:shared], drawn[shared : shared + own], drawn[shared + own :], spare), ranks
    )


def _moves(cell: _Cell) -> Iterator[Move]:
    """Yield places that may exchange their questions; a spare one for one of the same pool only."""
    for first, second in combinations(range(len(_SIGNS)), 2):
        one, other = cell.groups[first], cell.groups[second]
        for at in range(len(one)):
            for to in range(len(other)):
                if second != _SPARE or cell.ranks[one[at].id] == cell.ranks[other[to].id]:
                    yield first, at, second, to


def _sides(cells: list[_Cell]) -> tuple[Questions, Questions]:
    one = tuple(q for cell in cells for q in (*cell.groups[0], *cell.groups[1]))
    other = tuple(q for cell in cells for q in (*cell.groups[0], *cell.groups[2]))
    return one, other


class _Unlike:
    """How unlike the papers are: difficulty above all, then objectives, types and pools."""

    def __init__(self, tolerance: int, cells: list[_Cell]) -> None:
        self.tolerance = tolerance
        self.difference = 0
        self.kinds: Counter[tuple[str, object]] = Counter()
        for cell in cells:
            for sign, group in zip(_SIGNS, cell.groups, strict=True):
                for one in group:
                    self.weigh(one, cell.ranks[one.id], sign)

    def weigh(self, one: Question, rank: int, sign: int) -> None:
        """Count `one` in for A (sign 1) or for B (-1), as often as `sign` says."""
        self.difference += sign * one.difficulty
        self.kinds["objective", one.objective] += sign
        self.kinds["difficulty", one.difficulty] += sign
        self.kinds["type", one.type] += sign
        self.kinds["pool", rank] += sign

    def cost(self) -> int:
        """Nothing if both papers are alike in all that is counted."""
        far = max(0, abs(self.difference) - self.tolerance)
        return _FAR * far + sum(map(abs, self.kinds.values()))
