/* 好久没来的客户：静了多少天，和他自己平常比是几倍；能联系的先打，说过停的不打。
   A mark is what people noted of their attempts, by the customer's name in the table. */
window.listKinds = window.listKinds || {};
window.listKinds.reactivation = (() => {
  "use strict";

  const GROUPS = ["call", "ask", "never", "awake", "odd"];
  const DAY = 86400000;

  const dayOf = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);

  /** Today, by the clock on the wall where the page is open. */
  function today() {
    const now = new Date();
    return Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY);
  }

  function groupOf(cells, silent, times, settings, word) {
    if (silent < 0) return "odd";
    if (cells.consent === word("consent-stop") || cells.reason === word("reason-gone")) return "never";
    if (times < settings.times) return "awake";
    return cells.consent === word("consent-yes") ? "call" : "ask";
  }

  const order = (one, two) => GROUPS.indexOf(one.group) - GROUPS.indexOf(two.group)
    || (two.cells.value ?? -1) - (one.cells.value ?? -1) || two.times - one.times || one.line - two.line;

  /** Resolves to { list, day }, whom to call first at its head; null if stopped. */
  async function compute(rows, settings, isStopped, marks, word) {
    const day = settings.as_of ? dayOf(settings.as_of) : today();
    const list = [];
    const isWhole = await window.toolSlices(rows, ({ line, cells }) => {
      const silent = day - dayOf(cells.last);
      const times = silent / cells.cycle;
      const log = marks[cells.id] ?? cells.log ?? "";
      list.push({ line, cells, silent, times, log, group: groupOf(cells, silent, times, settings, word) });
    }, isStopped);
    return isWhole ? { list: list.sort(order), day } : null;
  }

  const number = (value, decimals = 0) => window.toolNumbers.write(value, { decimals, trim: true });

  function summary({ list, day }, word) {
    const rows = GROUPS.map((name) => {
      const own = list.filter((one) => one.group === name);
      const value = own.reduce((sum, one) => sum + (one.cells.value ?? 0), 0);
      return [word(name), number(own.length), number(value, 2), word(`${name}-do`)];
    }).filter((row, at) => at < 4 || row[1] !== "0");
    const tried = list.filter((one) => one.log.trim()).length;
    return { caption: word("reactivation-caption", { date: new Date(day * DAY).toISOString().slice(0, 10) }),
      head: word("reactivation-head").split("|"), rows, notes: [word("tried", { tried })] };
  }

  function logOf(one, word) {
    if (!["call", "ask"].includes(one.group)) return one.log;
    const values = { type: "text", "data-mark": one.cells.id, "aria-label": word("log-of", { id: one.cells.id }), autocomplete: "off", maxlength: "200" };
    const box = window.listView.element("input", undefined, values);
    box.value = one.log;
    return box;
  }

  const adviceOf = (one, word) => (["call", "ask"].includes(one.group)
    ? word(one.cells.reason ? `offer-${one.cells.reason}` : "offer-none") : "");

  const rowOf = (one, word) => [
    one.cells.id, word(one.group), one.silent < 0 ? "—" : word("silent", { n: number(one.silent), times: number(one.times, 1) }),
    one.cells.value === null ? "" : number(one.cells.value, 2), adviceOf(one, word), logOf(one, word),
  ];

  /** What is saved: the columns as they were read, the notes with them; read again it is the same list. */
  const table = ({ list }, word, columns) => [
    [...columns.map((one) => one.label), word("column-silent"), word("column-group")],
    ...list.map((one) => [
      ...columns.map(({ name }) => (name === "log" ? one.log : one.cells[name] ?? "")),
      one.silent, word(one.group),
    ]),
  ];

  const filters = (word) => GROUPS.map((name) => [name, word(name)]);

  return { compute, filters, rowOf, summary, table };
})();
