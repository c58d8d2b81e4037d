"""What a formula takes: given inputs → the same, each judged, or a refusal that names the input."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Given = Mapping[str, Any]


class Refused(ValueError):
    """Raised for an input that a formula does not take: `given` is its name, `why` a reason.

    Reasons: unknown, missing, not-a-number, not-whole, low, high, not-one-of, not-a-list, too-few,
    too-many, not-a-date, not-a-name, twice; and those that a formula itself raises: order,
    above-lost, zero.
    """

    def __init__(self, given: str, why: str) -> None:
        super().__init__(f"{given}: {why}")
        self.given = given
        self.why = why


@dataclass(frozen=True)
class Gap:
    """Stands where a figure would, when there is none for sound inputs; `why` is a reason."""

    why: str


Figure = float | Gap


@dataclass(frozen=True)
class Domain:
    """The values that an input may have.

    `below` leaves out the high limit itself; `words` are taken instead of a number; an
    `optional` one may be None. A list (`numbers`, `names`, `rows`) has `least` to `most` entries;
    of a row, each entry is a number from `low` to `high`, and there are `columns` of them.
    """

    kind: Literal["number", "numbers", "choice", "date", "names", "rows"]
    low: float = 0
    high: float = 0
    whole: bool = False
    below: bool = False
    optional: bool = False
    words: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    columns: int = 0

    def judged(self, name: str, value: Any) -> Any:
        """Return `value` as the formula takes it. Raises Refused."""
        if value is None:
            if self.optional:
                return None
            raise Refused(name, "missing")
        if isinstance(value, str) and value in self.words:
            return value
        match self.kind:
            case "number":
                return self._number(name, value)
            case "choice":
                raise Refused(name, "not-one-of")
            case "date":
                return _date(name, value)
            case "numbers":
                return [self._number(name, one) for one in self._entries(name, value)]
            case "names":
                return self._names(name, value)
            case "rows":
                return [self._row(name, row) for row in self._entries(name, value)]

    def _number(self, name: str, value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise Refused(name, "not-a-number")
        if isinstance(value, float) and not math.isfinite(value):
            raise Refused(name, "not-a-number")
        if self.whole and value != math.floor(value):
            raise Refused(name, "not-whole")
        if value < self.low:
            raise Refused(name, "low")
        if value > self.high or (self.below and value == self.high):
            raise Refused(name, "high")
        return int(value) if self.whole else float(value)

    def _entries(self, name: str, value: Any) -> list[Any]:
        if not isinstance(value, list | tuple):
            raise Refused(name, "not-a-list")
        entries = list(value)
        if len(entries) < self.least:
            raise Refused(name, "too-few")
        if len(entries) > self.most:
            raise Refused(name, "too-many")
        return entries

    def _names(self, name: str, value: Any) -> list[str]:
        entries = self._entries(name, value)
        if not all(isinstance(one, str) and one.strip() for one in entries):
            raise Refused(name, "not-a-name")
        if len(set(entries)) < len(entries):
            raise Refused(name, "twice")
        return entries

    def _row(self, name: str, row: Any) -> list[float]:
        if not isinstance(row, list | tuple):
            raise Refused(name, "not-a-list")
        cells = list(row)
        if len(cells) != self.columns:
            raise Refused(name, "too-few" if len(cells) < self.columns else "too-many")
        return [self._number(name, cell) for cell in cells]


def _date(name: str, value: Any) -> datetime.date:
    try:
        day = datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise Refused(name, "not-a-date") from None
    if day.isoformat() != value:
        raise Refused(name, "not-a-date")
    if not 2000 <= day.year <= 2099:
        raise Refused(name, "low" if day.year < 2000 else "high")
    return day


def judge(domains: Mapping[str, Domain], given: Given) -> dict[str, Any]:
    """Return `given` judged by `domains`, in their order. Raises Refused for the first fault."""
    for name in sorted(given):
        if name not in domains:
            raise Refused(name, "unknown")
    return {name: domain.judged(name, given.get(name)) for name, domain in domains.items()}


AMOUNT = 1e9  # no list of customers and no sum of a branch is larger
LEAST = 1e-6  # of what a formula divides by


def number(low: float = 0, high: float = AMOUNT, whole: bool = False) -> Domain:
    """Return the domain of a number from `low` to `high`."""
    return Domain("number", low=low, high=high, whole=whole)


def share(low: float = 0, below: bool = False) -> Domain:
    """Return the domain of a share, from `low` to 1, or `below` 1."""
    return Domain("number", low=low, high=1, below=below)


def divided(value: float, by: float, why: str) -> Figure:
    """Return `value` / `by`, or a gap with reason `why` where `by` is nothing (below 1e-12)."""
    return Gap(why) if abs(by) < 1e-12 else value / by


def power(base: float, times: int) -> float:
    """Return `base` to a whole power by multiplying, which gives the same in every language."""
    result = 1.0
    for _ in range(times):
        result *= base
    return result


def added(values: Iterable[float]) -> float:
    """Return the sum, one after the other: `sum` of later Pythons compensates, and would differ."""
    total = 0.0
    for value in values:
        total += value
    return total
