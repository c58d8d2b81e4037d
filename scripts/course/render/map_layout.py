"""A directed graph → layers from top to bottom, with a place for everything and few crossings.

Sugiyama's way: break circles, put each node below all that lead to it, let long edges pass through
every layer between, then sort each layer by the mean place of its neighbours.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

Edge: TypeAlias = tuple[str, str]
Slot: TypeAlias = "str | tuple[str, str, int]"  # a node, or where an edge passes a layer
SWEEPS = 12


@dataclass(frozen=True)
class Layout:
    """For each layer the nodes and passing edges from left to right; the way of each edge.

    `ways` lead from source to target through the slots between; an edge that leads back leads up.
    """

    layers: tuple[tuple[Slot, ...], ...]
    ways: Mapping[Edge, tuple[Slot, ...]]


def lay_out(start: str, edges: Mapping[str, Sequence[str]], last: Sequence[str]) -> Layout:
    """Return the layout of what `edges` name; the nodes `last` come in a layer of their own.

    The order is that of `edges` and their targets, so that the same graph looks the same.
    """
    forward, back = _without_circles(start, edges)
    ranks = _ranks(forward)
    lowest = max((rank for name, rank in ranks.items() if name not in last), default=0) + 1
    ranks |= dict.fromkeys(last, lowest)
    layers: list[list[Slot]] = [[] for _ in range(lowest + 1)]
    for name in edges:
        layers[ranks[name]].append(name)
    ways: dict[Edge, tuple[Slot, ...]] = {}
    for source, target in (*forward, *((there, here) for here, there in back)):
        between = [(source, target, rank) for rank in range(ranks[source] + 1, ranks[target])]
        for slot in between:
            layers[slot[2]].append(slot)
        ways[source, target] = (source, *between, target)
    _untangle(layers, [*ways.values()])
    for here, there in back:
        ways[here, there] = ways.get((here, there), ways[there, here][::-1])
    return Layout(tuple(tuple(layer) for layer in layers), ways)


def _without_circles(
    start: str, edges: Mapping[str, Sequence[str]]
) -> tuple[dict[Edge, None], dict[Edge, None]]:
    """Return the edges apart: those that lead on, and those that lead back to where one was."""
    forward: dict[Edge, None] = {}
    back: dict[Edge, None] = {}
    done: set[str] = set()
    for root in (start, *edges):
        path: list[tuple[str, list[str]]] = [(root, list(edges[root]))]
        while path and root not in done:
            here, ahead = path[-1]
            if not ahead:
                done.add(here)
                path.pop()
                continue
            there = ahead.pop(0)
            if any(there == name for name, _ in path):
                back[here, there] = None
                continue
            forward[here, there] = None
            if there not in done:
                path.append((there, list(edges[there])))
    return forward, back


def _ranks(forward: Mapping[Edge, None]) -> dict[str, int]:
    """Return for each node the longest way to it."""
    ranks = {name: 0 for edge in forward for name in edge}
    for _ in ranks:
        moved = False
        for source, target in forward:
            if ranks[target] <= ranks[source]:
                ranks[target] = ranks[source] + 1
                moved = True
        if not moved:
            break
    return ranks


def _untangle(layers: list[list[Slot]], ways: Sequence[tuple[Slot, ...]]) -> None:
    """Sort the layers down and up in turn, each by the mean place of its neighbours above or below.

    A slot without neighbours there keeps its place.
    """
    above: dict[Slot, list[Slot]] = {}
    below: dict[Slot, list[Slot]] = {}
    for way in ways:
        for upper, lower in pairwise(way):
            above.setdefault(lower, []).append(upper)
            below.setdefault(upper, []).append(lower)
    for sweep in range(SWEEPS):
        down = sweep % 2 == 0
        numbers = range(1, len(layers)) if down else range(len(layers) - 2, -1, -1)
        for number in numbers:
            beside = layers[number - 1 if down else number + 1]
            place = {slot: at / max(len(beside) - 1, 1) for at, slot in enumerate(beside)}
            near = above if down else below
            own = {s: at / max(len(layers[number]) - 1, 1) for at, s in enumerate(layers[number])}

            def mean(slot: Slot) -> float:
                known = [place[one] for one in near.get(slot, ()) if one in place]  # noqa: B023
                return sum(known) / len(known) if known else own[slot]  # noqa: B023

            layers[number].sort(key=mean)
