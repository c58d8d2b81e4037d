"""A dialogue as a graph: which id leads to which, whatever the mood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from course.model.role_play import RolePlay

Edges: TypeAlias = Mapping[str, tuple[str, ...]]


def edges_of(play: RolePlay) -> Edges:
    """Return id → the ids that it names, for nodes and endings, in the order of the file."""
    edges = {n.id: tuple(choice.next for choice in n.choices) for n in play.dialogue.nodes}
    for ending in play.dialogue.endings:
        edges[ending.id] = (ending.else_,) if ending.else_ else ()
    return edges


def reachable(edges: Edges, starts: Iterable[str]) -> frozenset[str]:
    """Return the ids that can be come to from `starts`, themselves included."""
    return frozenset(depths(edges, starts))


def depths(edges: Edges, starts: Iterable[str]) -> Mapping[str, int]:
    """Return for each id that can be come to from `starts` the fewest steps to it."""
    found: dict[str, int] = {}
    here = [start for start in starts if start in edges]
    depth = 0
    while here:
        found |= dict.fromkeys(here, depth)
        there = dict.fromkeys(next_ for one in here for next_ in edges[one])
        here = [one for one in there if one in edges and one not in found]
        depth += 1
    return found
