/* 算出来的数 → 表格；也 → CSV 的一行一行。Typed names become text nodes only, never HTML.
   A view is {caption, head, rows, notes}: a cell is a text, or {text, band, href}; the first cell of
   a row names it. The same view is shown and exported, so both always say the same. */
window.ClassReportView = window.ClassReportView || (() => {
  "use strict";

  const { ClassStatistics: Statistics } = window;
  const word = (course, name, values = {}) =>
    course.words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const percent = (share) => `${Math.round(share * 100)}%`;
  /* Rounded first, so that nothing is ever shown as minus nought. */
  const signOf = (number, plus) => (number < 0 ? "−" : number > 0 ? plus : "");
  const points = (gain) => `${signOf(Math.round(gain * 100), "+")}${Math.abs(Math.round(gain * 100))}`;
  const signed = (r) => `${signOf(Math.round(r * 100), "")}${Math.abs(r).toFixed(2)}`;

  function discriminationCell(course, one) {
    if (one.why) return word(course, `r-${one.why}`);
    const low = one.r < 0 ? "r-negative" : one.r < 0.2 ? "r-low" : "r-fair";
    return { text: word(course, low, { r: signed(one.r) }), band: one.r < 0 ? "weak" : "" };
  }

  function choiceCell(course, one) {
    const counts = one.choices
      .map(({ option, count, key }) => `${option.toUpperCase()}${key ? "✓" : ""} ${count}`);
    if (one.blank) counts.push(word(course, "blank", { n: one.blank }));
    return counts.join("，");
  }

  /** The wrong option that drew most people, in words. */
  function drawnCell(course, one) {
    const wrong = one.choices.filter((choice) => !choice.key && choice.count);
    if (!wrong.length) return word(course, "nobody");
    const most = Math.max(...wrong.map((choice) => choice.count));
    const texts = new Map(course.questions[one.id].options);
    return wrong
      .filter((choice) => choice.count === most)
      .map(({ option, count }) =>
        word(course, "drawn", { option: option.toUpperCase(), n: count, text: texts.get(option) }))
      .join("；");
  }

  function items(course, people, group) {
    const all = Statistics.items(people, course, group);
    const rows = all.map((one) => [
      one.id,
      course.questions[one.id].stem,
      `${one.right}/${one.n}`,
      { text: percent(one.share), band: Statistics.bandOf(one) },
      discriminationCell(course, one),
      choiceCell(course, one),
      drawnCell(course, one),
    ]);
    const most = Math.max(0, ...all.map((one) => one.n));
    const notes = [word(course, "r-means", { fewest: Statistics.FEWEST })];
    if (most < Statistics.TREND) notes.push(word(course, "trend", { n: most, trend: Statistics.TREND }));
    return { caption: word(course, "items"), head: course.words["items-head"].split("|"), rows, notes };
  }

  function scoreCell(course, cell) {
    if (!cell) return "—";
    const band = Statistics.bandOf(cell);
    return { text: `${cell.right}/${cell.n} ${word(course, `band-${band}`)}`, band };
  }

  function heat(course, people, group) {
    const { objectives, rows, sums } = Statistics.heat(people, course, group);
    const head = [word(course, "person"), ...objectives, word(course, "whole")];
    const all = sums.reduce((sum, one) => ({ right: sum.right + one.right, n: sum.n + one.n }), { right: 0, n: 0 });
    const body = rows.map((one) => [one.label, ...one.cells.map((cell) => scoreCell(course, cell)), scoreCell(course, one)]);
    body.push([word(course, "class"), ...sums.map((cell) => scoreCell(course, cell)), scoreCell(course, all)]);
    const notes = [word(course, "bands"), ...objectives.map((id) => `${id}：${course.objectives[id]}`)];
    return { caption: word(course, "heat"), head, rows: body, notes };
  }

  function gains(course, people) {
    const found = Statistics.gains(people, course);
    const row = (one) => [
      one.objective ? `${one.objective} ${course.objectives[one.objective]}` : word(course, "whole"),
      String(one.n), percent(one.pre), percent(one.post), word(course, "points", { n: points(one.gain) }),
    ];
    const rows = found.total ? [found.total, ...found.rows].map(row) : [];
    const notes = [word(course, found.n ? "paired" : "unpaired", { n: found.n })];
    if (found.n) {
      const said = (name) => found.spread[name].join("、");
      notes.push(word(course, "spread", { pre: said("pre"), post: said("post") }));
      if (found.trend) notes.push(word(course, "trend", { n: found.n, trend: Statistics.TREND }));
      notes.push(word(course, "rivals"));
    }
    return { caption: word(course, "gains"), head: course.words["gains-head"].split("|"), rows, notes };
  }

  function coaching(course, people, group) {
    const found = Statistics.coaching(people, course, group);
    const rows = found.map(({ label, weak, missed }) => {
      const lessons = new Map(missed.map((id) => [course.questions[id].lesson.href, course.questions[id].lesson]));
      const said = weak.map(({ objective, right, n }) => word(course, "weak", { objective, right, n }));
      return [label, said.join("，"), [...lessons.values()]];
    });
    const notes = [word(course, rows.length ? "coach" : "coach-nobody")];
    const named = [...new Set(found.flatMap(({ weak }) => weak.map((one) => one.objective)))].sort();
    notes.push(...named.map((id) => `${id}：${course.objectives[id]}`));
    return { caption: word(course, "coaching"), head: course.words["coaching-head"].split("|"), rows, notes };
  }

  const textOf = (cell) =>
    Array.isArray(cell) ? cell.map((one) => one.text).join("；") : typeof cell === "string" ? cell : cell.text;

  function fillCell(made, cell) {
    if (!Array.isArray(cell)) {
      made.textContent = textOf(cell);
      if (cell.band) made.dataset.band = cell.band;
      return;
    }
    cell.forEach(({ text, href }, at) => {
      const link = document.createElement("a");
      link.href = href;
      link.textContent = text;
      made.append(...(at ? ["；", link] : [link]));
    });
  }

  /** Show a view in `place`: its notes, and its table if it has rows. */
  function show(place, view) {
    place.replaceChildren();
    if (view.rows.length) {
      const box = document.createElement("div");
      box.className = "report__scroll";
      box.tabIndex = 0;
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", view.caption);
      const table = document.createElement("table");
      table.className = "report__table";
      table.createCaption().textContent = view.caption;
      const head = table.createTHead().insertRow();
      for (const text of view.head) {
        const made = document.createElement("th");
        made.scope = "col";
        made.textContent = text;
        head.append(made);
      }
      const body = table.createTBody();
      for (const cells of view.rows) {
        const row = body.insertRow();
        cells.forEach((cell, at) => {
          const made = at ? document.createElement("td") : document.createElement("th");
          if (!at) made.scope = "row";
          fillCell(made, cell);
          row.append(made);
        });
      }
      box.append(table);
      place.append(box);
    }
    for (const note of view.notes) {
      const made = document.createElement("p");
      made.className = "report__note";
      made.textContent = note;
      place.append(made);
    }
  }

  const rowsOf = (view) => [view.head, ...view.rows.map((row) => row.map(textOf)), [], ...view.notes.map((one) => [one])];

  return { coaching, gains, heat, items, rowsOf, show, word };
})();
