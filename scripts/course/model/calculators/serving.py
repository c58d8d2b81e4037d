"""Formulas of service: recovered orders, one per cent, standards, RATER, rewards."""

from __future__ import annotations

from collections.abc import Sequence

from course.model.calculators.domain import Figure, Gap, Refused, added, divided, power

Figures = dict[str, Figure]


def tarp_sensitivity(
    lost: float,
    rec_a: float,
    rec_b: float,
    margin: float | None,
    cost_a: float | None,
    cost_b: float | None,
) -> Figures:
    """Return what two projects recover of lost orders, and what is left when they are paid.

    Orders; `margin` is money an order, costs are money. Out: `rate_a`/`rate_b`,
    `remaining_a`/`remaining_b`, `difference`, `ratio` B/A, `net_a`/`net_b` and `breakeven_extra`
    (what B may cost more than A), the last three only where their money is given. Refuses more
    recovered than lost. Source: item tarp-sensitivity, which has counts and no money.
    """
    for name, recovered in (("rec_a", rec_a), ("rec_b", rec_b)):
        if recovered > lost:
            raise Refused(name, "above-lost")
    return {
        "rate_a": rec_a / lost,
        "rate_b": rec_b / lost,
        "remaining_a": lost - rec_a,
        "remaining_b": lost - rec_b,
        "difference": rec_b - rec_a,
        "ratio": divided(rec_b, rec_a, "none-recovered"),
        "net_a": _net(rec_a, margin, cost_a),
        "net_b": _net(rec_b, margin, cost_b),
        "breakeven_extra": Gap("no-margin") if margin is None else (rec_b - rec_a) * margin,
    }


def _net(recovered: float, margin: float | None, cost: float | None) -> Figure:
    if margin is None:
        return Gap("no-margin")
    return Gap("no-cost") if cost is None else recovered * margin - cost


def one_percent(cases: float, rate: float, steps: int) -> Figures:
    """Return how many of `cases` fail when each of `steps` in a row succeeds at `rate`, a share.

    Out: `failed` customers, `failed_share`, `whole_share` of those whom nothing failed. Source:
    item picc-100-not-99; several steps in a row are our extension.
    """
    whole = power(rate, steps)
    return {"failed": cases * (1 - whole), "failed_share": 1 - whole, "whole_share": whole}


def service_standard_hit(
    ring_samples: Sequence[float],
    greet_samples: Sequence[float],
    ring_limit: float,
    greet_limit: float,
) -> Figures:
    """Return the share of samples within a limit: rings before answering, seconds to a greeting.

    Out: `ring_hit`, `greet_hit` (shares), `ring_within`, `greet_within` (counts). A sample at the
    limit is within. Source: item minimum-service-standards-2-rings-30-seconds.
    """
    rings = sum(1 for one in ring_samples if one <= ring_limit)
    greetings = sum(1 for one in greet_samples if one <= greet_limit)
    return {
        "ring_hit": rings / len(ring_samples),
        "greet_hit": greetings / len(greet_samples),
        "ring_within": rings,
        "greet_within": greetings,
    }


def rater_score(expect: Sequence[float], perceive: Sequence[float]) -> Figures:
    """Return the gaps of the five RATER factors: perceived less expected, points of 1 to 7.

    Out: `gap_1` to `gap_5`, `mean`, and `weakest`, the number of the first factor with the lowest
    gap. Source: SERVQUAL (Parasuraman, Zeithaml and Berry); item
    five-satisfaction-factors-rater has no numbers.
    """
    gaps = [seen - wished for wished, seen in zip(expect, perceive, strict=True)]
    return {
        "mean": added(gaps) / len(gaps),
        "weakest": gaps.index(min(gaps)) + 1,
        **{f"gap_{at}": gap for at, gap in enumerate(gaps, 1)},
    }


def reward_rate(
    buy_n: float, free_k: float, spend: float, voucher: float, redemption: float
) -> Figures:
    """Return what rewards really give away, as shares of what is handed over.

    Buy `buy_n` pieces, get `free_k`; spend `spend`, get a `voucher` (money), of which the share
    `redemption` is used on later sales. Out: `punch_rate` k/(n+k), `naive_rate` k/n,
    `voucher_nominal`, `voucher_effective`. Source: items reward-punch-card and reward-voucher
    have the offers, the rates are ours.
    """
    used = redemption * voucher
    return {
        "punch_rate": free_k / (buy_n + free_k),
        "naive_rate": free_k / buy_n,
        "voucher_nominal": voucher / spend,
        "voucher_effective": used / (spend + used),
    }
