"""The account of a loyalty scheme: run outside a browser, against sums of its own in Python."""

from __future__ import annotations

import math
import random
from typing import Any

import pytest

from course.model.calculators import compute
from course.render.loyalty_words import FIELDS, KINDS
from courses import whole_course
from node_script import run_script

SCRIPTS = [
    "tools/numbers.js", "tools/formulas.js", "tools/formulas-serving.js",
    "tools/loyalty-account.js",
]  # fmt: skip
READ = """
  return data.schemes.map((values) => {
    const { given, faults } = window.LoyaltyAccount.readFields(values, data.fields);
    const made = faults.length ? null : window.LoyaltyAccount.accountOf(values.kind, given);
    return { given, faults, made };
  });
"""
SEED = 20261123
GUIDE = whole_course().loyalty_guide
assert GUIDE
SAMPLES = {one.id: dict(one.values) for one in GUIDE.samples}


def accounts(schemes: list[dict[str, str]]) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = run_script(
        SCRIPTS, READ, {"schemes": schemes, "fields": list(FIELDS)}
    )
    return made


def offer(kind: str, given: dict[str, float]) -> tuple[float, float]:
    if kind == "buy-get":
        return given["buy_n"], given["free_k"]
    if kind == "points":
        return given["points_yuan"] * given["points_for_yuan"], 1
    return given["spend"], given["voucher"]


def scheme(chance: random.Random) -> dict[str, str]:
    return {
        "kind": chance.choice(list(KINDS)),
        "buy_n": str(chance.randint(1, 30)),
        "free_k": str(chance.randint(0, 5)),
        "spend": str(chance.randint(1, 5000)),
        "voucher": str(chance.randint(0, 300)),
        "points_yuan": str(chance.randint(1, 10)),
        "points_for_yuan": str(chance.randint(1, 500)),
        "redemption": f"{chance.randint(0, 100)}%",
        "customers": str(chance.randint(0, 9000)),
        "visits": str(chance.randint(0, 80) / 10),
        "ticket": str(chance.randint(1, 4000)),
        "margin": f"{chance.randint(1, 100)}%",
        "fixed": str(chance.randint(0, 5000)),
    }


def test_five_hundred_random_schemes_cost_what_another_sum_says() -> None:
    print(f"seed {SEED}")
    chance = random.Random(SEED)
    schemes = [scheme(chance) for _ in range(500)]
    for values, account in zip(schemes, accounts(schemes), strict=True):
        given, made = account["given"], account["made"]
        spent, back = offer(values["kind"], given)
        sales = given["customers"] * given["visits"] * given["ticket"]
        for row in made["rows"]:
            goods = sales * row["share"] * back / spent * (1 - given["margin"])
            assert row["cost"] == pytest.approx(goods + given["fixed"])
            each = given["ticket"] * (
                given["margin"] - row["share"] * back / spent * (1 - given["margin"])
            )
            if each > 1e-6:
                assert abs(row["extra"] - math.ceil(row["cost"] / each - 1e-9)) <= 1
            elif each < -1e-6:
                assert row["extra"] is None


def test_rates_are_those_of_the_calculator() -> None:
    chance = random.Random(SEED)
    schemes = [scheme(chance) for _ in range(200)]
    for values, account in zip(schemes, accounts(schemes), strict=True):
        given, rates = account["given"], account["made"]["rates"]
        spent, back = offer(values["kind"], given)
        inputs = {"buy_n": 1, "free_k": 0, "spend": spent, "voucher": back}
        used = compute("calc-reward-rate", inputs | {"redemption": given["redemption"]})
        assert rates["real"] == pytest.approx(used["voucher_effective"])
        if values["kind"] == "buy-get":
            punch = compute("calc-reward-rate", inputs | {"buy_n": spent, "free_k": back,
                                                          "redemption": 1})  # fmt: skip
            assert rates["full"] == pytest.approx(punch["punch_rate"])
            assert rates["nominal"] == pytest.approx(punch["naive_rate"])


def test_the_samples_are_counted_and_buy_ten_get_one_gives_nine_in_a_hundred() -> None:
    made = dict(zip(SAMPLES, accounts(list(SAMPLES.values())), strict=True))
    assert all(one["faults"] == [] for one in made.values())
    assert round(made["shop"]["made"]["rates"]["full"], 4) == 0.0909
    assert round(made["retail"]["made"]["rates"]["real"], 4) == 0.0291
    assert all(one["made"]["own"]["extra"] > 0 for one in made.values())


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("buy_n", ""), ("buy_n", "0"), ("buy_n", "十几"), ("free_k", "-1"), ("redemption", "120%"),
        ("redemption", "0.7"), ("margin", "0%"), ("ticket", "NaN"), ("ticket", "1e999"),
        ("customers", "3.5"), ("visits", "=1+1"), ("fixed", "10-20"),
    ],
)  # fmt: skip
def test_a_field_that_cannot_be_read_is_named_and_nothing_is_counted(name: str, typed: str) -> None:
    (account,) = accounts([SAMPLES["shop"] | {name: typed}])
    assert [one["name"] for one in account["faults"]] == [name]
    assert account["faults"][0]["mend"]
    assert account["made"] is None


def test_numbers_are_read_as_people_type_them() -> None:
    typed = {
        "customers": "\uff11\uff0c\uff12\uff10\uff10",
        "ticket": "\uff11\uff18元",
        "redemption": "四成",
        "fixed": "0.1万",
    }
    (account,) = accounts([SAMPLES["shop"] | typed])
    given = account["given"]
    assert (given["customers"], given["ticket"], given["fixed"]) == (1200, 18, 1000)
    assert given["redemption"] == pytest.approx(0.4)
