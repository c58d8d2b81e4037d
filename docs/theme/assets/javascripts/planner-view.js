/* 排课的样子：算好的钟点、提醒、物料和印数，变成列表、表格和发到群里的文字。
   Makes elements and text from plans and the engine's answers; keeps nothing. */
window.PlannerView = (() => {
  "use strict";

  const Engine = window.PlannerEngine;
  const CLOCKS = new Set(["start", "end", "lunch", "planned", "actual"]);

  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null && value !== false) element.setAttribute(key, value === true ? "" : value);
    }
    element.append(...children);
    return element;
  }

  /** Minutes after midnight as a clock shows them. */
  function time({ words }, at) {
    const shown = Engine.clock(at % Engine.DAY);
    return at < Engine.DAY ? shown : words["next-day"].replace("{clock}", shown);
  }

  /** The sentence of [name, values]; a value may itself be such a pair. */
  function say(data, [name, values]) {
    return data.words[name].replace(/\{(\w+)\}/g, (_, key) => {
      const value = values[key];
      if (Array.isArray(value)) return say(data, value);
      return CLOCKS.has(key) && typeof value === "number" ? time(data, value) : value;
    });
  }

  const word = (data, name, values = {}) => say(data, [name, values]);

  /** What an item of a schedule is called. */
  function itemTitle(data, item) {
    if (item.kind === "lunch") return word(data, "lunch");
    return item.kind === "late" ? word(data, "late") : item.title;
  }

  function action(data, name, label, at, extra = {}) {
    const [day, block] = at;
    return make("button", { type: "button", class: "tool__small", "data-do": name,
      "data-day": day, "data-block": block, "aria-label": label, ...extra }, word(data, name));
  }

  /** The list of the blocks of `day`, to move, shorten and remove. */
  function editor(plan, data, day, items) {
    const list = make("ol", { class: "planner__blocks", "data-day": day,
      "aria-label": word(data, "day", { day: day + 1 }) });
    plan.days[day].forEach((block, index) => {
      list.append(row(plan, data, [day, index], items.filter((one) => one.block === index)));
    });
    return make("section", {}, make("h3", {}, word(data, "day", { day: day + 1 })), list);
  }

  function row(plan, data, at, items) {
    const [day, index] = at;
    const block = plan.days[day][index];
    const title = Engine.titleOf(data, block);
    const first = items.find((one) => one.kind === block.kind);
    const minutes = Engine.blockMinutes(data, block);
    const line = make("li", { class: `planner__block planner__block--${block.kind}`,
      draggable: "true", "data-day": day, "data-block": index });
    line.append(make("span", { class: "planner__clock" }, first ? time(data, first.start) : "—"),
      make("span", { class: "planner__name" }, title), amount(data, block, at, title, minutes));
    const isFirst = day === 0 && index === 0;
    const isLast = day === plan.days.length - 1 && index === plan.days[day].length - 1;
    const buttons = make("span", { class: "planner__buttons" },
      action(data, "up", word(data, "up-name", { title }), at, { disabled: isFirst }),
      action(data, "down", word(data, "down-name", { title }), at, { disabled: isLast }));
    if (block.cuts?.length) {
      buttons.append(action(data, "restore", word(data, "restore-name", { title }), at));
    }
    buttons.append(action(data, "remove", word(data, "remove-name", { title }), at));
    line.append(buttons);
    return line;
  }

  /** The minutes of a block: a field, or what its plan takes now. */
  function amount(data, block, [day, index], title, minutes) {
    if (block.kind !== "plan") {
      const field = make("input", { type: "text", inputmode: "numeric", class: "planner__minutes",
        "data-do": "minutes", "data-day": day, "data-block": index,
        "aria-label": word(data, "minutes-name", { title }) });
      field.value = minutes;
      return make("span", {}, field, " 分钟");
    }
    const full = Engine.known(data, block).minutes;
    const text = word(data, "minutes", { minutes });
    return make("span", {}, full === minutes ? text
      : `${text}（${word(data, "full", { minutes: full })}）`);
  }

  /** What fits, what does not, and what to shorten, with a button for each day that runs over. */
  function notes(data, found) {
    const list = make("ul", { class: "planner__notes" });
    for (const { day, bad, note, cuts } of found) {
      const line = make("li", { class: bad ? "planner__bad" : "planner__good" }, say(data, note));
      if (cuts?.length) {
        line.append(" ", make("button", { type: "button", class: "tool__small", "data-do": "apply",
          "data-day": day, "aria-label": word(data, "apply-name", { day: day + 1 }) }, word(data, "apply")));
      }
      list.append(line);
    }
    return list;
  }

  function table(data, heads, rows, name) {
    const head = make("tr", {}, ...heads.map((one) => make("th", { scope: "col" }, word(data, one))));
    return make("table", { class: "plan__table", "aria-label": name },
      make("thead", {}, head), make("tbody", {}, ...rows));
  }

  /** The run sheet of all days: every segment with its clock time. */
  function runSheet(plan, data, days) {
    return days.map(({ items, end }, day) => {
      const name = word(data, "day", { day: day + 1 });
      const rows = items.flatMap((item, at) => runRows(plan, data, item, beforeOf(items, at)));
      rows.push(make("tr", { class: "agenda__break" }, make("td", {}, time(data, end)), make("td"),
        make("th", { scope: "row" }, word(data, "end-of-class")), make("td"), make("td")));
      const heads = ["column-clock", "column-minutes", "column-what", "column-phase", "column-does"];
      const shown = table(data, heads, rows, name);
      if (days.length > 1) shown.prepend(make("caption", {}, name));
      return shown;
    });
  }

  /** What came before an item, time lost left out: a plan goes on after it. */
  const beforeOf = (items, at) =>
    items[Engine.lastPlace(items.slice(0, at), (one) => one.kind !== "late")];

  /** The row of an item, after a heading where a plan begins. */
  function runRows(plan, data, item, before) {
    const isPause = ["break", "lunch", "late"].includes(item.kind);
    const does = [item.does, item.isCut ? word(data, "shortened", { how: item.how }) : ""];
    const cells = [time(data, item.start), item.minutes].map((text) => make("td", {}, String(text)));
    const rest = [item.phase ?? "", does.filter(Boolean).join("；")].map((text) => make("td", {}, text));
    const name = make("th", { scope: "row" }, itemTitle(data, item));
    const line = make("tr", { class: isPause ? "agenda__break" : null }, ...cells, name, ...rest);
    if (item.kind !== "plan" || (before?.kind === "plan" && before.block === item.block)) return [line];
    const title = Engine.titleOf(data, plan.days[item.day][item.block]);
    return [make("tr", { class: "planner__plan" },
      make("th", { colspan: "5", scope: "colgroup" }, title)), line];
  }

  function materials(data, rows) {
    if (!rows.length) return make("p", {}, word(data, "no-materials"));
    const lines = rows.map(({ item, per, total, plans }) => {
      const list = plans.map((one) => (one.number === null ? one.title : `${one.title} ${one.number}`));
      return make("tr", {}, make("th", { scope: "row" }, item), make("td", {}, per),
        make("td", { class: "planner__total" }, total === null ? "—" : String(total)),
        make("td", {}, list.join("；")));
    });
    return table(data, ["column-item", "column-per", "column-count", "column-plans"], lines,
      word(data, "column-item"));
  }

  function prints(data, rows) {
    if (!rows.length) return make("p", {}, word(data, "no-prints"));
    const lines = rows.map(({ title, paper, copies, link, from }) => make("tr", {},
      make("th", { scope: "row" }, make("a", { href: link }, title)), make("td", {}, paper),
      make("td", { class: "planner__total" }, String(copies)), make("td", {}, from)));
    return table(data, ["column-sheet", "column-paper", "column-copies", "column-plans"], lines,
      word(data, "column-sheet"));
  }

  /** The plan as a few lines to paste into a chat: blocks with their clock times. */
  function text(plan, data, days) {
    const title = plan.title || word(data, "untitled");
    const lines = [word(data, "text-head", { title, people: plan.people })];
    days.forEach(({ items, end }, day) => {
      if (days.length > 1) lines.push("", word(data, "day", { day: day + 1 }));
      items.forEach((item, at) => {
        const before = beforeOf(items, at);
        if (item.kind === "plan" && before?.kind === "plan" && before.block === item.block) return;
        const name = item.kind === "plan"
          ? Engine.titleOf(data, plan.days[day][item.block]) : itemTitle(data, item);
        lines.push(`${time(data, item.start)} ${name}`);
      });
      lines.push(`${time(data, end)} ${word(data, "end-of-class")}`);
    });
    return lines.join("\n");
  }

  /** Fills a list of the days, the last one chosen first; and one of what may start now. */
  function choices(data, select, days) {
    const kept = select.value;
    select.replaceChildren(...days.map((_, day) =>
      make("option", { value: day }, word(data, "day", { day: day + 1 }))));
    select.value = Number(kept) < days.length ? kept || "0" : days.length - 1;
  }

  function starts(data, select, days) {
    const kept = select.value;
    const options = days.flatMap(({ items }, day) => items.flatMap((item, index) => {
      if (item.kind === "lunch" || item.kind === "late") return [];
      const before = days.length > 1 ? `${word(data, "day", { day: day + 1 })} ` : "";
      const name = `${before}${time(data, item.start)} ${item.title}`;
      return [make("option", { value: `${day} ${index}` }, name)];
    }));
    select.replaceChildren(...options);
    if (options.some((one) => one.value === kept)) select.value = kept;
  }

  /** What became of the day after a delay: what is shortened, what stays, what is still too much. */
  function replanned(data, made, limit) {
    const lines = [["replanned", made], ...made.cuts.map((cut) => [cut.to ? "cut" : "drop", cut])];
    if (made.kept.length) lines.push(["kept", { titles: made.kept.join("、") }]);
    if (made.short) lines.push(window.PlannerAdvice.ofShort(made.short, made.drop, limit));
    return make("ul", { class: "planner__notes" },
      ...lines.map((one) => make("li", {}, say(data, one))));
  }

  /** Why a file was not opened; nothing where it was. */
  function faults(data, name, found) {
    if (!found.length) return [];
    const lines = found.slice(0, 8).map((one) => make("li", {}, say(data, one)));
    return [make("p", {}, word(data, "refused", { name })), make("ul", {}, ...lines)];
  }

  /** Everything that follows from `plan`, in its places in the `planner` and on the sheets of `page`. */
  function show(planner, page, plan, data) {
    const part = (name) => planner.querySelector(`[data-part="${name}"]`);
    const out = (name) => page.querySelector(`[data-out="${name}"]`);
    const days = Engine.schedule(plan, data);
    part("days").replaceChildren(...days.map(({ items }, day) => editor(plan, data, day, items)));
    part("notes").replaceChildren(notes(data, window.PlannerAdvice.notes(plan, data)));
    out("run").replaceChildren(...runSheet(plan, data, days));
    out("title").textContent = plan.title || word(data, "untitled");
    out("people").textContent = word(data, "text-people", { people: plan.people });
    out("materials").replaceChildren(materials(data, Engine.materials(plan, data)));
    out("prints").replaceChildren(prints(data, Engine.prints(plan, data)));
    planner.querySelector("#planner-text").value = text(plan, data, days);
    choices(data, planner.querySelector("#planner-day"), days);
    starts(data, planner.querySelector("#planner-item"), days);
  }

  function download(name, content) {
    const link = make("a", { download: name });
    link.href = URL.createObjectURL(new Blob([content], { type: "application/json" }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  /** Copies what a text area holds; where the browser does not allow it, selects it instead. */
  async function copy(area) {
    try {
      await navigator.clipboard.writeText(area.value);
      return true;
    } catch {
      area.focus();
      area.select();
      return false;
    }
  }

  return { say, word, show, replanned, faults, download, copy };
})();
