/* 一张表在页面上的样子：行够不够，哪一格没读懂，算出来的话、图和表。
   formView(root, model) works on the form in `root`; what is written in it is put there as text only. */
window.formView = (root, model) => {
  "use strict";

  function element(name, text, kind = "") {
    const made = document.createElement(name);
    made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  /* Rows */

  /** Makes the table of this id `count` rows long, after the pattern of its first row. */
  function fitRows(id, count) {
    const body = root.querySelector(`[data-table="${id}"] tbody`);
    while (body.rows.length > count) body.rows[body.rows.length - 1].remove();
    while (body.rows.length < count) body.append(numbered(body.rows[0].cloneNode(true), id, body.rows.length));
  }

  function numbered(row, id, at) {
    for (const one of row.querySelectorAll("[name], [data-ink]")) {
      for (const key of ["name", "data-ink"]) {
        const value = one.getAttribute(key);
        if (value) one.setAttribute(key, value.replace(`t.${id}.0.`, `t.${id}.${at}.`));
      }
    }
    for (const one of row.querySelectorAll("[aria-label]")) {
      const label = one.getAttribute("aria-label");
      one.setAttribute("aria-label", label.replace(model.say("row", { n: 1 }), model.say("row", { n: at + 1 })));
    }
    return row;
  }

  /* Faults */

  /** Marks the controls of `found` ([name, sentence]) and those half filled in; returns what it says. */
  function markFaults(found) {
    const faults = new Map(found);
    for (const control of root.querySelectorAll(".form__control")) {
      if (control.type === "date" && control.validity.badInput) {
        faults.set(control.name, model.say("date-half", { label: control.getAttribute("aria-label") }));
      }
      mark(control, faults.get(control.name) ?? "");
    }
    return [...faults.values()];
  }

  function mark(control, text) {
    const isMarked = control.hasAttribute("aria-invalid");
    if (!text && !isMarked) return;
    const place = isMarked ? control.nextElementSibling : element("small", "", "form__fault");
    if (!text) {
      control.removeAttribute("aria-invalid");
      place.remove();
      return;
    }
    control.setAttribute("aria-invalid", "true");
    if (!isMarked) {
      place.setAttribute("role", "alert");
      control.after(place);
    }
    if (place.textContent !== text) place.textContent = text;
  }

  /* Results */

  function showResult({ id, title, lines, head, rows, marks = [], picture, steps }, wrong) {
    const made = lines.map((text) => element("p", text));
    if (wrong.length) made.push(element("p", model.say("left-out", { faults: wrong.join("。") }), "form__fault"));
    if (picture) made.push(window.formPicture(picture, model.say("picture", { title })));
    if (rows.length) made.push(table(title, head, rows, marks));
    if (steps.length) {
      const list = element("ol", "", "form__steps");
      list.append(...steps.map((text) => element("li", text)));
      made.push(element("h3", model.say("steps")), list);
    }
    root.querySelector(`[data-result="${id}"]`).replaceChildren(...made);
  }

  function table(title, head, rows, marks) {
    const made = element("table", "", "form__table form__made");
    made.createCaption().textContent = title;
    const first = made.createTHead().insertRow();
    for (const text of head) first.append(Object.assign(element("th", text), { scope: "col" }));
    const body = made.createTBody();
    rows.forEach((cells, at) => {
      const row = body.insertRow();
      if (marks[at]) row.className = `form__${marks[at]}`;
      row.append(...cells.map((text, column) => (column ? element("td", text)
        : Object.assign(element("th", text), { scope: "row" }))));
    });
    return made;
  }

  return { fitRows, markFaults, showResult };
};
