/* 服务的账：挽回、百分之一、达标率、RATER、奖励；和 Python 的 serving.py 一样。 */
(() => {
  "use strict";

  const { LEAST, AMOUNT, define, refuse, gap, divided, added, power, amount, whole, share, own, list } =
    window.toolFormulaParts;

  function net(recovered, margin, cost) {
    if (margin === null) return gap("no-margin");
    return cost === null ? gap("no-cost") : recovered * margin - cost;
  }

  define("calc-tarp-sensitivity",
    { lost: amount(LEAST), rec_a: amount(), rec_b: amount(), margin: own, cost_a: own, cost_b: own },
    (given) => {
      const { lost, rec_a: a, rec_b: b, margin } = given;
      if (a > lost) refuse("rec_a", "above-lost");
      if (b > lost) refuse("rec_b", "above-lost");
      return {
        rate_a: a / lost,
        rate_b: b / lost,
        remaining_a: lost - a,
        remaining_b: lost - b,
        difference: b - a,
        ratio: divided(b, a, "none-recovered"),
        net_a: net(a, margin, given.cost_a),
        net_b: net(b, margin, given.cost_b),
        breakeven_extra: margin === null ? gap("no-margin") : (b - a) * margin,
      };
    });

  define("calc-one-percent", { cases: amount(), rate: share(), steps: whole(1, 100) },
    ({ cases, rate, steps }) => {
      const all = power(rate, steps);
      return { failed: cases * (1 - all), failed_share: 1 - all, whole_share: all };
    });

  define("calc-service-standard-hit",
    { ring_samples: list(0, 1000, 1, 500), greet_samples: list(0, 100000, 1, 500),
      ring_limit: amount(0, 100), greet_limit: amount(0, 10000) },
    (given) => {
      const rings = given.ring_samples.filter((one) => one <= given.ring_limit).length;
      const greetings = given.greet_samples.filter((one) => one <= given.greet_limit).length;
      return {
        ring_hit: rings / given.ring_samples.length,
        greet_hit: greetings / given.greet_samples.length,
        ring_within: rings,
        greet_within: greetings,
      };
    });

  define("calc-rater-score", { expect: list(1, 7, 5, 5), perceive: list(1, 7, 5, 5) },
    ({ expect, perceive }) => {
      const gaps = perceive.map((seen, at) => seen - expect[at]);
      const each = gaps.map((one, at) => [`gap_${at + 1}`, one]);
      return {
        mean: added(gaps) / gaps.length,
        weakest: gaps.indexOf(Math.min(...gaps)) + 1,
        ...Object.fromEntries(each),
      };
    });

  define("calc-reward-rate",
    { buy_n: amount(LEAST, 1000), free_k: amount(0, 1000), spend: amount(LEAST, AMOUNT),
      voucher: amount(), redemption: share() },
    ({ buy_n: bought, free_k: free, spend, voucher, redemption }) => {
      const used = redemption * voucher;
      return {
        punch_rate: free / (bought + free),
        naive_rate: free / bought,
        voucher_nominal: voucher / spend,
        voucher_effective: used / (spend + used),
      };
    });
})();
