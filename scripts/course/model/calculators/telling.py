"""Formulas of what customers tell and feel: word of mouth, silence, referrals, impressions."""

from __future__ import annotations

from course.model.calculators.domain import Figure, Gap, Refused, added, divided, power

Figures = dict[str, Figure]
REFERRALS_OF_100 = 0.15  # item stat-100-satisfied-15-new


def word_of_mouth(satisfied: float, dissatisfied: float, pos: float, neg: float) -> Figures:
    """Return how many are told good and bad: customers, and people that each of them tells.

    Out: `positive`, `negative` and `balance` in tellings, `ratio` of reach neg/pos, and
    `breakeven_share` of satisfied customers. Source:
    item stat-word-of-mouth-4-vs-14-15.
    """
    positive, negative = satisfied * pos, dissatisfied * neg
    return {
        "balance": positive - negative,
        "positive": positive,
        "negative": negative,
        "ratio": divided(neg, pos, "nobody-praises"),
        "breakeven_share": divided(neg, neg + pos, "nobody-tells"),
    }


def silent_dissatisfied(complaints: float, complain_rate: float) -> Figures:
    """Return how many dissatisfied customers say nothing, from complaints and who complains.

    `complain_rate` is the share of dissatisfied customers who complain, above 0. Out:
    `dissatisfied`, `silent`, `silent_share`. Source: items stat-96-silent and
    stat-complaint-20-others.
    """
    dissatisfied = complaints / complain_rate
    return {
        "silent": dissatisfied - complaints,
        "dissatisfied": dissatisfied,
        "silent_share": 1 - complain_rate,
    }


def referral_chain(
    satisfied: float,
    per_customer: float,
    generations: int,
    referral_orders: float | None,
    all_orders: float | None,
) -> Figures:
    """Return the customers that satisfied ones bring, and theirs in turn.

    `per_customer` is how many each one brings. Out: `new` in the first generation, `total` of all,
    `last` in the last one, `against_15` (how many times the sources' other claim, 15 of 100), and
    `referral_share` of orders where both counts are given. Refuses more referral orders than
    orders. Source: items stat-one-old-brings-four-new, stat-100-satisfied-15-new and
    dell-referral-case.
    """
    total = added(satisfied * power(per_customer, i) for i in range(1, generations + 1))
    share: Figure = Gap("no-orders")
    if referral_orders is not None and all_orders is not None:
        if referral_orders > all_orders:
            raise Refused("referral_orders", "order")
        share = divided(referral_orders, all_orders, "no-orders")
    return {
        "total": total,
        "new": satisfied * per_customer,
        "last": satisfied * power(per_customer, generations),
        "against_15": per_customer / REFERRALS_OF_100,
        "referral_share": share,
    }


def impression_balance(negative: float, needed: float, daily_contacts: float) -> Figures:
    """Return how many good impressions outweigh bad ones, and in how many days.

    `needed` good ones against a bad one is an assumption. Out: `positives_needed`,
    `required_share` of good ones, `days` at so many good contacts a day. Source: item
    stat-12-positive-for-1-negative.
    """
    positives = negative * needed
    return {
        "positives_needed": positives,
        "required_share": needed / (needed + 1),
        "days": divided(positives, daily_contacts, "no-contacts"),
    }


def first_impression_repair(base_cost: float, low: float, high: float) -> Figures:
    """Return what a service costs with the repair of a bad first impression: money, shares.

    Out: `total_low`/`total_high` and `extra_low`/`extra_high`. Refuses a low end above the high
    one. Source: item stat-repair-first-impression-25-50pct, which does not say of what.
    """
    if low > high:
        raise Refused("high", "order")
    return {
        "total_low": base_cost * (1 + low),
        "total_high": base_cost * (1 + high),
        "extra_low": base_cost * low,
        "extra_high": base_cost * high,
    }


def recovery_paradox(
    with_problem_solved: float, no_problem: float, r1: float, r2: float
) -> Figures:
    """Return who buys again: customers with a problem solved against those who had none.

    `r1` and `r2` are their rates of buying again. Out: `again_solved`, `again_none` customers,
    `gap` (a difference of shares), `relative`. Source: item
    poor-service-hurts-profit-90-vs-83.
    """
    return {
        "gap": r1 - r2,
        "relative": Gap("nobody-again") if r2 < 1e-12 else r1 / r2 - 1,
        "again_solved": with_problem_solved * r1,
        "again_none": no_problem * r2,
    }
