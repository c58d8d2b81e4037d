"""Counts → how likely they are by chance alone."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from fractions import Fraction


def at_least(hits: int, odds: Iterable[Fraction]) -> float:
    """Return the chance of `hits` or more successes in independent trials with these `odds`."""
    chances = [1.0]
    for odd in odds:
        p = float(odd)
        chances = [
            math.fsum(((1 - p) * stay, p * gain))
            for stay, gain in zip([*chances, 0.0], [0.0, *chances], strict=True)
        ]
    return min(1.0, math.fsum(chances[hits:]))


def chi_square(counts: Sequence[int], expected: Sequence[float], freedom: int = 0) -> float:
    """Return the chance of counts at least as far from `expected`.

    The degrees of freedom are `freedom`, or one less than there are counts.
    """
    pairs = [(seen, due) for seen, due in zip(counts, expected, strict=True) if due > 0]
    statistic = math.fsum((seen - due) ** 2 / due for seen, due in pairs)
    return _upper_gamma((freedom or len(pairs) - 1) / 2, statistic / 2)


def _upper_gamma(shape: float, x: float) -> float:
    """Return the regularised upper incomplete gamma function for half-integer `shape`."""
    if x <= 0:
        return 1.0
    half = shape % 1 != 0
    total = math.erfc(math.sqrt(x)) if half else math.exp(-x)
    step = 0.5 if half else 1.0
    while step < shape:
        total += math.exp(step * math.log(x) - x - math.lgamma(step + 1))
        step += 1
    return total
