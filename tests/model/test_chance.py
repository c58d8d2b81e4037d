"""Chances are those of the textbooks."""

from __future__ import annotations

import pytest

from course.model.chance import chi_square


@pytest.mark.parametrize(
    ("counts", "chance"),
    [([10, 10], 1.0), ([15, 5], 0.0253), ([20, 10, 10], 0.0821), ([30, 10, 10, 10], 0.00017)],
)
def test_uneven_counts_have_the_chance_of_chi_square(counts: list[int], chance: float) -> None:
    even = [sum(counts) / len(counts)] * len(counts)
    assert chi_square(counts, even) == pytest.approx(chance, rel=0.02)
