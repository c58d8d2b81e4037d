/* 留客的账：增长、堵漏、终身价值、获客对留客、利润杠杆、唤醒；和 Python 的 keeping.py 一样。 */
(() => {
  "use strict";

  const { LEAST, define, refuse, gap, divided, amount, whole, share, choice } = window.toolFormulaParts;
  const rate = amount(0, 2);

  define("calc-retention-growth",
    { n0: amount(), g: rate, r: share(), years: whole(0, 50), mode: choice("base", "fixed", "churn-new") },
    ({ n0, g, r, years, mode }) => {
      let final = n0;
      for (let year = 0; year < years; year += 1) {
        if (mode === "base") final *= r + g;
        else if (mode === "fixed") final = r * final + g * n0;
        else final = final * (1 + g) * r;
      }
      const yearly = mode === "base" ? r + g : (1 + g) * r;
      const doubling = yearly > 1 + 1e-9 ? Math.log(2) / Math.log(yearly) : gap("not-growing");
      return {
        final,
        multiple: divided(final, n0, "no-customers"),
        doubling_years: mode === "fixed" ? gap("not-steady") : doubling,
      };
    });

  define("calc-leak-plug-multiple", { g: rate, c_old: share(), c_new: share() }, (given) => {
    const before = given.g - given.c_old;
    const after = given.g - given.c_new;
    const multiple = before <= -1e-12 ? gap("shrinking") : divided(after, before, "no-growth");
    return { multiple, before, after };
  });

  define("calc-lifetime-value",
    { margin_per_order: amount(), orders_per_year: amount(0, 10000), retention: { ...share(), below: true },
      discount: share(), acq_cost: amount(), service_cost: amount() },
    (given) => {
      const { retention, discount } = given;
      const margin = given.margin_per_order * given.orders_per_year - given.service_cost;
      const worth = (margin * (1 + discount)) / (1 + discount - retention);
      return { value: worth - given.acq_cost, worth, margin_year: margin, expected_years: 1 / (1 - retention) };
    });

  define("calc-acquire-vs-keep",
    { base: amount(), loss_rate: share(), keep_cost: amount(0, 1e7), multiple: amount(0, 100) },
    (given) => {
      const lost = given.base * given.loss_rate;
      const keep = lost * given.keep_cost;
      const replace = keep * given.multiple;
      return {
        saving: replace - keep,
        replace_cost: replace,
        keep_all_lost: keep,
        lost,
        breakeven_success: divided(1, given.multiple, "free-to-acquire"),
      };
    });

  define("calc-profit-leverage",
    { retention_gain_pts: amount(LEAST, 100), profit_gain_low: amount(0, 1000),
      profit_gain_high: amount(0, 1000), base_profit: amount() },
    ({ retention_gain_pts: points, profit_gain_low: low, profit_gain_high: high, base_profit: base }) => {
      if (low > high) refuse("profit_gain_high", "order");
      return {
        leverage_low: low / points,
        leverage_high: high / points,
        profit_low: base * (1 + low / 100),
        profit_high: base * (1 + high / 100),
      };
    });

  define("calc-dormant-reactivation",
    { dormant: amount(), willing_low: share(), willing_high: share(), conversion: share(),
      order_value: amount() },
    ({ dormant, willing_low, willing_high, conversion, order_value }) => {
      if (willing_low > willing_high) refuse("willing_high", "order");
      const low = dormant * willing_low;
      const high = dormant * willing_high;
      return {
        orders_low: low * conversion,
        orders_high: high * conversion,
        open_low: low,
        open_high: high,
        sales_low: low * conversion * order_value,
        sales_high: high * conversion * order_value,
      };
    });
})();
