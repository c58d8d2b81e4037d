"""The course's calculators: id and inputs → figures, by formulas that its pages share.

Each formula is a pure function; `FORMULAS` says what it takes. The scripts of the pages hold the
same formulas and the same domains in JavaScript, and tests hold the two together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from course.model.calculators import keeping, serving, sorting, telling
from course.model.calculators.domain import AMOUNT, LEAST, Domain, Given, judge, number, share

Outcome = Mapping[str, Any]


@dataclass(frozen=True)
class Formula:
    """A formula and the domains of its inputs, by name."""

    of: Callable[..., Outcome]
    inputs: Mapping[str, Domain]


_COUNT = number()
_RATE = number(0, 2)
_OWN = Domain("number", high=AMOUNT, optional=True)
_CUT = Domain("number", high=AMOUNT, words=(sorting.MEDIAN,))
_ROLES = Domain("names", least=1, most=60)

FORMULAS: Mapping[str, Formula] = {
    "calc-retention-growth": Formula(
        keeping.retention_growth,
        {
            "n0": _COUNT,
            "g": _RATE,
            "r": share(),
            "years": number(0, 50, whole=True),
            "mode": Domain("choice", words=("base", "fixed", "churn-new")),
        },
    ),
    "calc-leak-plug-multiple": Formula(
        keeping.leak_plug_multiple, {"g": _RATE, "c_old": share(), "c_new": share()}
    ),
    "calc-tarp-sensitivity": Formula(
        serving.tarp_sensitivity,
        {
            "lost": number(LEAST),
            "rec_a": _COUNT,
            "rec_b": _COUNT,
            "margin": _OWN,
            "cost_a": _OWN,
            "cost_b": _OWN,
        },
    ),
    "calc-word-of-mouth": Formula(
        telling.word_of_mouth,
        {
            "satisfied": _COUNT,
            "dissatisfied": _COUNT,
            "pos": number(0, 1000),
            "neg": number(0, 1000),
        },
    ),
    "calc-silent-dissatisfied": Formula(
        telling.silent_dissatisfied, {"complaints": _COUNT, "complain_rate": share(LEAST)}
    ),
    "calc-lifetime-value": Formula(
        keeping.lifetime_value,
        {
            "margin_per_order": _COUNT,
            "orders_per_year": number(0, 10_000),
            "retention": share(below=True),
            "discount": share(),
            "acq_cost": _COUNT,
            "service_cost": _COUNT,
        },
    ),
    "calc-acquire-vs-keep": Formula(
        keeping.acquire_vs_keep,
        {
            "base": _COUNT,
            "loss_rate": share(),
            "keep_cost": number(0, 1e7),
            "multiple": number(0, 100),
        },
    ),
    "calc-profit-leverage": Formula(
        keeping.profit_leverage,
        {
            "retention_gain_pts": number(LEAST, 100),
            "profit_gain_low": number(0, 1000),
            "profit_gain_high": number(0, 1000),
            "base_profit": _COUNT,
        },
    ),
    "calc-referral-chain": Formula(
        telling.referral_chain,
        {
            "satisfied": _COUNT,
            "per_customer": number(0, 10),
            "generations": number(1, 10, whole=True),
            "referral_orders": _OWN,
            "all_orders": _OWN,
        },
    ),
    "calc-four-quadrant": Formula(
        sorting.four_quadrant,
        {
            "members": Domain("rows", high=AMOUNT, least=1, most=200_000, columns=2),
            "freq_cut": _CUT,
            "spend_cut": _CUT,
        },
    ),
    "calc-reward-rate": Formula(
        serving.reward_rate,
        {
            "buy_n": number(LEAST, 1000),
            "free_k": number(0, 1000),
            "spend": number(LEAST),
            "voucher": _COUNT,
            "redemption": share(),
        },
    ),
    "calc-impression-balance": Formula(
        telling.impression_balance,
        {
            "negative": _COUNT,
            "needed": number(0, 1000),
            "daily_contacts": _COUNT,
        },
    ),
    "calc-first-impression-repair": Formula(
        telling.first_impression_repair, {"base_cost": _COUNT, "low": _RATE, "high": _RATE}
    ),
    "calc-recovery-paradox": Formula(
        telling.recovery_paradox,
        {"with_problem_solved": _COUNT, "no_problem": _COUNT, "r1": share(), "r2": share()},
    ),
    "calc-dormant-reactivation": Formula(
        keeping.dormant_reactivation,
        {
            "dormant": _COUNT,
            "willing_low": share(),
            "willing_high": share(),
            "conversion": share(),
            "order_value": _COUNT,
        },
    ),
    "calc-90-day-calendar": Formula(
        sorting.ninety_day_calendar,
        {
            "sale_date": Domain("date"),
            "touch_days": Domain("numbers", high=sorting.LAST_DAY, whole=True, least=1, most=91),
        },
    ),
    "calc-zipper-coverage": Formula(
        sorting.zipper_coverage,
        {"chain_roles": _ROLES, "paired_roles": Domain("names", most=60)},
    ),
    "calc-customer-sorting": Formula(
        sorting.customer_sorting,
        {
            "customers": Domain("rows", high=AMOUNT, least=1, most=200_000, columns=4),
            "weights": Domain("numbers", high=1, least=4, most=4),
            "cycle": Domain("choice", words=("short-first", "long-first")),
        },
    ),
    "calc-one-percent": Formula(
        serving.one_percent,
        {"cases": _COUNT, "rate": share(), "steps": number(1, 100, whole=True)},
    ),
    "calc-service-standard-hit": Formula(
        serving.service_standard_hit,
        {
            "ring_samples": Domain("numbers", high=1000, least=1, most=500),
            "greet_samples": Domain("numbers", high=100_000, least=1, most=500),
            "ring_limit": number(0, 100),
            "greet_limit": number(0, 10_000),
        },
    ),
    "calc-rater-score": Formula(
        serving.rater_score,
        {
            "expect": Domain("numbers", low=1, high=7, least=5, most=5),
            "perceive": Domain("numbers", low=1, high=7, least=5, most=5),
        },
    ),
}


def compute(identity: str, given: Given) -> Outcome:
    """Return what the formula `identity` makes of `given`: output name → figure, Gap, or list.

    Raises Refused, with the name of the input, for what is not in its domain; KeyError for an
    unknown id.
    """
    formula = FORMULAS[identity]
    return formula.of(**judge(formula.inputs, given))
