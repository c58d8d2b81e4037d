"""A dialogue → how many ways lead through it, to which endings, and what they score."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeAlias

from course.model.dialogue import Choice
from course.model.dialogue_play import Position, Rules
from course.model.role_play import RolePlay

# Of each criterion: the sum of its scores so far, and their number.
Evidence: TypeAlias = tuple[tuple[int, int], ...]
Places: TypeAlias = dict[tuple[Position, Evidence], int]


@dataclass
class Paths:
    """All ways through a dialogue without circles. Totals are of at most 100 points.

    A way that gives no evidence for some criterion has no total, as in the browser.
    """

    number: int = 0
    shortest: int = 0
    longest: int = 0
    endings: Counter[str] = field(default_factory=Counter)
    totals: Counter[int] = field(default_factory=Counter)
    without_total: int = 0


def all_paths(role_play: RolePlay) -> Paths | None:
    """Return what all ways through the dialogue come to; None if it goes in circles.

    Ways that stand at the same place with the same evidence are counted together, so that the
    work grows with what can differ, not with the number of ways.
    """
    rules = Rules(role_play)
    if _goes_round(rules):
        return None
    names = [criterion.id for criterion in role_play.rubric.criteria]
    weights = {criterion.id: criterion.weight for criterion in role_play.rubric.criteria}
    paths = Paths()
    here: Places = {(rules.start, ((0, 0),) * len(names)): 1}
    length = 0
    while here:
        ahead: Places = {}
        for (position, evidence), ways in here.items():
            if position.at in rules.nodes:
                for move in rules.moves(position):
                    key = (move.after, added(evidence, names, move.choice))
                    ahead[key] = ahead.get(key, 0) + ways
            else:
                _arrive(paths, position.at, length, ways)
                _count(paths, total(dict(zip(names, evidence, strict=True)), weights), ways)
        here, length = ahead, length + 1
    return paths


def added(evidence: Evidence, names: list[str], choice: Choice) -> Evidence:
    """Return `evidence`, in the order of the criteria `names`, with that of `choice`."""
    return tuple(
        (points + choice.rubric[name], count + 1) if name in choice.rubric else (points, count)
        for name, (points, count) in zip(names, evidence, strict=True)
    )


def total(evidence: Mapping[str, tuple[int, int]], weights: Mapping[str, int]) -> int | None:
    """Return the weighted sum of the averages, rounded down; None if a criterion has no evidence.

    The browser's report counts the same way.
    """
    if any(count == 0 for _, count in evidence.values()):
        return None
    return math.floor(
        sum(weights[name] * Fraction(points, count) for name, (points, count) in evidence.items())
    )


def _arrive(paths: Paths, ending: str, length: int, ways: int) -> None:
    paths.number += ways
    paths.shortest = min(paths.shortest or length, length)
    paths.longest = max(paths.longest, length)
    paths.endings[ending] += ways


def _count(paths: Paths, points: int | None, ways: int) -> None:
    if points is None:
        paths.without_total += ways
    else:
        paths.totals[points] += ways


def _goes_round(rules: Rules) -> bool:
    """Tell whether a position can be come to again, by taking away those that lead nowhere new."""
    moves = rules.reachable(rules.start)
    ahead = {here: {move.after for move in out} for here, out in moves.items()}
    behind: dict[Position, set[Position]] = {here: set() for here in ahead}
    for here, there in ahead.items():
        for one in there:
            behind[one].add(here)
    done = [here for here, there in ahead.items() if not there]
    left = len(ahead)
    while done:
        gone = done.pop()
        left -= 1
        for here in behind[gone]:
            ahead[here].discard(gone)
            if not ahead[here]:
                done.append(here)
    return left > 0
