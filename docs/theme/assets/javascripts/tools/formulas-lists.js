/* 一张名单上的公式：四象限、客户梳理、九十天日程、拉链；和 Python 的 sorting.py 一样。 */
(() => {
  "use strict";

  const { AMOUNT, define, refuse, gap, added, choice, list } = window.toolFormulaParts;
  const cut = { kind: "number", high: AMOUNT, words: ["median"] };
  const LAST_DAY = 90;
  const DAY = 86400000;
  /* Seldom or often, then little or much. */
  const LABELS = [["过客", "蝴蝶"], ["藤壶", "知己"]];

  function cutAt(values, wanted) {
    if (wanted !== "median") return wanted;
    const ordered = values.sort((a, b) => a - b);
    const middle = Math.floor(ordered.length / 2);
    return ordered.length % 2 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
  }

  define("calc-four-quadrant",
    { members: { kind: "rows", high: AMOUNT, least: 1, most: 200000, columns: 2 }, freq_cut: cut, spend_cut: cut },
    ({ members, freq_cut, spend_cut }) => {
      const visitsAt = cutAt(members.map(([visits]) => visits), freq_cut);
      const spendAt = cutAt(members.map(([, spend]) => spend), spend_cut);
      const counts = { 知己: 0, 蝴蝶: 0, 藤壶: 0, 过客: 0 };
      const labels = members.map(([visits, spend]) => {
        const label = LABELS[Number(visits >= visitsAt)][Number(spend >= spendAt)];
        counts[label] += 1;
        return label;
      });
      return { labels, counts, freq_cut: visitsAt, spend_cut: spendAt };
    });

  function spread(values) {
    const low = values.reduce((least, one) => Math.min(least, one), Infinity);
    const high = values.reduce((most, one) => Math.max(most, one), -Infinity);
    return values.map((one) => (high === low ? 0.5 : (one - low) / (high - low)));
  }

  define("calc-customer-sorting",
    { customers: { kind: "rows", high: AMOUNT, least: 1, most: 200000, columns: 4 },
      weights: list(0, 1, 4, 4), cycle: choice("short-first", "long-first") },
    ({ customers, weights, cycle }) => {
      const weight = added(weights);
      if (weight === 0) refuse("weights", "zero");
      const columns = [0, 1, 2, 3].map((at) => spread(customers.map((row) => row[at])));
      columns[2] = columns[2].map((one) => 1 - one);
      if (cycle === "short-first") columns[3] = columns[3].map((one) => 1 - one);
      const scores = customers.map((_, at) => added(weights.map((one, column) => one * columns[column][at])) / weight);
      const order = scores.map((_, at) => at).sort((a, b) => scores[b] - scores[a] || a - b);
      const top = Math.floor((customers.length + 4) / 5);
      const sales = customers.map(([sold]) => sold);
      const total = added(sales);
      const largest = added([...sales].sort((a, b) => b - a).slice(0, top));
      return { scores, order, top_count: top, top_share: total > 0 ? largest / total : gap("no-sales") };
    });

  define("calc-90-day-calendar",
    { sale_date: { kind: "date" }, touch_days: { ...list(0, LAST_DAY, 1, 91), whole: true } },
    ({ sale_date: sale, touch_days: days }) => {
      if (days.some((day, at) => at > 0 && day <= days[at - 1])) refuse("touch_days", "order");
      const dates = days.map((day) => new Date(sale.getTime() + day * DAY).toISOString().slice(0, 10));
      return { dates, last: dates[dates.length - 1] };
    });

  define("calc-zipper-coverage",
    { chain_roles: { kind: "names", least: 1, most: 60 }, paired_roles: { kind: "names", most: 60 } },
    ({ chain_roles: chain, paired_roles: roles }) => {
      const paired = chain.filter((role) => roles.includes(role)).length;
      return {
        coverage: paired / chain.length,
        paired,
        missing: chain.filter((role) => !roles.includes(role)),
        outside: roles.filter((role) => !chain.includes(role)),
      };
    });
})();
