/* 忠诚计划的账：真让几成，兑换几成各花多少，多来几回才不亏。
   Pure functions. Rates come from the calculator calc-reward-rate; a voucher, points and a tier are
   the same sum: so much spent, so much given back, of which a part is used. Needs numbers, formulas
   and formulas-serving. */
window.LoyaltyAccount = (() => {
  "use strict";

  const REDEMPTIONS = [0.25, 0.5, 0.75, 1];
  const RATE = "calc-reward-rate";

  /** The fields that a scheme of `kind` asks for, in the page's order. */
  const fieldsOf = (kind, fields) => fields.filter((one) => !one.kinds.length || one.kinds.includes(kind));

  /** What was typed as numbers: { given, faults }, a fault { name, what, mend } for each that is none. */
  function readFields(values, fields) {
    const given = {};
    const faults = [];
    for (const field of fieldsOf(values.kind, fields)) {
      const { value, what, mend } = window.toolNumbers.read(values[field.name], { ...field, kind: field.of });
      if (what) faults.push({ name: field.name, what, mend });
      else given[field.name] = value;
    }
    return { given, faults };
  }

  /** What is spent for one reward, and what it is worth to the customer; in pieces or in money. */
  function offerOf(kind, given) {
    if (kind === "buy-get") return { spent: given.buy_n, back: given.free_k };
    if (kind === "points") return { spent: given.points_yuan * given.points_for_yuan, back: 1 };
    return { spent: given.spend, back: given.voucher };
  }

  /** The rates of an offer, null where the calculator takes it for none. */
  const rate = (inputs) => window.toolFormulas[RATE](
    { buy_n: 1, free_k: 0, spend: 1, voucher: 0, redemption: 1, ...inputs }).outputs || null;

  /** What is said, what a full card or a used voucher gives, and what all hand-outs give. */
  function ratesOf(kind, spent, back, redemption) {
    const used = rate({ spend: spent, voucher: back, redemption });
    const full = kind === "buy-get" ? rate({ buy_n: spent, free_k: back }) : rate({ spend: spent, voucher: back });
    if (!used || !full) return null;
    const said = kind === "buy-get" ? full.naive_rate : full.voucher_nominal;
    return { nominal: said, full: kind === "buy-get" ? full.punch_rate : full.voucher_effective, real: used.voucher_effective };
  }

  /** The account of a scheme: { rates, sales, own, rows }; money and shares, null without any sum.
      A row says what a share of redemption costs a month, and how many more visits at the usual bill
      earn that again; the reward is handed out on present sales and on those visits too. */
  function accountOf(kind, given) {
    const { spent, back } = offerOf(kind, given);
    const { redemption, customers, visits, ticket, margin, fixed } = given;
    const rates = spent > 0 ? ratesOf(kind, spent, back, redemption) : null;
    if (!rates) return null;
    const sales = customers * visits * ticket;
    const row = (share) => {
      /* Given back on each yuan spent, at the price on the tag; it costs what the goods cost. */
      const part = (share * back) / spent;
      const face = sales * part;
      const cost = face * (1 - margin) + fixed;
      const each = ticket * margin - ticket * part * (1 - margin);
      const extra = each > 1e-9 ? cost / each : null;
      return {
        share, face, cost, rate: ratesOf(kind, spent, back, share).real,
        extra: extra === null ? null : Math.ceil(extra - 1e-9),
        part: extra === null || !(customers * visits > 0) ? null : extra / (customers * visits),
      };
    };
    return { rates, sales, own: row(redemption), rows: REDEMPTIONS.map(row) };
  }

  return { readFields, accountOf };
})();
