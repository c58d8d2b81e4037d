"""Role-plays → a warning where the best choice is known by its place."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from course.model.chance import at_least
from course.model.course import Course
from course.model.role_play import RolePlay
from course.problem import Problem, problem

RULE = "choice-position"
FEWEST_NODES = 3
CHANCE = 0.01


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each dialogue whose best choice stands first nearly or always."""
    for play in course.role_plays:
        first, odds = _first(play)
        if len(odds) < FEWEST_NODES:
            continue
        if first == len(odds) or at_least(first, odds) < CHANCE:
            what = f"{len(odds)} 个节点里有 {first} 个的第一个选择就是最好的"
            place = play.place("dialogue", "nodes")
            yield problem(place, RULE, what, "把最好的换到各个位置，编号跟着句子走", "warning")


def _first(play: RolePlay) -> tuple[int, list[Fraction]]:
    """Return how often the first choice is the best, and the odds of that in each node."""
    nodes = [
        node
        for node in play.dialogue.nodes
        if len(node.choices) > 1 and sum(one.quality == "best" for one in node.choices) == 1
    ]
    hits = sum(node.choices[0].quality == "best" for node in nodes)
    return hits, [Fraction(1, len(node.choices)) for node in nodes]
