/* 从一张表里算出来的：平均、差距、到没到日子、达标率、覆盖、各有几行，和接下来三步。
   formResults(form, model) gives work(values, today, others) → one result each: { id, lines, head,
   rows, picture, steps }. Nothing is said of what is not filled in; no figure without a base. */
window.formResults = (form, model) => {
  "use strict";

  const { say } = model;
  const names = (list) => list.join("、");
  /* One decimal at most, halves away from zero; a share is of at least one thing. */
  const rounded = (value) => `${value < 0 ? "−" : ""}${Math.round(Math.abs(value) * 10 + 1e-9) / 10}`;
  const percent = (part, whole) => rounded((part / whole) * 100);

  /** The rows of a table with something in them: { at, row }, cells read by `get`. */
  function filled(result, values) {
    const table = model.tables.get(result.of);
    const cell = (row, role) => {
      const column = table.columns.find((one) => one.id === result.columns[role]);
      if (!column) return { value: null };
      return model.read(column, row[column.id]);
    };
    return values[result.of]
      .map((row, at) => ({ at, name: model.rowName(table, at), row, get: (role) => cell(row, role).value ?? null }))
      .filter(({ row }) => Object.values(row).some((text) => text.trim()));
  }

  const nothing = (result) => ({
    lines: [say("nothing", { title: model.titleOf(result.of) })], rows: [], steps: [],
  });

  /* Ratings */

  function rating(result, values) {
    const scale = model.ratings.get(result.of);
    const most = scale.levels.length - 1 + scale.lowest;
    const all = scale.rows.map((row) => {
      const { level, evidence } = values[result.of][row.id];
      const isCounted = level !== "" && evidence.trim() !== "";
      return { row, level, evidence: evidence.trim(), isCounted, value: isCounted ? Number(level) : null };
    });
    const counted = all.filter((one) => one.isCounted);
    const bare = all.filter((one) => one.level !== "" && !one.isCounted);
    const blank = all.filter((one) => one.level === "");
    const labels = (list) => names(list.map((one) => one.row.label));
    const lines = [];
    if (!counted.length) lines.push(say("rating-none"));
    else {
      const sum = counted.reduce((total, one) => total + one.value, 0);
      lines.push(say("rating-mean", { n: counted.length, mean: rounded(sum / counted.length), most }));
      lines.push(...groups(counted, most), ...extreme(result, counted));
    }
    if (bare.length) lines.push(say("rating-bare", { rows: labels(bare) }));
    if (blank.length && blank.length < all.length) lines.push(say("rating-blank", { rows: labels(blank) }));
    const shown = (one) => (one.level === "" ? say("no-level") : `${one.level} ${scale.levels[one.level - scale.lowest]}`);
    return {
      lines,
      head: say("rating-head").split("|"),
      rows: all.map((one) => [one.row.label, shown(one), one.evidence || (one.level ? say("no-evidence") : "")]),
      picture: counted.length ? { kind: result.picture, max: most, min: scale.lowest,
        rows: all.map((one) => ({ label: one.row.label, value: one.value })) } : null,
      steps: steps(result, scale, counted, shown),
    };
  }

  function groups(counted, most) {
    const found = new Map();
    for (const one of counted.filter(({ row }) => row.group)) {
      found.set(one.row.group, [...(found.get(one.row.group) ?? []), one.value]);
    }
    return [...found].map(([group, list]) => say("rating-group", {
      group, n: list.length, sum: list.reduce((total, value) => total + value, 0), most: most * list.length,
    }));
  }

  function extreme(result, counted) {
    const list = counted.map((one) => one.value);
    const edge = result.first === "lowest" ? Math.min(...list) : Math.max(...list);
    if (list.every((value) => value === edge)) return [];
    const rows = names(counted.filter((one) => one.value === edge).map((one) => one.row.label));
    return [say("rating-worst", { mark: say(`mark-${result.first}`), rows })];
  }

  /** The next steps: those that need care first, ties by the form's own order. */
  function steps(result, scale, counted, shown) {
    if (!result.steps || !counted.length) return [];
    const place = (id) => {
      const at = result.order.indexOf(id);
      return at < 0 ? result.order.length + scale.rows.findIndex((row) => row.id === id) : at;
    };
    const towards = result.first === "lowest" ? 1 : -1;
    const chosen = counted
      .map((one) => ({ ...one, next: one.row.next[one.value - scale.lowest - (towards < 0 ? 1 : 0)] }))
      .filter((one) => one.next)
      .sort((a, b) => (a.value - b.value) * towards || place(a.row.id) - place(b.row.id))
      .slice(0, result.steps);
    if (!chosen.length) return [say("steps-none")];
    return chosen.map((one) => say("step", { row: one.row.label, level: shown(one), next: one.next }));
  }

  /* Expected and perceived */

  function gaps(result, values) {
    const table = model.tables.get(result.of);
    const rows = filled(result, values);
    if (!rows.length) return nothing(result);
    const whole = rows.filter((one) => one.get("expect") !== null && one.get("perceive") !== null);
    const missing = table.rows.map((row) => row.label).filter((label) => !whole.some((one) => one.name === label));
    const gap = (one) => one.get("perceive") - one.get("expect");
    const made = {
      lines: missing.length ? [say("gaps-missing", { rows: names(missing) })] : [],
      head: say("gaps-head").split("|"),
      rows: whole.map((one) => [one.name, one.get("expect"), one.get("perceive"), rounded(gap(one))].map(String)),
      picture: whole.length ? { kind: "bars", max: 7, min: 0, pairs: [say("expect"), say("perceive")],
        rows: whole.map((one) => ({ label: one.name, value: one.get("expect"), second: one.get("perceive") })) } : null,
      steps: [],
    };
    if (missing.length) return made;
    const { outputs } = window.toolFormulas["calc-rater-score"]({
      expect: whole.map((one) => one.get("expect")), perceive: whole.map((one) => one.get("perceive")),
    });
    const least = Math.min(...whole.map(gap));
    const shortest = names(whole.filter((one) => gap(one) === least).map((one) => one.name));
    made.lines.push(least >= 0 ? say("gaps-equal")
      : say("gaps-line", { mean: rounded(outputs.mean), rows: shortest, gap: rounded(least) }));
    return made;
  }

  /* Dates */

  /** What has become of a row by `today`: [what kind, how many days]. */
  function state(by, done, today) {
    if (done !== null && by !== null) return done > by ? ["late", done - by] : ["kept", 0];
    if (done !== null) return ["kept", null];
    if (by === null) return ["undated", 0];
    if (by < today) return ["overdue", today - by];
    return by === today ? ["today", 0] : ["later", by - today];
  }

  function dueRows(result, values, today) {
    return filled(result, values).map((one) => {
      const last = one.get("last");
      const every = one.get("every");
      const by = last !== null && every !== null ? last + every : one.get("by");
      return { ...one, by, done: one.get("done"), state: state(by, one.get("done"), today) };
    });
  }

  function due(result, values, today, others) {
    const rows = dueRows(result, values, today);
    if (!rows.length) return nothing(result);
    const count = (...kinds) => rows.filter((one) => kinds.includes(one.state[0])).length;
    const lines = [say("due-line", { today: model.dateOf(today), overdue: count("overdue"),
      "today-n": count("today"), later: count("later"), done: count("kept", "late") })];
    if (result.columns.done) lines.push(rate(rows, today));
    for (const one of rows.filter((each) => each.done !== null && each.done > today)) {
      lines.push(say("due-early", { what: one.get("what") ?? one.name, today: model.dateOf(today) }));
    }
    const late = others.map(({ name, values: theirs }) => ({ name,
      n: dueRows(result, theirs, today).filter((one) => one.state[0] === "overdue").length }))
      .filter((one) => one.n);
    if (late.length) lines.push(say("due-other", { list: names(late.map((one) => say("due-other-one", one))) }));
    const order = [...rows].sort((a, b) => rank(a) - rank(b) || (a.by ?? 0) - (b.by ?? 0) || a.at - b.at);
    return {
      lines, head: say("due-head").split("|"), steps: [],
      rows: order.map((one) => [one.get("what") ?? one.name, one.get("who") ?? "",
        one.by === null ? "" : model.dateOf(one.by), say(`due-${one.state[0]}`, { n: one.state[1] })]),
      marks: order.map((one) => (["overdue", "late"].includes(one.state[0]) ? "bad" : "")),
    };
  }

  const rank = (one) => ["overdue", "today", "later", "undated", "late", "kept"].indexOf(one.state[0]);

  function rate(rows, today) {
    const fallen = rows.filter((one) => one.by !== null && (one.done !== null || one.by < today));
    if (!fallen.length) return say("due-rate-none");
    const kept = fallen.filter((one) => one.state[0] === "kept").length;
    return say("due-rate", { n: fallen.length, kept, rate: percent(kept, fallen.length) });
  }

  /* Standards, roles, choices */

  function within(result, values) {
    const rows = filled(result, values);
    if (!rows.length) return nothing(result);
    const isWhole = (one) => one.get("limit") !== null && one.get("samples")?.length;
    const whole = rows.filter(isWhole).map((one) => ({ name: one.get("what") ?? one.name,
      limit: one.get("limit"), n: one.get("samples").length,
      hit: one.get("samples").filter((value) => value <= one.get("limit")).length }));
    const lines = rows.filter((one) => !isWhole(one))
      .map((one) => say("within-missing", { what: one.get("what") ?? one.name }));
    const sum = (key) => whole.reduce((total, one) => total + one[key], 0);
    if (whole.length) lines.unshift(say("within-line", { n: sum("n"), hit: sum("hit"), rate: percent(sum("hit"), sum("n")) }));
    return {
      lines, steps: [], head: say("within-head").split("|"),
      rows: whole.map((one) => [one.name, String(one.limit), String(one.n), String(one.hit), `${percent(one.hit, one.n)}%`]),
      picture: whole.length ? { kind: "bars", max: 100, min: 0, unit: "%",
        rows: whole.map((one) => ({ label: one.name, value: Number(percent(one.hit, one.n)) })) } : null,
    };
  }

  function coverage(result, values) {
    const rows = filled(result, values).filter((one) => one.get("what") !== null);
    if (!rows.length) return nothing(result);
    const roles = [...new Set(rows.map((one) => one.get("what")))];
    const owners = (role) => rows.filter((one) => one.get("what") === role && one.get("ours") !== null)
      .map((one) => one.get("ours"));
    const paired = roles.filter((role) => owners(role).length);
    const { outputs } = window.toolFormulas["calc-zipper-coverage"]({ chain_roles: roles, paired_roles: paired });
    const open = roles.filter((role) => !paired.includes(role));
    const lines = [say("coverage-line", { n: roles.length, paired: paired.length, rate: rounded(outputs.coverage * 100) }),
      open.length ? say("coverage-gaps", { rows: names(open) }) : say("coverage-whole")];
    for (const role of roles.filter((each) => rows.filter((one) => one.get("what") === each).length > 1)) {
      lines.push(say("coverage-twice", { role }));
    }
    for (const who of new Set(paired.flatMap(owners))) {
      const held = paired.filter((role) => owners(role).includes(who));
      if (held.length > 1) lines.push(say("coverage-one", { who, n: held.length, rows: names(held) }));
    }
    return {
      lines, steps: [], head: say("coverage-head").split("|"),
      rows: roles.map((role) => [role, names(owners(role)), say(owners(role).length ? "coverage-closed" : "coverage-open")]),
      marks: roles.map((role) => (owners(role).length ? "" : "bad")),
      picture: { kind: "zipper", sides: [say("theirs"), say("ours")],
        rows: roles.map((role) => ({ label: role, partner: names(owners(role)) })) },
    };
  }

  function counts(result, values) {
    const table = model.tables.get(result.of);
    const { options } = table.columns.find((one) => one.id === result.columns.what);
    const rows = filled(result, values).filter((one) => one.get("what") !== null);
    if (!rows.length) return nothing(result);
    const list = options.map((option) => ({ option, n: rows.filter((one) => one.get("what") === option).length }))
      .map((one) => ({ ...one, rate: percent(one.n, rows.length) }));
    return {
      lines: [say("counts-line", { n: rows.length, list: names(list.filter((one) => one.n).map((one) => say("counts-one", one))) })],
      steps: [], head: say("counts-head").split("|"),
      rows: list.map((one) => [one.option, String(one.n), `${one.rate}%`]),
      picture: { kind: "bars", max: Math.max(...list.map((one) => one.n)), min: 0,
        rows: list.map((one) => ({ label: one.option, value: one.n })) },
    };
  }

  const KINDS = { rating, gaps, due, within, coverage, counts };

  /** What the form works out of `values`; `today` is the day on which nothing else is said. */
  function work(values, today, others = []) {
    return form.results.map((result) => {
      const field = result.today ? model.fields.get(result.today) : null;
      const said = field ? model.read(field, values[result.today]).value ?? null : null;
      return { id: result.id, title: result.title,
        ...KINDS[result.kind](result, values, said ?? today, others) };
    });
  }

  return { work };
};
