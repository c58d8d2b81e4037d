/* 客户表 → 四把尺子一起量的名次，和“前两成到底占多少”的实话。
   The bulk twin of toolFormulas["calc-customer-sorting"]: each column between 0 and 1, arrears and,
   if so set, the cycle reversed, weighted and added. */
window.listKinds = window.listKinds || {};
window.listKinds.sorting = (() => {
  "use strict";

  const RULERS = ["sales", "volume", "arrears", "cycle"];

  /** Where a column's values lie between its least and its most: all alike are in the middle. */
  function spreadOf(rows, name) {
    let [least, most] = [Infinity, -Infinity];
    for (const { cells } of rows) {
      least = Math.min(least, cells[name]);
      most = Math.max(most, cells[name]);
    }
    return (value) => (most === least ? 0.5 : (value - least) / (most - least));
  }

  const added = (values) => values.reduce((sum, one) => sum + one, 0);

  /** The first fifth of `values` from the largest down: {count, share, half}. `half` is how many of
      them make up half of the whole; the share is null where the whole is not positive. */
  function fifthOf(values) {
    const sorted = Float64Array.from(values).sort().reverse();
    const count = Math.floor((sorted.length + 4) / 5);
    const whole = added(values);
    if (!(whole > 0)) return { count, share: null, half: null };
    let sum = 0;
    const half = sorted.findIndex((one) => {
      sum += one;
      return sum >= whole / 2;
    }) + 1;
    return { count, share: added([...sorted.subarray(0, count)]) / whole, half };
  }

  /** Resolves to { list, sales, gain }, the best first; null if stopped. */
  async function compute(rows, settings, isStopped, marks, word) {
    const weights = RULERS.map((name) => settings[`w_${name}`]);
    const whole = added(weights);
    const spreads = RULERS.map((name) => spreadOf(rows, name));
    const isReversed = [false, false, true, settings.cycle === "short_first"];
    const list = [];
    const isWhole = await window.toolSlices(rows, ({ line, cells }) => {
      const values = RULERS.map((name, at) => {
        const value = spreads[at](cells[name]);
        return isReversed[at] ? 1 - value : value;
      });
      const score = whole > 0 ? added(weights.map((one, at) => one * values[at])) / whole : 0;
      list.push({ line, cells, score });
    }, isStopped);
    if (!isWhole) return null;
    list.sort((one, two) => two.score - one.score || one.line - two.line);
    const top = Math.floor((list.length + 4) / 5);
    list.forEach((one, at) => {
      one.rank = at + 1;
      one.group = one.cells.arrears > 0 ? "talk" : at < top ? "best" : "usual";
    });
    const known = list.filter((one) => one.cells.gain !== null);
    return { list, top, whole, sales: fifthOf(list.map((one) => one.cells.sales)),
      gain: known.length === list.length ? fifthOf(known.map((one) => one.cells.gain)) : null };
  }

  const number = (value, decimals = 0) => window.toolNumbers.write(value, { decimals, trim: true });
  const percent = (share) => (share === null ? "—" : window.toolNumbers.write(share, { format: "percent", decimals: 1 }));
  const measured = (name, { count, share, half }, word) =>
    [word(name), number(count), percent(share), half === null ? "—" : word("half-of", { n: number(half) })];

  function summary({ list, top, whole, sales, gain }, word) {
    const sold = list.slice(0, top).reduce((sum, one) => sum + one.cells.sales, 0);
    const all = list.reduce((sum, one) => sum + one.cells.sales, 0);
    const rows = [measured("by-sales", sales, word), [word("by-score"), number(top), percent(all > 0 ? sold / all : null), "—"]];
    if (gain) rows.push(measured("by-gain", gain, word));
    const notes = [word(sales.share === null ? "fifth-none" : sales.share >= 0.75 ? "fifth-much" : "fifth-less",
      { share: percent(sales.share) })];
    if (whole === 0) notes.push(word("weights-none"));
    if (!gain) notes.push(word("gain-none"));
    const late = list.filter((one) => one.group === "talk").length;
    if (late) notes.push(word("late", { n: late }));
    return { caption: word("sorting-caption"), head: word("sorting-head").split("|"), rows, notes };
  }

  const rowOf = ({ rank, cells, score, group }, word) => [
    cells.id, number(rank), number(score * 100, 1), number(cells.sales, 2), number(cells.volume, 2), number(cells.arrears, 2),
    number(cells.cycle, 1), cells.gain === null ? "" : number(cells.gain, 2), word(group),
  ];

  const table = ({ list }, word, columns) => [
    [...columns.map((one) => one.label), word("column-rank"), word("column-score"), word("column-group")],
    ...list.map(({ cells, rank, score, group }) => [
      ...columns.map((one) => cells[one.name] ?? ""), rank, window.toolNumbers.rounded(score * 100, 1), word(group),
    ]),
  ];

  const filters = (word) => ["best", "talk", "usual"].map((name) => [name, word(name)]);

  return { compute, filters, rowOf, summary, table };
})();
