/* <fill-form>：在屏幕上填一张表，边填边记，一张表可以有好几份；算出来的当场画出来，填好的打印。
   The form stands in the page, complete; its data, words and samples are in the element as JSON.
   Needs numbers, formulas, keep, form-values, -results, -pictures, -view and -text. */
(() => {
  "use strict";

  const DAY = 86400000;

  class FillForm extends HTMLElement {
    #form;
    #model;
    #view;
    #keeper;
    #state;
    #results;
    #listening;

    connectedCallback() {
      if (this.#listening && !this.#listening.signal.aborted) return;
      this.#form = JSON.parse(this.querySelector("script[type='application/json']").textContent);
      this.#model = window.formValues(this.#form);
      this.#view = window.formView(this, this.#model);
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
      for (const [id, table] of this.#model.tables) if (!table.rows.length) this.#view.fitRows(id, this.#copy.values[id].length);
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
      const wrong = this.#view.markFaults(this.#model.faults(this.#copy.values));
      for (const result of this.#results.work(this.#copy.values, today, others)) {
        this.#view.showResult(result, wrong);
      }
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
      const text = await file.text().catch(() => ""); // gone, or not to be read
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

  customElements.define("fill-form", FillForm);
})();
