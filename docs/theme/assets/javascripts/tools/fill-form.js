/* <fill-form>：在屏幕上填一张表，边填边记，一张表可以有好几份；算出来的当场画出来，填好的打印。
   The form stands in the page, complete; its data, words and samples are in the element as JSON.
   Needs numbers, formulas, keep, form-values, form-results and form-pictures. */
(() => {
  "use strict";

  const DAY = 86400000;

  class FillForm extends HTMLElement {
    #form;
    #model;
    #keeper;
    #state;
    #results;
    #listening;

    connectedCallback() {
      if (this.#listening && !this.#listening.signal.aborted) return;
      this.#form = JSON.parse(this.querySelector("script[type='application/json']").textContent);
      this.#model = window.formValues(this.#form);
      this.#results = window.formResults(this.#form, this.#model);
      this.#keeper = window.toolKeep({ tool: this.#form.id, version: 1, check: this.#model.check, words: this.#form.words });
      const { value, said } = this.#keeper.read();
      this.#state = value ? this.#completed(value) : this.#fresh();
      this.#toggle(true);
      this.#listen();
      this.#show();
      this.#say(said);
    }

    disconnectedCallback() {
      this.#listening?.abort();
      this.#toggle(false);
    }

    #toggle(isOn) {
      this.classList.toggle("form--live", isOn);
      for (const name of ["bar", "files"]) this.#part(name).hidden = !isOn;
    }

    #part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    #say(text) {
      this.#part("said").textContent = text;
    }

    #words(name, values) {
      return this.#model.say(name, values);
    }

    #fresh() {
      return { at: 0, copies: [{ name: this.#words("copy", { n: 1 }), values: this.#model.empty() }] };
    }

    #completed({ at, copies }) {
      return { at, copies: copies.map(({ name, values }) => ({ name, values: this.#model.complete(values) })) };
    }

    get #copy() {
      return this.#state.copies[this.#state.at];
    }

    #listen() {
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      this.addEventListener("click", (event) => this.#press(event), { signal });
      this.addEventListener("input", (event) => this.#typed(event.target), { signal });
      this.addEventListener("change", (event) => this.#chosen(event.target), { signal });
      window.addEventListener("afterprint", () => this.classList.remove("form--blank"), { signal });
    }

    /* Showing */

    #show() {
      this.#showCopies();
      for (const [id, table] of this.#model.tables) if (!table.rows.length) this.#fitRows(id);
      for (const control of this.querySelectorAll("[name]")) this.#fill(control);
      this.#showResults();
    }

    #showCopies() {
      const select = this.querySelector("#form-copy");
      const options = this.#state.copies.map(({ name }, at) => new Option(name, String(at)));
      select.replaceChildren(...options);
      select.value = String(this.#state.at);
      const name = this.querySelector("#form-name");
      if (name.value !== this.#copy.name) name.value = this.#copy.name;
      this.#part("name").textContent = this.#copy.name;
    }

    /** Makes the table of this id as long as its rows, from its first row. */
    #fitRows(id) {
      const body = this.querySelector(`[data-table="${id}"] tbody`);
      const count = this.#copy.values[id].length;
      while (body.rows.length > count) body.rows[body.rows.length - 1].remove();
      while (body.rows.length < count) body.append(this.#numbered(body.rows[0].cloneNode(true), id, body.rows.length));
    }

    #numbered(row, id, at) {
      const was = this.#words("row", { n: 1 });
      const now = this.#words("row", { n: at + 1 });
      for (const one of row.querySelectorAll("[name], [data-ink], [aria-label]")) {
        for (const key of ["name", "data-ink"]) {
          const value = one.getAttribute(key);
          if (value) one.setAttribute(key, value.replace(`t.${id}.0.`, `t.${id}.${at}.`));
        }
        const label = one.getAttribute("aria-label");
        if (label) one.setAttribute("aria-label", label.replace(was, now));
      }
      return row;
    }

    #valueOf(name) {
      const [kind, id, row, key] = name.split(".");
      const { values } = this.#copy;
      return kind === "f" ? values[id] : values[id][row][key];
    }

    #fill(control) {
      const value = this.#valueOf(control.name);
      if (control.type === "radio") control.checked = control.value === value;
      else if (control.value !== value) control.value = value;
      this.#ink(control.name, value);
    }

    /** What is printed in the place of a control. */
    #ink(name, value) {
      const ink = this.querySelector(`[data-ink="${name}"]`);
      if (ink) ink.textContent = value;
    }

    #showResults() {
      const { at, copies } = this.#state;
      const now = new Date();
      const today = Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY);
      const others = copies.filter((_, index) => index !== at);
      const wrong = this.#showFaults();
      for (const result of this.#results.work(this.#copy.values, today, others)) {
        const place = this.querySelector(`[data-result="${result.id}"]`);
        place.replaceChildren(...this.#shown(result, wrong));
      }
    }

    /** Marks the controls that are not understood; returns the sentences. */
    #showFaults() {
      const faults = new Map(this.#model.faults(this.#copy.values));
      for (const control of this.querySelectorAll("[name]")) {
        if (control.type === "date" && control.validity.badInput) {
          faults.set(control.name, this.#words("fault", { where: control.getAttribute("aria-label"), what: this.#words("date-half") }));
        }
        const text = faults.get(control.name) ?? "";
        control.toggleAttribute("aria-invalid", false);
        if (text) control.setAttribute("aria-invalid", "true");
        let place = control.parentElement.querySelector(".form__fault");
        if (text && !place) {
          place = document.createElement("small");
          place.className = "form__fault";
          place.setAttribute("role", "alert");
          control.after(place);
        }
        if (place && place.textContent !== text) place.textContent = text;
        if (place && !text) place.remove();
      }
      return [...faults.values()];
    }

    #shown({ title, lines, head, rows, marks = [], picture, steps }, wrong) {
      const made = lines.map((text) => element("p", text));
      if (wrong.length) made.push(element("p", this.#words("left-out", { faults: wrong.join("；") }), "form__fault"));
      if (picture) made.push(window.formPicture(picture, this.#words("picture", { title })));
      if (rows.length) made.push(table(title, head, rows, marks));
      if (steps.length) {
        const list = element("ol", "", "form__steps");
        list.append(...steps.map((text) => element("li", text)));
        made.push(element("h3", this.#words("steps")), list);
      }
      return made;
    }

    /* Changing */

    /** Takes note of the state before `change` changes it; keeps and shows what it made. */
    #change(change, said, field = "") {
      this.#keeper.remember(this.#state, field);
      change();
      this.#keepIt(said);
    }

    #keepIt(said) {
      const trouble = this.#keeper.keep(this.#state);
      this.#show();
      this.#say(trouble || said);
    }

    #typed(control) {
      if (control.id === "form-name") {
        const name = control.value.trim();
        if (name) this.#change(() => { this.#copy.name = name.slice(0, 40); }, "", "name");
      } else if (control.name) {
        const [kind, id, row, key] = control.name.split(".");
        this.#keeper.remember(this.#state, control.name);
        const { values } = this.#copy;
        if (kind === "f") values[id] = control.value;
        else values[id][row][key] = control.value;
        this.#ink(control.name, control.value);
        this.#say(this.#keeper.keep(this.#state));
        this.#showResults();
      }
    }

    #chosen(control) {
      if (control.id === "form-copy") {
        this.#state.at = Number(control.value);
        this.#keepIt(this.#words("copy-opened", { name: this.#copy.name }));
      } else if (control.id === "form-load" && control.files.length) this.#load(control);
    }

    #press(event) {
      const button = event.target.closest("[data-do]");
      if (!button) return;
      const done = {
        "add-copy": () => this.#addCopy(this.#words("copy", { n: this.#state.copies.length + 1 }), this.#model.empty()),
        "remove-copy": () => this.#removeCopy(),
        undo: () => this.#undo(),
        clear: () => this.#change(() => { this.#copy.values = this.#model.empty(); }, this.#words("keep-cleared")),
        forget: () => this.#forget(),
        sample: () => this.#openSample(button.dataset.of),
        "add-row": () => this.#addRow(button.dataset.of),
        "remove-row": () => this.#removeRow(button),
        print: () => window.print(),
        "print-blank": () => { this.classList.add("form--blank"); window.print(); },
        save: () => this.#save(),
        text: () => { this.#text.value = this.#readable(); },
        "file-text": () => { this.#text.value = this.#keeper.write(this.#state); },
        copy: async () => this.#say(await this.#keeper.copy(this.#text)),
        "open-text": () => this.#open(this.#text.value, this.#words("keep-text")),
      }[button.dataset.do];
      done?.();
    }

    #addCopy(name, values, said = this.#words("copy-added", { name })) {
      const { copies } = this.#state;
      const most = this.#form.limits.copies;
      if (copies.length >= most) return this.#say(this.#words("copy-most", { most }));
      return this.#change(() => { this.#state.at = copies.push({ name, values }) - 1; }, said);
    }

    #removeCopy() {
      const { name } = this.#copy;
      this.#change(() => {
        this.#state.copies.splice(this.#state.at, 1);
        if (!this.#state.copies.length) this.#state = this.#fresh();
        this.#state.at = Math.min(this.#state.at, this.#state.copies.length - 1);
      }, this.#words("copy-removed", { name }));
    }

    #undo() {
      const before = this.#keeper.undo();
      if (!before) return this.#say(this.#words("keep-nothing-to-undo"));
      this.#state = before;
      return this.#keepIt(this.#words("keep-undone"));
    }

    #forget() {
      this.#keeper.remember(this.#state);
      this.#state = this.#fresh();
      this.#text.value = "";
      this.#keeper.forget();
      this.#show();
      this.#say(this.#words("forgotten"));
    }

    #openSample(id) {
      const { title, values } = this.#form.samples.find((one) => one.id === id);
      this.#addCopy(title, this.#model.complete(values), this.#words("sample-opened", { title }));
    }

    #addRow(id) {
      const rows = this.#copy.values[id];
      const given = this.#model.tables.get(id);
      if (rows.length >= given.most) return this.#say(this.#words("row-most", { most: given.most }));
      this.#change(() => rows.push(this.#model.emptyRow(given)), this.#words("row-added", { n: rows.length + 1 }));
      return this.querySelector(`[name="t.${id}.${rows.length - 1}.${given.columns[0].id}"]`).focus();
    }

    #removeRow(button) {
      const { table: id } = button.closest("table").dataset;
      const at = button.closest("tr").sectionRowIndex;
      const rows = this.#copy.values[id];
      if (rows.length < 2) return this.#say(this.#words("row-last"));
      this.#change(() => rows.splice(at, 1), this.#words("row-removed", { n: at + 1 }));
      return this.querySelector(`[data-do="add-row"][data-of="${id}"]`).focus();
    }

    /* Files */

    get #text() {
      return this.querySelector("#form-text");
    }

    #save() {
      const name = this.#keeper.save(this.#keeper.write(this.#state), `${this.#form.title}-${this.#copy.name}.json`);
      this.#say(this.#words("keep-saved", { name }));
    }

    #readable() {
      return window.formText(this.#form, this.#model, this.#copy, this.querySelectorAll(".form__result"));
    }

    async #load(control) {
      const [file] = control.files;
      const text = await file.text();
      control.value = "";
      this.#open(text, file.name);
    }

    #open(text, name) {
      const { value, fault } = this.#keeper.open(text);
      this.#part("refused").textContent = fault && this.#words("keep-refused", { name, fault });
      if (fault) return;
      this.#change(() => { this.#state = this.#completed(value); }, this.#words("keep-opened", { name }));
    }
  }

  function element(name, text, kind = "") {
    const made = document.createElement(name);
    made.textContent = text;
    if (kind) made.className = kind;
    return made;
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

  customElements.define("fill-form", FillForm);
})();
