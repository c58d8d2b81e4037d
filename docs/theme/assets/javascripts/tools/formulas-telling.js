/* 客户怎么说、怎么想：口碑、沉默、转介绍、印象、补救；和 Python 的 telling.py 一样。 */
(() => {
  "use strict";

  const { LEAST, define, refuse, gap, divided, added, power, amount, whole, share, own } = window.toolFormulaParts;
  const REFERRALS_OF_100 = 0.15;

  define("calc-word-of-mouth",
    { satisfied: amount(), dissatisfied: amount(), pos: amount(0, 1000), neg: amount(0, 1000) },
    ({ satisfied, dissatisfied, pos, neg }) => {
      const positive = satisfied * pos;
      const negative = dissatisfied * neg;
      return {
        balance: positive - negative,
        positive,
        negative,
        ratio: divided(neg, pos, "nobody-praises"),
        breakeven_share: divided(neg, neg + pos, "nobody-tells"),
      };
    });

  define("calc-silent-dissatisfied", { complaints: amount(), complain_rate: share(LEAST) },
    ({ complaints, complain_rate: rate }) => {
      const dissatisfied = complaints / rate;
      return { silent: dissatisfied - complaints, dissatisfied, silent_share: 1 - rate };
    });

  define("calc-referral-chain",
    { satisfied: amount(), per_customer: amount(0, 10), generations: whole(1, 10),
      referral_orders: own, all_orders: own },
    ({ satisfied, per_customer: each, generations, referral_orders: referred, all_orders: all }) => {
      const sizes = [];
      for (let i = 1; i <= generations; i += 1) sizes.push(satisfied * power(each, i));
      const isKnown = referred !== null && all !== null;
      if (isKnown && referred > all) refuse("referral_orders", "order");
      return {
        total: added(sizes),
        new: satisfied * each,
        last: sizes[sizes.length - 1],
        against_15: each / REFERRALS_OF_100,
        referral_share: isKnown ? divided(referred, all, "no-orders") : gap("no-orders"),
      };
    });

  define("calc-impression-balance",
    { negative: amount(), needed: amount(0, 1000), daily_contacts: amount() },
    ({ negative, needed, daily_contacts }) => {
      const positives = negative * needed;
      return {
        positives_needed: positives,
        required_share: needed / (needed + 1),
        days: divided(positives, daily_contacts, "no-contacts"),
      };
    });

  define("calc-first-impression-repair",
    { base_cost: amount(), low: amount(0, 2), high: amount(0, 2) },
    ({ base_cost: base, low, high }) => {
      if (low > high) refuse("high", "order");
      return {
        total_low: base * (1 + low),
        total_high: base * (1 + high),
        extra_low: base * low,
        extra_high: base * high,
      };
    });

  define("calc-recovery-paradox",
    { with_problem_solved: amount(), no_problem: amount(), r1: share(), r2: share() },
    (given) => ({
      gap: given.r1 - given.r2,
      relative: given.r2 < 1e-12 ? gap("nobody-again") : given.r1 / given.r2 - 1,
      again_solved: given.with_problem_solved * given.r1,
      again_none: given.no_problem * given.r2,
    }));
})();
