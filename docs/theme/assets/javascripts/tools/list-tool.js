/* <list-tool>：客户名单进来，分好、排好的表出去。名单只在这台电脑里算，不上传。
   What is special of each kind is in window.listKinds (tools/list-<kind>.js). The text of the table
   and the settings as typed are all that is kept; the rest is worked out anew, in slices. */
(() => {
  "use strict";

  const LARGEST = 20 * 1024 * 1024;
  const LONGEST_SHOWN = 200000;
  /* Browsers take minutes to lay out a line of a hundred thousand commas. */
  const LONG_LINE = /[^\r\n]{5000}/;
  const MOST_KEPT = 1500000;
  const MOST_FAULTS = 100;
  const VERSION = 1;
  const COLOURS = ["ink", "line", "paper", "ok", "blue", "amber", "no", "plum", "teal"];

  class ListTool extends HTMLElement {
    #listening;
    #data;
    #kind;
    #keeper;
    #state = { text: "", settings: {}, marks: {} };
    #settings = {};
    #result = null;
    #made = null;
    #run = 0;
    #steps;

    connectedCallback() {
      this.#data = JSON.parse(this.querySelector("script[type='application/json']").textContent);
      this.#kind = window.listKinds[this.#data.kind];
      const check = (value) => this.#check(value);
      this.#keeper = window.toolKeep({ tool: this.#data.id, version: VERSION, check, words: this.#data.words });
      this.#steps = window.exampleSteps(this);
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      this.#toggle(true);
      this.addEventListener("click", (event) => this.#press(event), { signal });
      this.addEventListener("change", (event) => this.#change(event), { signal });
      this.#part("table").addEventListener("input", (event) => this.#alter({ text: event.target.value }, "table"), { signal });
      window.addEventListener("resize", () => this.#draw(), { signal });
      const { value, said } = this.#keeper.read();
      if (value) this.#state = value;
      this.#showState();
      this.#say(said);
    }

    disconnectedCallback() {
      this.#run += 1;
      this.#listening.abort();
      this.#toggle(false);
    }

    #toggle(isOn) {
      for (const place of this.querySelectorAll("[data-live]")) place.hidden = !isOn;
      this.#steps.toggle(isOn);
    }

    #part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    #word = (name, values) => window.toolSay(this.#data.words, name, values);

    #say(text) {
      this.#part("said").textContent = text;
    }

    /** The faults of what a file holds. */
    #check(value) {
      const isRecord = (one) => typeof one === "object" && one !== null && !Array.isArray(one);
      const isTexts = (one) => isRecord(one) && Object.values(one).every((text) => typeof text === "string");
      const isSound = isRecord(value) && typeof value.text === "string" && isTexts(value.settings) && isTexts(value.marks);
      return isSound ? [] : [this.#word("file-shape")];
    }

    /** Takes what was typed or chosen; typing on in one `field` is one step to undo. */
    #alter(changes, field = "") {
      this.#keeper.remember(this.#state, field);
      this.#state = { ...this.#state, ...changes };
      this.#steps.mark(-1);
      this.#recount();
    }

    #change(event) {
      const { setting, mark } = event.target.dataset;
      if (event.target === this.#part("file")) this.#takeFile(event.target.files[0]);
      else if (event.target === this.#part("open")) this.#open(event.target.files[0]);
      else if (event.target.dataset.part === "filter" || event.target.dataset.part === "search") this.#showList();
      else if (setting) this.#alter({ settings: { ...this.#state.settings, [setting]: event.target.value } });
      else if (mark) this.#alter({ marks: { ...this.#state.marks, [mark]: event.target.value } });
    }

    #press(event) {
      const button = event.target.closest("button[data-do]");
      if (!button) return;
      const does = {
        step: () => this.#play(Number(button.dataset.at)),
        "next-step": () => this.#play(this.#steps.next()),
        sample: () => this.#sample(button.dataset.sample),
        add: () => this.#addRow(),
        clear: () => this.#replace({ text: "", settings: {}, marks: {} }, this.#word("keep-cleared")),
        undo: () => this.#undo(),
        csv: () => this.#export("csv"),
        ics: () => this.#export("ics"),
        file: () => this.#said("keep-saved", { name: this.#keeper.save(this.#keeper.write(this.#state), `${this.#data.title}.json`) }),
        print: () => window.print(),
      };
      does[button.dataset.do]();
    }

    #said(name, values) {
      this.#say(this.#word(name, values));
    }

    #replace(state, said, field = "") {
      this.#keeper.remember(this.#state, field);
      this.#state = state;
      this.#steps.mark(-1);
      this.#showState();
      this.#say(said);
    }

    #undo() {
      const before = this.#keeper.undo();
      if (before) {
        this.#state = before;
        this.#steps.mark(-1);
        this.#showState();
      }
      this.#said(before ? "keep-undone" : "keep-nothing-to-undo");
    }

    #sample(id) {
      const { title, table, settings } = this.#data.samples.find((one) => one.id === id);
      this.#replace({ text: table, settings: { ...settings }, marks: {} }, this.#word("sample-in", { title }));
    }

    /** Puts the example in as it stands after step `at`; steps in a row are undone as one. */
    #play(at) {
      const { sample, steps } = this.#data.example;
      const { table } = this.#data.samples.find((one) => one.id === sample);
      const { set, caption } = steps[at];
      const said = this.#word("step", { step: at + 1, all: steps.length, caption });
      this.#replace({ text: table, settings: { ...set }, marks: {} }, said, "example");
      this.#steps.mark(at);
    }

    /** Adds what was typed into the row of single fields to the table. */
    #addRow() {
      const fields = [...this.querySelectorAll("[data-column]")];
      if (!fields.some((one) => one.value.trim())) {
        this.#said("row-empty");
        fields[0].focus();
        return;
      }
      const line = (cells) => window.toolCsv.write([cells]).slice(1).trimEnd();
      const { text } = this.#state;
      const head = this.#made?.names.length ? this.#made.names : this.#data.columns.map((one) => one.label);
      const byName = new Map(fields.map((one) => [one.dataset.column, one.value.trim()]));
      const cells = head.map((name) => {
        const column = this.#data.columns.find((one) => [one.label, one.name, ...one.also].includes(name));
        return column ? byName.get(column.name) ?? "" : "";
      });
      const whole = text.trim() ? `${text.trimEnd()}\n${line(cells)}\n` : `${line(head)}\n${line(cells)}\n`;
      fields.forEach((one) => { one.value = ""; });
      fields[0].focus();
      this.#replace({ ...this.#state, text: whole }, this.#word("row-added"));
    }

    async #takeFile(file) {
      this.#part("file").value = "";
      if (!file) return;
      this.#said("reading", { name: file.name });
      const { text, why } = await window.toolCsv.readFile(file, LARGEST);
      if (why) this.#said(`file-${why}`, { name: file.name, most: LARGEST / 1024 / 1024 });
      else if (!text.trim()) this.#said("file-empty", { name: file.name });
      else this.#replace({ ...this.#state, text, marks: {} }, this.#word("file-in", { name: file.name }));
    }

    async #open(file) {
      this.#part("open").value = "";
      if (!file) return;
      const { text = "", why } = await window.toolCsv.readFile(file, LARGEST);
      const { value, fault } = this.#keeper.open(why ? "" : text);
      if (value) this.#replace(value, this.#word("keep-opened", { name: file.name }));
      else this.#said("keep-refused", { name: file.name, fault });
    }

    #showState() {
      const { text, settings } = this.#state;
      const box = this.#part("table");
      const isLong = text.length > LONGEST_SHOWN || LONG_LINE.test(text);
      box.value = isLong ? "" : text;
      box.disabled = isLong;
      this.#part("long").hidden = !isLong;
      for (const field of this.querySelectorAll("[data-setting]")) {
        field.value = settings[field.dataset.setting] ?? field.dataset.default;
      }
      this.#recount();
    }

    /** The settings as numbers and texts; one that cannot be read keeps its last value and is named. */
    #readSettings() {
      for (const field of this.#data.settings) {
        const box = this.querySelector(`[data-setting="${field.name}"]`);
        const fault = this.querySelector(`[data-fault="${field.name}"]`);
        const isText = ["text", "choice", "rules"].includes(field.kind);
        const found = isText ? { value: box.value } : window.toolNumbers.read(box.value, field);
        const isAsked = !field.when || this.#settings[field.when[0]] === field.when[1];
        if (found.what && isAsked) {
          const kept = this.#settings[field.name];
          fault.textContent = `${found.what}；${found.mend}${kept === undefined ? "" : this.#word("kept", { kept })}`;
          box.setAttribute("aria-invalid", "true");
        } else {
          fault.textContent = "";
          box.removeAttribute("aria-invalid");
          this.#settings[field.name] = found.what ? undefined : found.value;
        }
        box.closest("p").hidden = !isAsked;
      }
      return this.#data.settings.every((one) => one.optional || (one.when && this.#settings[one.when[0]] !== one.when[1])
        || this.#settings[one.name] !== undefined);
    }

    async #recount() {
      this.#run += 1;
      const run = this.#run;
      const isStopped = () => run !== this.#run;
      const isReady = this.#readSettings();
      const isLong = this.#state.text.length > MOST_KEPT;
      const kept = this.#keeper.keep(isLong ? { ...this.#state, text: "" } : this.#state);
      this.#part("kept").textContent = isLong ? this.#word("too-long-to-keep") : kept;
      const made = await window.toolTable.read(this.#state.text, this.#data.columns, this.#word, isStopped);
      if (!made) return;
      this.#made = made;
      this.#showFaults(made);
      const result = isReady && made.rows.length
        ? await this.#kind.compute(made.rows, this.#settings, isStopped, this.#state.marks, this.#word) : null;
      if (isStopped()) return;
      this.#result = result;
      this.toggleAttribute("data-filled", Boolean(result));
      this.#part("result").hidden = !result;
      this.#part("empty").hidden = Boolean(result);
      if (result) this.#showResult();
    }

    #showFaults({ rows, faults }) {
      const { element } = window.listView;
      const lines = faults.slice(0, MOST_FAULTS).map(({ line, what }) => element("li", this.#word("fault", { line, what })));
      if (faults.length > MOST_FAULTS) lines.push(element("li", this.#word("faults-more", { n: faults.length - MOST_FAULTS })));
      this.#part("faults").replaceChildren(...lines);
      this.#part("refused").hidden = !faults.length;
      const n = window.toolNumbers.write(rows.length);
      this.#part("count").textContent = rows.length || faults.length ? this.#word("counted", { n, faults: faults.length }) : "";
    }

    #showResult() {
      window.listView.show(this.#part("summary"), this.#kind.summary(this.#result, this.#word));
      const filter = this.#part("filter");
      const chosen = filter.value;
      const options = [["", this.#word("all")], ...this.#kind.filters(this.#word, this.#result)];
      filter.replaceChildren(...options.map(([value, label]) => new Option(label, value)));
      filter.value = options.some(([value]) => value === chosen) ? chosen : "";
      this.#showList();
      this.#draw();
    }

    #showList() {
      const wanted = this.#part("filter").value;
      const search = window.toolTable.tidy(this.#part("search").value);
      const items = this.#result.list.filter((one) => (!wanted || one.group === wanted)
        && (!search || String(one.cells.id).includes(search)));
      window.listView.list(this.#part("list"), {
        caption: this.#word("list-caption", { n: items.length }), head: this.#word(`${this.#data.kind}-list-head`).split("|"), items,
        rowOf: (one) => this.#kind.rowOf(one, this.#word), more: (shown, all) => this.#word("more", { shown, all }),
      });
      if (!items.length) this.#part("list").textContent = this.#word("list-none");
    }

    async #draw() {
      const canvas = this.#part("chart");
      if (!canvas || !this.#result || !this.#kind.draw) return;
      const style = getComputedStyle(this);
      const colours = Object.fromEntries(COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
      const drawn = this.#result;
      const said = await this.#kind.draw(canvas, drawn, this.#word, colours, () => drawn !== this.#result);
      if (said) this.#part("chart-said").textContent = said;
    }

    #export(how) {
      const made = how === "ics" ? this.#kind.calendar(this.#result, this.#word)
        : window.toolCsv.write(this.#kind.table(this.#result, this.#word, this.#data.columns));
      const name = this.#keeper.save(made, `${this.#data.title}.${how}`, how === "ics" ? "text/calendar" : "text/csv");
      this.#said("keep-saved", { name });
    }
  }

  if (!customElements.get("list-tool")) customElements.define("list-tool", ListTool);
})();
