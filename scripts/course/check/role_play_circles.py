"""Role-plays → a problem where going round in a dialogue earns points."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TypeAlias

from course.model.course import Course
from course.model.dialogue import Choice
from course.model.dialogue_graph import Edges, depths, edges_of, reachable
from course.model.role_play import RolePlay
from course.problem import Problem, problem

RULE = "role-play-circles"
WORTH = 3  # from here on, evidence lifts an average that may be low
Step: TypeAlias = tuple[str, Choice]


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem at each choice that leads back into a circle that pays."""
    for play in course.role_plays:
        edges = edges_of(play)
        for circle in _circles(play, edges):
            if any(_pays(choice) for _, choice in circle):
                for name, choice in _ways_back(play, edges, circle):
                    what = f"从 `{name}` 的选择 {choice.id} 能绕回来，重复得分"
                    yield problem(choice.place("next"), RULE, what, "让它往前走，不回到走过的节点")


def _pays(choice: Choice) -> bool:
    high = any(score >= WORTH for score in choice.rubric.values())
    return choice.mood < 0 or choice.quality == "best" or high


def _circles(play: RolePlay, edges: Edges) -> Iterator[list[Step]]:
    """Yield the choices inside each set of nodes that all lead to one another."""
    ahead = {name: reachable(edges, edges[name]) for name in edges}
    done: set[str] = set()
    for node in play.dialogue.nodes:
        if node.id in done or node.id not in ahead[node.id]:
            continue
        together = {other for other in ahead[node.id] if node.id in ahead[other]}
        done |= together
        yield [
            (one.id, choice)
            for one in play.dialogue.nodes
            if one.id in together
            for choice in one.choices
            if choice.next in together
        ]


def _ways_back(play: RolePlay, edges: Edges, circle: list[Step]) -> list[Step]:
    """Return the choice that closes the circle: the one that leads furthest back towards the start.

    Where more than one must go before nothing goes round, all that do not lead forward.
    """
    depth = depths(edges, (play.dialogue.start,))
    back = {id(choice): depth.get(name, 0) - depth.get(choice.next, 0) for name, choice in circle}
    alone = [step for step in circle if not _goes_round(circle, step[1])]
    if alone:
        return [max(alone, key=lambda step: back[id(step[1])])]
    return [step for step in circle if back[id(step[1])] >= 0]


def _goes_round(circle: list[Step], without: Choice) -> bool:
    left = [(name, choice.next) for name, choice in circle if choice is not without]
    names = set(chain.from_iterable(left))
    edges = {name: tuple(next_ for one, next_ in left if one == name) for name in names}
    return any(name in reachable(edges, edges[name]) for name in names)
