"""Role-plays → a warning where the best choice is known by its length."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from course.model.chance import at_least
from course.model.course import Course
from course.model.dialogue import Choice, Node
from course.model.role_play import RolePlay
from course.problem import Problem, problem

RULE = "choice-length"
RATIO = 1.2
FEWEST_NODES = 8
CHANCE = 0.01
CHANCE_IN_ONE = 0.005  # there are many files, and each may be unlucky


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each node whose best choice is far longer, and where that is usual."""
    hits = 0
    odds: list[Fraction] = []
    for play in course.role_plays:
        own_hits = 0
        own_odds: list[Fraction] = []
        for node in play.dialogue.nodes:
            best = [choice for choice in node.choices if choice.quality == "best"]
            if len(best) != 1 or len(node.choices) < 2:
                continue
            own_hits += _longest(node) == [best[0].id]
            own_odds.append(Fraction(1, len(node.choices)))
            yield from _far_longer(node, best[0])
        yield from _usual(play, own_hits, own_odds, CHANCE_IN_ONE)
        hits, odds = hits + own_hits, odds + own_odds
    if len(course.role_plays) > 1:
        yield from _usual(course.role_plays[0], hits, odds, CHANCE)


def _far_longer(node: Node, best: Choice) -> Iterator[Problem]:
    others = [len(choice.say) for choice in node.choices if choice is not best]
    if len(best.say) > RATIO * max(others):
        lengths = f"{len(best.say)} 字对 {max(others)} 字"
        what = f"`{node.id}` 最好的选择比别的长出一截（{lengths}）"
        yield problem(best.place("say"), RULE, what, "写得差不多长", "warning")


def _usual(play: RolePlay, hits: int, odds: list[Fraction], chance: float) -> Iterator[Problem]:
    if len(odds) >= FEWEST_NODES and at_least(hits, odds) < chance:
        what = f"{len(odds)} 个节点里有 {hits} 个最长的就是最好的，看长短就能猜中"
        place = play.place("dialogue", "nodes")
        yield problem(place, RULE, what, "把一些最好的选择写短，或把别的写长", "warning")


def _longest(node: Node) -> list[str]:
    most = max(len(choice.say) for choice in node.choices)
    return [choice.id for choice in node.choices if len(choice.say) == most]
