/* 客户表和每一段的规则 → 哪天找谁、为什么事：周末和假日挪开，一天不排太满，存得成日历。
   A touch falls `day` days after the sale; the rules of moving are in `placed`. Days are whole
   numbers since 1970-01-01, so that no time zone can shift one. */
window.listKinds = window.listKinds || {};
window.listKinds.calendar = (() => {
  "use strict";

  const WELCOME = 90;
  const FARTHEST = 30;
  const MOST_TOUCHES = 20000;
  const DAY = 86400000;
  const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"];

  const dayOf = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
  const isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
  const weekdayOf = (day) => new Date(day * DAY).getUTCDay();
  const lines = (text) => text.split("\n").map((line, at) => [line.trim(), at + 1]).filter(([line]) => line);

  /** The rules that lines such as “新客户，3，电话，家里人又问了什么” say: {stages: Map, faults}. */
  function rulesOf(text, word) {
    const stages = new Map();
    const faults = [];
    for (const [line, at] of lines(text)) {
      const [stage, when, form, ...matter] = line.split(/[,，\t]/).map((one) => one.trim());
      const found = /^(每)?\s*(\d{1,3})\s*天?$/.exec((when || "").normalize("NFKC").replace(/^第/, ""));
      const day = found ? Number(found[2]) : -1;
      const isRolling = Boolean(found && found[1]);
      if (!stage || !form || !matter.join("")) faults.push(word("rule-shape", { at, line: line.slice(0, 20) }));
      else if (!found || (isRolling ? day < 7 : day > WELCOME)) faults.push(word("rule-day", { at, when: (when || "").slice(0, 10) }));
      else stages.set(stage, [...(stages.get(stage) || []), { day, isRolling, form, matter: matter.join("，") }]);
    }
    return { stages, faults };
  }

  /** The days that lines such as “2026-10-01” or “2026-10-01 到 2026-10-07” say: {days: Set, faults}. */
  function daysOf(text, word) {
    const days = new Set();
    const faults = [];
    for (const [line, at] of lines(text)) {
      const ends = line.split(/\s*(?:到|至|~|～)\s*/).map((one) => window.toolNumbers.read(one, { kind: "date" }));
      const [first, last] = [ends[0], ends[ends.length - 1]].map((one) => (one.what ? NaN : dayOf(one.value)));
      if (ends.length > 2 || !(last >= first) || last - first > 60) faults.push(word("holiday-shape", { at, line: line.slice(0, 24) }));
      else for (let day = first; day <= last; day += 1) days.add(day);
    }
    return { days, faults };
  }

  /** The touches of one customer before anything is moved, within [from, until]. */
  function touchesOf(cells, rules, from, until) {
    const sale = dayOf(cells.sale);
    const made = [];
    for (const [at, rule] of rules.entries()) {
      const step = rule.isRolling ? Math.max(rule.day, 1) : Infinity;
      for (let due = sale + rule.day; due <= until; due += step) {
        if (due >= from) made.push({ cells, rule, at, due, latest: rule.isRolling ? Infinity : sale + WELCOME });
      }
    }
    return made;
  }

  /**
   * The day on which a touch is made. Not on a working day: on the next one. A full day: the next
   * working day with room. Never after `latest`: then back, to the nearest day before that has room.
   */
  function placed(touch, isWorking, load, most) {
    const hasRoom = (day) => isWorking(day) && (load.get(day) || 0) < most;
    const end = Math.min(touch.latest, touch.due + FARTHEST);
    for (let day = touch.due; day <= end; day += 1) if (hasRoom(day)) return day;
    for (let day = touch.due - 1; day > touch.due - FARTHEST; day -= 1) if (hasRoom(day)) return day;
    return null;
  }

  const inOrder = (one, two) => one.due - two.due || one.cells.line - two.cells.line || one.at - two.at;

  function settingsOf(rows, settings, word) {
    const { stages, faults } = rulesOf(settings.rules, word);
    const holidays = daysOf(settings.holidays, word);
    const extra = daysOf(settings.workdays, word);
    const sales = rows.map((one) => dayOf(one.cells.sale));
    const from = settings.from ? dayOf(settings.from) : sales.reduce((least, one) => Math.min(least, one), Infinity);
    const isWorking = (day) => extra.days.has(day) || (!holidays.days.has(day) && ![0, 6].includes(weekdayOf(day)));
    return { stages, isWorking, from, until: from + settings.length - 1, most: settings.most,
      faults: [...faults, ...holidays.faults, ...extra.faults] };
  }

  /** Resolves to { list, load, held, faults }; null if stopped. */
  async function compute(rows, settings, isStopped, marks, word) {
    const set = settingsOf(rows, settings, word);
    const { stages, isWorking, from, until, most, faults } = set;
    const [first] = stages.keys();
    const [due, held] = [[], []];
    const isRead = await window.toolSlices(rows, ({ line, cells }) => {
      const rules = stages.get(cells.stage || first);
      if (cells.hold) held.push(word("held", { id: cells.id, hold: cells.hold }));
      else if (!rules) faults.push(word("stage-none", { line, stage: cells.stage, stages: [...stages.keys()].join("、") }));
      else if (due.length < MOST_TOUCHES) due.push(...touchesOf({ ...cells, line, stage: cells.stage || first }, rules, from, until));
    }, isStopped);
    if (!isRead) return null;
    if (due.length >= MOST_TOUCHES) faults.push(word("touches-most", { most: MOST_TOUCHES }));
    const load = new Map();
    const list = [];
    const isPlaced = await window.toolSlices(due.sort(inOrder), (touch) => {
      const day = placed(touch, isWorking, load, most);
      if (day === null) {
        faults.push(word("no-room", { id: touch.cells.id, due: isoOf(touch.due) }));
        return;
      }
      load.set(day, (load.get(day) || 0) + 1);
      list.push({ ...touch, day, group: touch.cells.stage });
    }, isStopped);
    list.sort((one, two) => one.day - two.day || inOrder(one, two));
    return isPlaced ? { list, load, held, faults, stages: [...stages.keys()] } : null;
  }

  /** How many touches each working day of each week has: nobody gets forty on a Monday. */
  function summary({ load, held, faults, list }, word) {
    const weeks = new Map();
    for (const [day, count] of load) {
      const monday = day - ((weekdayOf(day) + 6) % 7);
      if (!weeks.has(monday)) weeks.set(monday, Array(7).fill(0));
      weeks.get(monday)[day - monday] += count;
    }
    const rows = [...weeks].sort(([one], [two]) => one - two).map(([monday, counts]) =>
      [isoOf(monday), ...counts.map((one) => one || "·"), counts.reduce((sum, one) => sum + one, 0)]);
    const moved = list.filter((one) => one.day !== one.due).length;
    return { caption: word("load-caption"), head: word("load-head").split("|"), rows,
      notes: [word("touched", { n: list.length, moved }), ...faults, ...held] };
  }

  const dateOf = (day) => `${isoOf(day)} 周${WEEKDAYS[weekdayOf(day)]}`;
  const fromSale = (one) => one.due - dayOf(one.cells.sale);

  const rowOf = (one, word) => [
    dateOf(one.day), one.cells.id, one.cells.stage, word("day-of", { n: fromSale(one) }), one.rule.form, one.rule.matter,
    one.cells.owner || "", one.day === one.due ? "" : word("moved-from", { date: dateOf(one.due) }),
  ];

  const table = ({ list }, word) => [word("calendar-list-head").split("|"), ...list.map((one) => rowOf(one, word))];
  const filters = (word, result) => result.stages.map((one) => [one, one]);

  const calendar = ({ list }, word) => window.toolCalendar.write(list.map((one) => ({
    key: [one.cells.id, one.cells.sale, one.at, one.due].join("|"),
    day: isoOf(one.day), stamp: one.cells.sale,
    title: `${one.rule.form} ${one.cells.id}：${one.rule.matter}`,
    text: word("event-text", { stage: one.cells.stage, n: fromSale(one), owner: one.cells.owner || word("nobody") }),
  })), word("calendar-name"));

  return { calendar, compute, filters, placed, rowOf, summary, table };
})();
