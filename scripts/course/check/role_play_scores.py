"""Role-plays → a problem where all ways through a dialogue score alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from course.model.course import Course
from course.model.dialogue_paths import Evidence, added
from course.model.dialogue_play import Position, Rules
from course.model.role_play import RolePlay
from course.problem import Problem, problem

RULE = "role-play-scores"
MOST_STEPS = 50_000  # far more than a sound dialogue needs until two ways differ


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each dialogue in which it makes no difference what is said."""
    for play in course.role_plays:
        if _all_alike(play):
            what = "不管怎么走，评分都一样"
            mend = "好的选择给 4、5 分，差的给 1、2 分，写进各自的 rubric"
            yield problem(play.place("dialogue", "nodes"), RULE, what, mend)


def _all_alike(play: RolePlay) -> bool:
    """Tell whether all ways come to one score: the weighted mean of what they give evidence for."""
    rules = Rules(play)
    if rules.start.at not in rules.nodes:
        return False
    names = [criterion.id for criterion in play.rubric.criteria]
    weights = {criterion.id: criterion.weight for criterion in play.rubric.criteria}
    start = (rules.start, ((0, 0),) * len(names))
    ahead: list[tuple[Position, Evidence]] = [start]
    met = {start}
    scores: set[Fraction | None] = set()
    while ahead and len(met) < MOST_STEPS:
        position, evidence = ahead.pop()
        moves = list(rules.moves(position))
        if not moves:
            scores.add(_mean(dict(zip(names, evidence, strict=True)), weights))
            if len(scores) > 1:
                return False
        for move in moves:
            there = (move.after, added(evidence, names, move.choice))
            if there not in met:
                met.add(there)
                ahead.append(there)
    return len(scores) == 1 and not ahead


def _mean(evidence: Mapping[str, tuple[int, int]], weights: Mapping[str, int]) -> Fraction | None:
    seen = {name: Fraction(points, count) for name, (points, count) in evidence.items() if count}
    if not seen:
        return None
    weighed = sum((weights[name] * mean for name, mean in seen.items()), Fraction())
    return weighed / sum(weights[name] for name in seen)
