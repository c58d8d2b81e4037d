"""The formulas are right, and the pages' scripts have the same ones."""

from __future__ import annotations

import inspect
import json
from dataclasses import asdict
from typing import Any

import pytest

from calculator_vectors import SEED, TOOLS, alike, vectors
from course.model.calculator_checks import got
from course.model.calculators import FORMULAS, compute
from course.model.calculators.domain import Domain, Gap, Refused
from courses import whole_course
from node_script import run_script

BOTH = """return data.map(([id, inputs]) => window.toolFormulas[id](inputs));"""
CHECKS = whole_course().calculator_checks


@pytest.mark.parametrize("check", CHECKS.checks if CHECKS else (), ids=lambda one: one.case)
def test_a_worked_check_of_the_inventory_comes_out_to_the_last_digit(check: Any) -> None:
    assert got(check) == check.expected


def test_every_calculator_has_worked_checks() -> None:
    assert CHECKS
    assert {check.calculator for check in CHECKS.checks} == set(FORMULAS)
    assert len(FORMULAS) == 21


def test_a_thousand_random_inputs_of_each_calculator_agree_between_python_and_the_script() -> None:
    print(f"seed {SEED}")
    made = vectors(1000)
    script = run_script(TOOLS, BOTH, [(identity, given) for identity, given, _ in made])
    odd = [(v, s) for v, s in zip(made, script, strict=True) if not alike(v[2], s)]
    assert odd == []
    figures = sum("outputs" in python for _, _, python in made)
    assert figures > 0.6 * len(made)


def test_what_one_refuses_the_other_refuses_by_the_same_name() -> None:
    made = vectors(200, spoil=0.8)
    script = run_script(TOOLS, BOTH, [(identity, given) for identity, given, _ in made])
    odd = [(v, s) for v, s in zip(made, script, strict=True) if not alike(v[2], s)]
    assert odd == []
    reasons = {python["refusal"]["why"] for *_, python in made if "refusal" in python}
    assert reasons >= {
        "unknown", "missing", "not-a-number", "not-whole", "low", "high", "not-one-of",
        "not-a-list", "too-few", "not-a-date", "order", "above-lost", "zero", "twice",
    }  # fmt: skip


def test_no_sound_input_gives_what_is_no_figure() -> None:
    for identity, given, python in vectors(100):
        text = json.dumps(python, allow_nan=True)
        assert "NaN" not in text, (identity, given)
        assert "Infinity" not in text, (identity, given)


def test_the_script_takes_what_python_takes() -> None:
    script = run_script(TOOLS, "return window.toolDomains;")
    assert set(script) == set(FORMULAS)
    for identity, formula in FORMULAS.items():
        assert list(script[identity]) == list(formula.inputs)
        for name, domain in formula.inputs.items():
            told = {k: tuple(v) if k == "words" else v for k, v in script[identity][name].items()}
            assert asdict(domain) == asdict(Domain(**told)), (identity, name)


@pytest.mark.parametrize("identity", FORMULAS)
def test_a_formula_says_what_goes_in_what_comes_out_and_whence_it_is(identity: str) -> None:
    said = " ".join((inspect.getdoc(FORMULAS[identity].of) or "").split())
    assert "Out: " in said
    assert "Source: " in said
    assert list(inspect.signature(FORMULAS[identity].of).parameters) == list(
        FORMULAS[identity].inputs
    )


@pytest.mark.parametrize(
    ("identity", "given", "output", "why"),
    [
        ("calc-leak-plug-multiple", {"g": 0.1, "c_old": 0.2, "c_new": 0.1},
         "multiple", "shrinking"),
        ("calc-word-of-mouth", {"satisfied": 1, "dissatisfied": 1, "pos": 0, "neg": 0},
         "breakeven_share", "nobody-tells"),
        ("calc-impression-balance", {"negative": 1, "needed": 12, "daily_contacts": 0},
         "days", "no-contacts"),
        ("calc-customer-sorting", {"customers": [[0, 0, 0, 0]], "weights": [1, 0, 0, 0],
         "cycle": "long-first"}, "top_share", "no-sales"),
    ],
)  # fmt: skip
def test_where_there_is_no_figure_the_reason_stands_in_its_place(
    identity: str, given: dict[str, Any], output: str, why: str
) -> None:
    assert compute(identity, given)[output] == Gap(why)


def test_who_is_at_the_cut_is_high_and_the_median_of_two_is_between_them() -> None:
    made = compute("calc-four-quadrant", {
        "members": [[1, 10], [3, 30], [2, 20], [2, 20]], "freq_cut": "median", "spend_cut": 25,
    })  # fmt: skip
    assert made["labels"] == ["过客", "知己", "藤壶", "藤壶"]
    assert made["counts"] == {"知己": 1, "蝴蝶": 0, "藤壶": 2, "过客": 1}
    assert made["freq_cut"] == 2


def test_more_recovered_than_lost_is_refused_by_name() -> None:
    given = {"lost": 10, "rec_a": 11, "rec_b": 1}
    with pytest.raises(Refused) as fault:
        compute("calc-tarp-sensitivity", given)
    assert (fault.value.given, fault.value.why) == ("rec_a", "above-lost")
