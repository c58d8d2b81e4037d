"""Problems of one cause → the first few of them, the last saying how many more there are."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import replace

from course.problem import Problem

MOST_TOLD = 3


class Repeats:
    """Gathers problems by their cause: one missing file can break a link on every page."""

    def __init__(self) -> None:
        self._found: dict[Hashable, list[Problem]] = {}

    def add(self, cause: Hashable, fault: Problem) -> None:
        """Remember `fault`, which comes of `cause`."""
        self._found.setdefault(cause, []).append(fault)

    def told(self) -> Iterator[Problem]:
        """Yield the problems, of each cause at most MOST_TOLD on different pages."""
        for faults in self._found.values():
            pages = len({one.path for one in faults})
            if pages <= MOST_TOLD:
                yield from faults
                continue
            first = list({one.path: one for one in reversed(faults)}.values())[::-1][:MOST_TOLD]
            yield from first[:-1]
            more = f"{first[-1].what}（同一处毛病，还有 {pages - MOST_TOLD} 页也有）"
            yield replace(first[-1], what=more)
