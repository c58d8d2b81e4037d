/* 计算器的公式：一份一个，和 scripts/course/model/calculators/ 里的一模一样，那里写着来历和单位。
   toolFormulas[id](inputs) gives {outputs} or {refusal: {input, why}}; an output is a number, a
   list, or {gap: why} where there is no figure for sound inputs. toolDomains[id] says what it takes.
   Pure functions; they run in Node too. Sums and powers are made step by step, in the same order as
   in Python, so that both give the same bits. */
(() => {
  "use strict";

  const AMOUNT = 1e9;
  const LEAST = 1e-6;
  const domains = {};
  const formulas = {};

  class Refusal {
    constructor(input, why) {
      Object.assign(this, { input, why });
    }
  }

  const refuse = (input, why) => {
    throw new Refusal(input, why);
  };
  const gap = (why) => ({ gap: why });
  const divided = (value, by, why) => (Math.abs(by) < 1e-12 ? gap(why) : value / by);
  const added = (values) => values.reduce((sum, one) => sum + one, 0);

  function power(base, times) {
    let result = 1;
    for (let time = 0; time < times; time += 1) result *= base;
    return result;
  }

  function number(name, value, { low = 0, high = 0, whole, below }) {
    if (typeof value !== "number" || !Number.isFinite(value)) refuse(name, "not-a-number");
    if (whole && !Number.isInteger(value)) refuse(name, "not-whole");
    if (value < low) refuse(name, "low");
    if (value > high || (below && value === high)) refuse(name, "high");
    return value;
  }

  function entries(name, value, { least = 0, most = 0 }) {
    if (!Array.isArray(value)) refuse(name, "not-a-list");
    if (value.length < least) refuse(name, "too-few");
    if (value.length > most) refuse(name, "too-many");
    return value;
  }

  function names(name, value, domain) {
    const list = entries(name, value, domain);
    if (!list.every((one) => typeof one === "string" && one.trim())) refuse(name, "not-a-name");
    if (new Set(list).size < list.length) refuse(name, "twice");
    return list;
  }

  function row(name, cells, domain) {
    if (!Array.isArray(cells)) refuse(name, "not-a-list");
    if (cells.length !== domain.columns) refuse(name, cells.length < domain.columns ? "too-few" : "too-many");
    return cells.map((cell) => number(name, cell, domain));
  }

  function date(name, value) {
    const at = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
    const sound = at && !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === value;
    if (!sound || value < "0001") refuse(name, "not-a-date");
    if (value < "2000" || value >= "2100") refuse(name, value < "2000" ? "low" : "high");
    return at;
  }

  function judged(name, value, domain) {
    if (value === null || value === undefined) return domain.optional ? null : refuse(name, "missing");
    if (typeof value === "string" && (domain.words ?? []).includes(value)) return value;
    switch (domain.kind) {
      case "number": return number(name, value, domain);
      case "date": return date(name, value);
      case "numbers": return entries(name, value, domain).map((one) => number(name, one, domain));
      case "names": return names(name, value, domain);
      case "rows": return entries(name, value, domain).map((one) => row(name, one, domain));
      default: return refuse(name, "not-one-of");
    }
  }

  /** Puts the formula `of` in the table: its inputs come judged by `inputs`, name by name. */
  function define(id, inputs, of) {
    domains[id] = inputs;
    formulas[id] = (given) => {
      try {
        Object.keys(given).sort().forEach((name) => name in inputs || refuse(name, "unknown"));
        const sound = {};
        for (const name of Object.keys(inputs)) sound[name] = judged(name, given[name], inputs[name]);
        return { outputs: of(sound) };
      } catch (fault) {
        if (fault instanceof Refusal) return { refusal: { input: fault.input, why: fault.why } };
        throw fault;
      }
    };
  }

  const amount = (low = 0, high = AMOUNT) => ({ kind: "number", low, high });
  const whole = (low, high) => ({ kind: "number", low, high, whole: true });
  const share = (low = 0) => ({ kind: "number", low, high: 1 });
  const own = { kind: "number", high: AMOUNT, optional: true };
  const choice = (...words) => ({ kind: "choice", words });
  const list = (low, high, least, most) => ({ kind: "numbers", low, high, least, most });

  window.toolFormulas = formulas;
  window.toolDomains = domains;
  window.toolFormulaParts = {
    AMOUNT, LEAST, define, refuse, gap, divided, added, power, amount, whole, share, own, choice, list,
  };
})();
