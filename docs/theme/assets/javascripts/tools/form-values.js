/* 一张表里填的东西：什么样的算对，数和日子怎么读，坏的说得出坏在哪一格。
   formValues(form) works on { at, copies: [{ name, values }] }: a field is a text, a table a list of
   rows by column, ratings are row → { level, evidence }. Numbers are read by toolNumbers.
   Needs numbers and keep. */
window.formValues = (form) => {
  "use strict";

  const DAY = 86400000;
  const { words, limits } = form;
  const say = (name, values) => window.toolSay(words, name, values);
  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const isText = (value) => typeof value === "string" && value.length <= limits.letters;
  const byId = (list) => new Map(list.map((one) => [one.id, one]));

  const fields = byId(form.sections.flatMap((section) => section.fields));
  const tables = byId(form.sections.map((section) => section.table).filter(Boolean));
  const ratings = byId(form.sections.map((section) => section.ratings).filter(Boolean));
  const titleOf = (id) => {
    const holds = ({ table, ratings: rated }) => table?.id === id || rated?.id === id;
    return form.sections.find(holds).title;
  };

  const emptyRow = (table) => Object.fromEntries(table.columns.map((column) => [column.id, ""]));
  const emptyRating = (one) => Object.fromEntries(
    one.rows.map((row) => [row.id, { level: "", evidence: "" }]));

  /** Values with nothing in them, all of the form's places there. */
  function empty() {
    const values = {};
    for (const id of fields.keys()) values[id] = "";
    for (const [id, table] of tables) {
      const count = table.rows.length || table.blank;
      values[id] = Array.from({ length: count }, () => emptyRow(table));
    }
    for (const [id, one] of ratings) values[id] = emptyRating(one);
    return values;
  }

  /** `given` put into empty values: what it leaves out stays empty. */
  function complete(given) {
    const values = empty();
    for (const [id, value] of Object.entries(given)) {
      if (tables.has(id)) {
        const rows = value.map((row) => ({ ...emptyRow(tables.get(id)), ...row }));
        values[id] = [...rows, ...values[id].slice(rows.length)];
      } else if (ratings.has(id)) Object.assign(values[id], value);
      else values[id] = value;
    }
    return values;
  }

  /* What a cell holds */

  const dateOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);

  /** What toolNumbers is to read in `field`. */
  function asked({ kind, unit, min, max }, label) {
    if (kind === "date") return { kind, label };
    const number = { kind: "number", label, unit, min, max };
    return kind === "number" ? number : { kind: "list", label, item: number };
  }

  /** What `text` means in `field`: { value }, null where nothing is written, or { fault }.
      A date is the days since 1970. */
  function read(field, text, label = field.label) {
    if (!text.trim()) return { value: null };
    if (["number", "numbers", "date"].includes(field.kind)) {
      const { value, what, mend } = window.toolNumbers.read(text, asked(field, label));
      if (what) return { fault: say("fault", { what, mend }) };
      return { value: field.kind === "date" ? Math.round(Date.parse(`${value}T00:00:00Z`) / DAY) : value };
    }
    if (field.kind === "choice" && !field.options.includes(text)) {
      return { fault: say("choice-what", { label, typed: text, options: field.options.join("、") }) };
    }
    return { value: text.trim() };
  }

  /* What a whole copy, or a file, holds */

  const rowName = (table, at) => table.rows[at]?.label ?? say("row", { n: at + 1 });
  const cellName = (table, at, column) =>
    say("row-column", { row: rowName(table, at), column: column.label });

  /** Every place of `values` that is not understood, as [name of its control, sentence]. */
  function faults(values) {
    const found = [];
    const note = (name, { fault }) => fault && found.push([name, fault]);
    for (const [id, field] of fields) note(`f.${id}`, read(field, values[id]));
    for (const [id, table] of tables) {
      values[id].forEach((row, at) => table.columns.forEach((column) =>
        note(`t.${id}.${at}.${column.id}`, read(column, row[column.id], cellName(table, at, column)))));
    }
    return found;
  }

  function ofTable(id, table, rows) {
    if (!Array.isArray(rows) || rows.length > table.most
      || (table.rows.length && rows.length > table.rows.length)) return [id];
    return rows.flatMap((row) => {
      if (!isRecord(row)) return [id];
      const known = table.columns.map((column) => column.id);
      return Object.entries(row).filter(([key, text]) => !known.includes(key) || !isText(text))
        .map(([key]) => `${id}.${key}`);
    });
  }

  function ofRatings(id, one, rows) {
    if (!isRecord(rows)) return [id];
    const known = one.rows.map((row) => row.id);
    const levels = ["", ...one.levels.map((_, at) => String(at + one.lowest))];
    return Object.entries(rows).filter(([key, row]) => !known.includes(key) || !isRecord(row)
      || !levels.includes(row.level) || !isText(row.evidence)).map(([key]) => `${id}.${key}`);
  }

  /** The names of all places of `values` whose shape is not the form's. */
  function misshapen(values) {
    if (!isRecord(values)) return ["values"];
    return Object.entries(values).flatMap(([id, value]) => {
      if (fields.has(id)) return isText(value) ? [] : [id];
      if (tables.has(id)) return ofTable(id, tables.get(id), value);
      return ratings.has(id) ? ofRatings(id, ratings.get(id), value) : [id];
    });
  }

  /** A sentence for each fault of what a file holds; none where it may be taken. */
  function check(value) {
    if (!isRecord(value) || !Array.isArray(value.copies) || !value.copies.length
      || value.copies.length > limits.copies) return [say("shape", { name: "copies" })];
    if (!Number.isInteger(value.at) || !value.copies[value.at]) return [say("shape", { name: "at" })];
    return value.copies.flatMap((copy) => {
      if (!isRecord(copy) || typeof copy.name !== "string" || copy.name.length > 40) {
        return [say("shape", { name: "name" })];
      }
      const wrong = misshapen(copy.values);
      if (wrong.length) return wrong.map((name) => say("shape", { name }));
      return faults(complete(copy.values))
        .filter(([name]) => isPicked(name)).map(([, text]) => say("place", { where: copy.name, what: text }));
    });
  }

  /** Whether the control of this name shows only what can be picked: a date or a choice. */
  function isPicked(name) {
    const [kind, id, , column] = name.split(".");
    const field = kind === "f" ? fields.get(id)
      : tables.get(id).columns.find((one) => one.id === column);
    return field.kind === "date" || field.kind === "choice";
  }

  return { say, fields, tables, ratings, titleOf, rowName, empty, emptyRow, complete, read, faults,
    check, dateOf };
};
