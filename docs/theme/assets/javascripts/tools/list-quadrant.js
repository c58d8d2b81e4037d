/* 会员表 → 四堆：消费次数和消费总额各画一条线，到线算高。
   The bulk twin of toolFormulas["calc-four-quadrant"]: same cuts, same rule for ties. */
window.listKinds = window.listKinds || {};
window.listKinds.quadrant = (() => {
  "use strict";

  const GROUPS = ["friend", "butterfly", "barnacle", "passer"];

  /** The middle one of sorted numbers, or the mean of the two in the middle. */
  function medianOf(sorted) {
    const half = sorted.length >> 1;
    return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  const groupOf = (visits, spend, cuts) =>
    (spend >= cuts.spend ? (visits >= cuts.visits ? "friend" : "butterfly")
      : visits >= cuts.visits ? "barnacle" : "passer");

  const sorted = (rows, name) => Float64Array.from(rows, (one) => one.cells[name]).sort();

  /** The cuts that `settings` ask for: {visits, spend}. */
  function cutsOf(rows, settings) {
    const own = (name) => (settings[`${name}_mode`] === "own" ? settings[`${name}_cut`] : medianOf(sorted(rows, name)));
    return { visits: own("visits"), spend: own("spend") };
  }

  /** Resolves to { cuts, groups: {name: {count, spend, margin}}, total, list }; null if stopped. */
  async function compute(rows, settings, isStopped) {
    const cuts = cutsOf(rows, settings);
    const groups = Object.fromEntries(GROUPS.map((name) => [name, { count: 0, spend: 0, margin: 0, known: 0 }]));
    const total = { count: rows.length, spend: 0 };
    const list = [];
    const isWhole = await window.toolSlices(rows, ({ cells }) => {
      const group = groupOf(cells.visits, cells.spend, cuts);
      const sum = groups[group];
      sum.count += 1;
      sum.spend += cells.spend;
      if (cells.margin !== null) {
        sum.known += 1;
        sum.margin += cells.margin;
      }
      total.spend += cells.spend;
      list.push({ cells, group });
    }, isStopped);
    return isWhole ? { cuts, groups, total, list } : null;
  }

  const number = (value, decimals = 0) => window.toolNumbers.write(value, { decimals, trim: true });
  const percent = (part, whole) => (whole > 0 ? window.toolNumbers.write(part / whole, { format: "percent", decimals: 1 }) : "—");

  /** The table twin of the chart. */
  function summary({ groups, total, cuts }, word) {
    const rows = GROUPS.map((name) => {
      const { count, spend, margin, known } = groups[name];
      return [
        word(name), number(count), percent(count, total.count), number(spend, 2), percent(spend, total.spend),
        known ? word("margin-of", { margin: number(margin, 2), known: number(known) }) : word("margin-none"), word(`${name}-do`),
      ];
    });
    const notes = [word("cuts", { visits: number(cuts.visits, 2), spend: number(cuts.spend, 2), n: number(total.count) })];
    if (total.spend === 0) notes.push(word("spend-none"));
    return { caption: word("quadrant-caption"), head: word("quadrant-head").split("|"), rows, notes };
  }

  const rowOf = ({ cells, group }, word) => [
    cells.id, number(cells.visits, 2), number(cells.spend, 2), cells.margin === null ? "" : number(cells.margin, 2), word(group),
  ];

  /** Dots of all rows in slices; both axes by logarithm where a few would push the rest aside. */
  async function draw(canvas, result, word, colours, isStopped) {
    const { chart } = window.listChart;
    const palette = { friend: colours.ok, butterfly: colours.blue, barnacle: colours.amber, passer: colours.plum };
    const of = (name) => result.list.map((one) => one.cells[name]);
    const paper = chart(canvas, {
      x: { values: of("visits"), cut: result.cuts.visits, label: word("axis-visits") },
      y: { values: of("spend"), cut: result.cuts.spend, label: word("axis-spend") },
      colours,
    });
    const corners = { butterfly: [0, 1], friend: [1, 1], passer: [0, 0], barnacle: [1, 0] };
    const isWhole = await window.toolSlices(result.list, ({ cells, group }) =>
      paper.dot(cells.visits, cells.spend, palette[group]), isStopped);
    if (isWhole) {
      paper.finish();
      for (const name of GROUPS) paper.corner(corners[name], `${word(name)} ${number(result.groups[name].count)}`, palette[name]);
    }
    return isWhole ? word(paper.isLogarithmic ? "chart-log" : "chart-plain") : "";
  }

  /** What is saved: the columns as they were read, and the group; read again it is the same list. */
  const table = (result, word, columns) => [
    [...columns.map((one) => one.label), word("column-group")],
    ...result.list.map(({ cells, group }) => [...columns.map((one) => cells[one.name] ?? ""), word(group)]),
  ];

  const filters = (word) => GROUPS.map((name) => [name, word(name)]);

  return { compute, draw, filters, rowOf, summary, table };
})();
