/* 表格的文字 + 要哪几列 → 读准了的行，和没算的每一行为什么没算。
   toolTable.read(text, columns, word, isStopped) resolves to { rows, faults, names } or null where it
   was stopped; a row is { line, cells: { column name: value } }. Nothing is guessed: what is not
   sound is named with its line and mend, and left out whole. Runs in Node too. */
window.toolTable = window.toolTable || (() => {
  "use strict";

  const MOST_ROWS = 200000;
  const LONGEST = 60;
  const SUMS = /^(合计|总计|小计|汇总|平均|总数|total|sum)$/i;

  /* Most cells of a long table are plain already, and plain numbers need no second look. */
  const ASCII = /^[\x21-\x7e]*$/;
  const FIGURE = /^(0|-?[1-9]\d{0,11})(\.\d{1,3})?$/;
  const FIGURES = ["count", "money", "number", "days"];

  const plain = (text) => String(text ?? "").normalize("NFKC").replace(/[\u200b-\u200f\u2060\ufeff]/g, "");
  const tidy = (text) => (ASCII.test(text) ? text : plain(text).replace(/\s+/g, " ").trim());
  /* “消费总额（元）” and “消费 总额” are the same column. */
  const nameOf = (text) => tidy(text).toLowerCase().replace(/[([【].*?[)\]】]/g, "").replace(/[\s_\-:.]/g, "");
  const short = (text) => ([...text].length > 24 ? `${[...text].slice(0, 24).join("")}…` : text);

  const namesOf = (column) => [column.label, column.name, ...column.also].map(nameOf);

  /** Which cell of a row is which column: {places: Map}, or {why}. */
  function headOf(cells, columns, word) {
    const places = new Map();
    for (const [at, cell] of cells.entries()) {
      const column = columns.find((one) => namesOf(one).includes(nameOf(cell)));
      if (!column) continue;
      if (places.has(column.name)) {
        const first = tidy(cells[places.get(column.name)]);
        return { why: word("head-twice", { first, second: tidy(cell), label: column.label }) };
      }
      places.set(column.name, at);
    }
    if (!places.size) {
      const wanted = columns.filter((one) => one.required).map((one) => one.label).join(",");
      return { why: word("head-none", { wanted, found: short(cells.map(tidy).join(" ")) }) };
    }
    const missing = columns.filter((one) => one.required && !places.has(one.name));
    if (!missing.length) return { places };
    const label = missing.map((one) => one.label).join("、");
    return { why: word("head-missing", { label, also: missing[0].also.slice(0, 3).join("、") }) };
  }

  /** A number written as plainly as can be and within its limits: {value}; null if it is not. */
  function figureOf(typed, { kind, min, max }) {
    if (!FIGURES.includes(kind) || !FIGURE.test(typed)) return null;
    const value = Number(typed);
    const isWhole = !["count", "days"].includes(kind) || Number.isInteger(value);
    return isWhole && value >= (min ?? value) && value <= (max ?? value) ? { value } : null;
  }

  /** One cell: {value} or {what, mend}. */
  function valueOf(text, column, word) {
    const typed = tidy(text);
    if (!typed && !column.required) return { value: null };
    if (column.kind === "text") {
      if (!typed) return { what: word("cell-empty", { label: column.label }), mend: word("mend-text") };
      if (SUMS.test(typed)) return { what: word("cell-sum", { typed }), mend: word("mend-sum") };
      if ([...typed].length > LONGEST) return { what: word("cell-long", { label: column.label }), mend: word("mend-long", { most: LONGEST }) };
      return { value: String(text).trim() };
    }
    if (column.kind !== "choice") return figureOf(typed, column) ?? window.toolNumbers.read(text, column);
    const found = column.choices.find((one) => nameOf(one) === nameOf(typed));
    if (found) return { value: found };
    const what = word("cell-choice", { label: column.label, typed: short(typed) });
    return { what, mend: word("mend-choice", { choices: column.choices.join("、") }) };
  }

  /** The row of `record`: {cells}, or {why}. */
  function rowOf(record, head, columns, places, word) {
    if (record.open) return { why: word("row-open") };
    if (record.cells.slice(head).some((cell) => cell.trim())) return { why: word("row-wide", { head }) };
    const cells = {};
    for (const column of columns) {
      const at = places.get(column.name);
      const { value, what, mend } = valueOf(at === undefined ? "" : record.cells[at], column, word);
      if (what) return { why: `${what}；${mend}` };
      cells[column.name] = value;
    }
    return { cells };
  }

  /** A reading that takes records one by one. The first column says who a row is of. */
  function reading(columns, word) {
    const made = { rows: [], faults: [], names: [] };
    const seen = new Map();
    const key = columns[0].name;
    let head = null;
    let more = 0;
    const refuse = (line, what) => made.faults.push({ line, what });

    function take(record) {
      if (!record.open && record.cells.every((cell) => !cell.trim())) return;
      if (head === null) {
        head = { ...headOf(record.cells, columns, word), width: record.cells.length };
        made.names = record.cells.map(tidy);
        if (head.why) refuse(record.line, head.why);
      } else if (head.why) {
        more += 1;
      } else if (made.rows.length >= MOST_ROWS) {
        if (!more) refuse(record.line, word("rows-most", { most: MOST_ROWS }));
        more += 1;
      } else add(record);
    }

    function add(record) {
      const { cells, why } = rowOf(record, head.width, columns, head.places, word);
      if (why) {
        refuse(record.line, why);
        return;
      }
      const name = nameOf(cells[key]) || cells[key];
      if (seen.has(name)) refuse(record.line, word("row-twice", { name: short(cells[key]), first: seen.get(name) }));
      else {
        seen.set(name, record.line);
        made.rows.push({ line: record.line, cells });
      }
    }
    return { take, made };
  }

  async function read(text, columns, word, isStopped) {
    const { take, made } = reading(columns, word);
    const isWhole = await window.toolSlices(window.toolCsv.records(text), take, isStopped);
    return isWhole ? made : null;
  }

  return { read, tidy };
})();
