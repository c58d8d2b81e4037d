"""Role-plays → a warning where the best choice is known by its length."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from course.model.chance import at_least
from course.model.course import Course
from course.model.dialogue import Node
from course.problem import Problem, problem

RULE = "choice-length"
RATIO = 1.2
FEWEST_NODES = 8
CHANCE = 0.01


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each node whose best choice is far longer, and one if that is usual."""
    hits, odds = 0, []
    for play in course.role_plays:
        for node in play.dialogue.nodes:
            best = [choice for choice in node.choices if choice.quality == "best"]
            if len(best) != 1 or len(node.choices) < 2:
                continue
            longest = _longest(node)
            hits += longest == [best[0].id]
            odds.append(Fraction(1, len(node.choices)))
            others = [len(choice.say) for choice in node.choices if choice is not best[0]]
            if len(best[0].say) > RATIO * max(others):
                lengths = f"{len(best[0].say)} 字对 {max(others)} 字"
                what = f"`{node.id}` 最好的选择比别的长出一截（{lengths}）"
                yield problem(best[0].place("say"), RULE, what, "写得差不多长", "warning")
    if len(odds) >= FEWEST_NODES and at_least(hits, odds) < CHANCE:
        what = f"{len(odds)} 个节点里有 {hits} 个最长的就是最好的，看长短就能猜中"
        place = course.role_plays[0].place("dialogue", "nodes")
        yield problem(place, RULE, what, "把一些最好的选择写短，或把别的写长", "warning")


def _longest(node: Node) -> list[str]:
    most = max(len(choice.say) for choice in node.choices)
    return [choice.id for choice in node.choices if len(choice.say) == most]
