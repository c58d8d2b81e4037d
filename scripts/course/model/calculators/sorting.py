"""Formulas over lists: customers in quadrants and in order, calendars, zippers."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from course.model.calculators.domain import Gap, Refused, added

MEDIAN = "median"
LABELS = {(1, 1): "知己", (0, 1): "蝴蝶", (1, 0): "藤壶", (0, 0): "过客"}
LAST_DAY = 90


def four_quadrant(
    members: Sequence[Sequence[float]], freq_cut: float | str, spend_cut: float | str
) -> dict[str, Any]:
    """Return the quadrant of each member, given as [visits, spend] of a period.

    A cut is a number or `median`, the mean of the middle two where there are two; who is at the
    cut is high. Out: `labels` in order, `counts` by label, the cuts as used. Source: item
    four-quadrant-member-model names the groups; the rule is ours (the original model has profit
    and length).
    """
    visits_at = _cut([visits for visits, _ in members], freq_cut)
    spend_at = _cut([spend for _, spend in members], spend_cut)
    labels = [LABELS[int(visits >= visits_at), int(spend >= spend_at)] for visits, spend in members]
    counts = {label: labels.count(label) for label in LABELS.values()}
    return {"labels": labels, "counts": counts, "freq_cut": visits_at, "spend_cut": spend_at}


def _cut(values: list[float], cut: float | str) -> float:
    if not isinstance(cut, str):
        return cut
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def customer_sorting(
    customers: Sequence[Sequence[float]], weights: Sequence[float], cycle: str
) -> dict[str, Any]:
    """Return a score of each customer, [sales, volume, arrears, purchase cycle in days].

    Each criterion runs from 0 to 1 over these customers (0.5 where all are alike); arrears are
    reversed, the cycle too with `short-first`. Weights need not add up to 1. Out: `scores`,
    `order` (positions, best first, ties as given), `top_count` (a fifth, rounded up) and
    `top_share`, the part of all sales that the largest fifth has. Refuses weights that are all 0.
    Source: items four-customer-sorting-criteria and eighty-twenty-rule, which is tested here.
    """
    total_weight = added(weights)
    if total_weight == 0:
        raise Refused("weights", "zero")
    columns = [_spread([row[at] for row in customers]) for at in range(4)]
    columns[2] = [1 - value for value in columns[2]]
    if cycle == "short-first":
        columns[3] = [1 - value for value in columns[3]]
    scores = []
    for at in range(len(customers)):
        pairs = zip(weights, columns, strict=True)
        scores.append(added(weight * column[at] for weight, column in pairs) / total_weight)
    order = sorted(range(len(scores)), key=lambda at: -scores[at])
    top_count = (len(customers) + 4) // 5
    sales = [row[0] for row in customers]
    total = added(sales)
    top = added(sorted(sales, reverse=True)[:top_count])
    share = top / total if total > 0 else Gap("no-sales")
    return {"scores": scores, "order": order, "top_count": top_count, "top_share": share}


def _spread(values: list[float]) -> list[float]:
    low, high = min(values), max(values)
    return [0.5 if high == low else (value - low) / (high - low) for value in values]


def ninety_day_calendar(sale_date: datetime.date, touch_days: Sequence[int]) -> dict[str, Any]:
    """Return the dates of contacts after a sale; `touch_days` ascend and end by day 90.

    Out: `dates` (ISO) and `last`. Source: item system-03-welcome-package-90-days; the pattern is
    ours.
    """
    if any(after <= before for before, after in pairwise(touch_days)):
        raise Refused("touch_days", "order")
    dates = [(sale_date + datetime.timedelta(days=day)).isoformat() for day in touch_days]
    return {"dates": dates, "last": dates[-1]}


def zipper_coverage(chain_roles: Sequence[str], paired_roles: Sequence[str]) -> dict[str, Any]:
    """Return how much of the customer's chain somebody on our side meets as an equal.

    Out: `coverage` (a share), `paired` (a count), `missing` roles in the chain's order, `outside`
    paired roles that are not in the chain and do not count. Source: items zipper-relationship and
    zipper-decision-chain.
    """
    paired = [role for role in chain_roles if role in paired_roles]
    return {
        "coverage": len(paired) / len(chain_roles),
        "paired": len(paired),
        "missing": [role for role in chain_roles if role not in paired_roles],
        "outside": [role for role in paired_roles if role not in chain_roles],
    }
