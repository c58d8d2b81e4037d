"""Figures are written by one rule, in Python and in the script, and read back as typed."""

from __future__ import annotations

import random

import pytest

from course.model.calculators.figures import rounded, write
from node_script import run_script

SEED = 20261124
NUMBERS = ["tools/numbers.js"]


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(1.005, 2, "1.01"), (2.675, 2, "2.68"), (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"),
     (-0.5, 0, "-1"), (-0.04, 1, "0.0"), (1e-9, 2, "0.00"), (0.1 + 0.2, 3, "0.300"),
     (999_999.995, 2, "1000000.00"), (1e20, 1, "100000000000000000000.0"), (0, 2, "0.00")],
)  # fmt: skip
def test_half_goes_away_from_zero_as_people_reckon(value: float, decimals: int, text: str) -> None:
    assert rounded(value, decimals) == text


@pytest.mark.parametrize(
    ("value", "form", "decimals", "unit", "text"),
    [(1725, "number", 2, "元", "1,725.00 元"), (0.0926, "percent", 2, None, "9.26%"),
     (0.07, "points", 0, None, "7 个百分点"), (1_234_567, "number", 0, "元", "123.46 万元"),
     (120_000_000, "number", 2, "位", "1.2 亿位"), (-0.6, "number", 1, "分", "-0.6 分"),
     (1.949, "number", 2, "倍", "1.95 倍"), (-1_500_000, "number", 0, None, "-150 万")],
)  # fmt: skip
def test_a_figure_is_written_as_people_say_it(
    value: float, form: str, decimals: int, unit: str | None, text: str
) -> None:
    assert write(value, form, decimals, unit) == text


def test_ten_thousand_figures_are_written_alike_in_python_and_in_the_script() -> None:
    print(f"seed {SEED}")
    chance = random.Random(SEED)
    forms = ["number", "percent", "points"]
    made = []
    for _ in range(10_000):
        value = chance.choice([1, -1]) * chance.choice(
            [chance.random(), chance.randint(0, 2000) / 8, 10 ** chance.uniform(-8, 20)]
        )
        made.append(
            (value, chance.choice(forms), chance.randint(0, 4), chance.choice(["元", "倍", ""]))
        )
    script = run_script(
        NUMBERS,
        "return data.map(([value, format, decimals, unit]) =>"
        " window.toolNumbers.write(value, { format, decimals, unit }));",
        made,
    )
    odd = [(one, s) for one, s in zip(made, script, strict=True) if write(*one) != s]
    assert odd == []
