"""Formulas of keeping customers: growth, leaks, lifetime value, cost of acquiring, leverage."""

from __future__ import annotations

import math

from course.model.calculators.domain import Figure, Gap, Refused, divided

Figures = dict[str, Figure]


def retention_growth(n0: float, g: float, r: float, years: int, mode: str) -> Figures:
    """Return how a number of customers grows in `years` whole years.

    `n0` customers at the start; `g` new ones a year and `r` kept, both shares. `mode`: `base` (new
    ones as a share of the year's start), `fixed` (the same head count each year, a share of n0),
    `churn-new` (as base, and new ones leave in their first year like the others).
    Out: `final` customers, `multiple` of the start, `doubling_years` (none in `fixed`, or where
    nothing grows). Source: item retention-growth-7-years has the rates and not
    the reading; `base` is the one that makes its claim true, the others are ours.
    """
    final = n0
    for _ in range(years):
        if mode == "base":
            final = final * (r + g)
        elif mode == "fixed":
            final = r * final + g * n0
        else:
            final = final * (1 + g) * r
    rate = r + g if mode == "base" else (1 + g) * r
    doubling: Figure = Gap("not-steady")
    if mode != "fixed":
        doubling = math.log(2) / math.log(rate) if rate > 1 + 1e-9 else Gap("not-growing")
    return {
        "final": final,
        "multiple": divided(final, n0, "no-customers"),
        "doubling_years": doubling,
    }


def leak_plug_multiple(g: float, c_old: float, c_new: float) -> Figures:
    """Return how many times faster a base grows when fewer leave: shares of the year's start.

    Out: net growth `before` and `after` (shares), and `multiple`, which is undefined where the
    base did not grow before and meaningless where it shrank. Source: item leak-plug-growth-2-3x.
    """
    before, after = g - c_old, g - c_new
    multiple: Figure = Gap("shrinking") if before <= -1e-12 else divided(after, before, "no-growth")
    return {"multiple": multiple, "before": before, "after": after}


def lifetime_value(
    margin_per_order: float,
    orders_per_year: float,
    retention: float,
    discount: float,
    acq_cost: float,
    service_cost: float,
) -> Figures:
    """Return what a customer is worth: money, orders a year, shares a year.

    Out: `margin_year` after service; `expected_years` = 1/(1-r); `worth`, all years in today's
    money with the first one in full; `value`, the same after the cost of acquiring. Retention
    below 1. Source: the usual formula for constant retention; item
    system-07-measure-lifetime-value has none.
    """
    margin = margin_per_order * orders_per_year - service_cost
    worth = margin * (1 + discount) / (1 + discount - retention)
    return {
        "value": worth - acq_cost,
        "worth": worth,
        "margin_year": margin,
        "expected_years": 1 / (1 - retention),
    }


def acquire_vs_keep(base: float, loss_rate: float, keep_cost: float, multiple: float) -> Figures:
    """Return what replacing lost customers costs against keeping them.

    `keep_cost` is money per customer kept, `multiple` how many times that acquiring one costs.
    Out: `lost` customers, `replace_cost`, `keep_all_lost`, `saving`, and `breakeven_success`: the
    share of efforts that must work for keeping to be no dearer. Source: item
    stat-acquire-5-to-7x.
    """
    lost = base * loss_rate
    keep = lost * keep_cost
    replace = keep * multiple
    return {
        "saving": replace - keep,
        "replace_cost": replace,
        "keep_all_lost": keep,
        "lost": lost,
        "breakeven_success": divided(1, multiple, "free-to-acquire"),
    }


def profit_leverage(
    retention_gain_pts: float, profit_gain_low: float, profit_gain_high: float, base_profit: float
) -> Figures:
    """Return how many points of profit a point of retention brings: points and per cents.

    Out: `leverage_low`, `leverage_high` (profit gain over retention gain), `profit_low`,
    `profit_high` (money). Refuses a low end above the high one. Source: items
    stat-5pct-loyalty-25-85pct-profit and stat-profit-5-to-17-times.
    """
    if profit_gain_low > profit_gain_high:
        raise Refused("profit_gain_high", "order")
    return {
        "leverage_low": profit_gain_low / retention_gain_pts,
        "leverage_high": profit_gain_high / retention_gain_pts,
        "profit_low": base_profit * (1 + profit_gain_low / 100),
        "profit_high": base_profit * (1 + profit_gain_high / 100),
    }


def dormant_reactivation(
    dormant: float, willing_low: float, willing_high: float, conversion: float, order_value: float
) -> Figures:
    """Return what waking dormant customers may bring: customers, shares, money an order.

    Out: `open_low`/`open_high` customers who would hear an offer, `orders_low`/`orders_high` of
    those who buy, `sales_low`/`sales_high`. Refuses a low end above the high one. Source:
    item system-04-wake-dormant-clients (25 to 60 % willing); conversion is our further input.
    """
    if willing_low > willing_high:
        raise Refused("willing_high", "order")
    low, high = dormant * willing_low, dormant * willing_high
    return {
        "orders_low": low * conversion,
        "orders_high": high * conversion,
        "open_low": low,
        "open_high": high,
        "sales_low": low * conversion * order_value,
        "sales_high": high * conversion * order_value,
    }
