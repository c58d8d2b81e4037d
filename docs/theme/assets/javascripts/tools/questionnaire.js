/* <questionnaire-builder>：挑题、改题、排先后，查问法，印成纸，存成文件。
   The element holds the bank as JSON; all words come from it. Needs csv, keep, example-steps,
   questionnaire-rules, -file and -view; the sheet to print, the example, and what stands for it
   without JavaScript, are beside it. */
(() => {
  "use strict";

  const Files = window.QuestionnaireFile;
  const View = window.QuestionnaireView;
  const LARGEST = 5 * 1024 * 1024;

  class QuestionnaireBuilder extends HTMLElement {
    #data;
    #value;
    #keeper;
    #steps;
    #listening;

    connectedCallback() {
      this.#data = JSON.parse(this.querySelector("script[type='application/json']").textContent);
      this.#keeper = window.toolKeep({
        tool: "questionnaire", version: 1, words: this.#data.words,
        check: (value) => Files.check(value, this.#data),
      });
      const { value, said } = this.#keeper.read();
      this.#value = value || this.#startWith(this.querySelector("#qn-start").value);
      this.#steps = window.exampleSteps(this.parentElement);
      this.#toggle(true);
      this.#steps.toggle(true);
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      this.parentElement.addEventListener("click", (event) => this.#press(event), { signal });
      this.addEventListener("input", (event) => this.#typed(event.target), { signal });
      this.addEventListener("change", (event) => this.#chosen(event.target), { signal });
      this.#show();
      this.#say(said);
    }

    disconnectedCallback() {
      this.#listening.abort();
      this.#toggle(false);
      this.#steps.toggle(false);
    }

    #toggle(isOn) {
      this.hidden = !isOn;
      this.#out("paper").hidden = !isOn;
      this.#out("ready").hidden = isOn;
      this.#out("paper").classList.toggle("builder__sheet--off", isOn && this.#view() === "phone");
    }

    #view() {
      return this.querySelector("[name='qn-view']:checked").value;
    }

    #part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    #out(name) {
      return this.parentElement.querySelector(`[data-out="${name}"]`);
    }

    #say(text) {
      if (this.#part("said").textContent !== text) this.#part("said").textContent = text;
    }

    #word(name, values) {
      return Files.say(this.#data, name, values);
    }

    /** The set `id` with its own questions, or with those named. */
    #startWith(id, named) {
      const { items: own, ...texts } = this.#data.starts[id];
      const items = named || own;
      return { ...texts, questions: items.map((one) => ({ ...this.#data.items[one] })) };
    }

    /** Takes a changed questionnaire; typing on in one `field` is one step to undo. */
    #take(value, said = "", field = "") {
      this.#keeper.remember(this.#value, field);
      this.#use(value, said, Boolean(field));
    }

    #use(value, said, isTyping = false) {
      this.#value = value;
      this.#steps.mark(-1);
      const fault = this.#keeper.keep(value);
      if (isTyping) this.#follow();
      else this.#show();
      this.#say(fault || said);
    }

    #questions(questions, said, field) {
      this.#take({ ...this.#value, questions }, said, field);
    }

    /* What is shown */

    #show() {
      for (const field of this.querySelectorAll("[data-field]")) field.value = this.#value[field.dataset.field];
      const { questions } = this.#value;
      this.#part("list").replaceChildren(...questions.map((one, at) => View.editor(one, at, questions.length, this.#data)));
      this.#part("none").textContent = questions.length ? "" : this.#word("none");
      this.#part("none").hidden = questions.length > 0;
      this.#follow();
    }

    /** What follows from the fields, which stay as they are: somebody may be typing in them. */
    #follow() {
      const data = this.#data;
      this.#part("sum").textContent = View.sum(this.#value, data);
      this.#part("notes").replaceChildren(...View.notes(this.#value, data).map((one) => View.make("li", {}, one)));
      this.#part("phone").replaceChildren(...View.preview(this.#value, data, false));
      this.#out("paper").replaceChildren(...View.preview(this.#value, data, true));
      this.querySelector("#qn-text").value = Files.toText(this.#value, data);
    }

    /* Fields */

    #typed({ dataset, value }) {
      if (dataset.field) this.#take({ ...this.#value, [dataset.field]: value }, "", dataset.field);
      if (dataset.key !== "text" && dataset.key !== "options") return;
      const typed = dataset.key === "text" ? value : value.split("\n").slice(0, this.#data.limits.options);
      this.#change(Number(dataset.at), { [dataset.key]: typed }, `${dataset.key} ${dataset.at}`);
      const found = this.querySelector(`#qn-found-${dataset.at}`);
      found.replaceChildren(...View.found(this.#value.questions[Number(dataset.at)], this.#data));
    }

    #change(at, changes, field) {
      this.#questions(this.#value.questions.map((one, i) => (i === at ? { ...one, ...changes } : one)), "", field);
    }

    #chosen(field) {
      if (field.id === "qn-load") this.#load(field);
      if (field.name === "qn-view") this.#toggle(true);
      const { key } = field.dataset;
      const at = Number(field.dataset.at);
      if (key === "kind") this.#change(at, this.#asKind(this.#value.questions[at], field.value));
      if (key === "scale") this.#change(at, { scale: field.value });
      if (key === "na") this.#change(at, { na: field.checked });
      if (key && ["kind", "scale", "na"].includes(key)) this.querySelector(`#${field.id}`).focus();
    }

    /** A question of another kind: its answers are those of the kind, its words stay. */
    #asKind(question, kind) {
      const more = { scale: { scale: this.#data.scales[0].id }, choice: { options: [] }, open: {} }[kind];
      return { ...question, kind, scale: undefined, options: undefined, ...more };
    }

    /* Buttons */

    #press(event) {
      const button = event.target.closest("button[data-do]");
      if (!button) return;
      const at = Number(button.dataset.at);
      const actions = {
        start: () => this.#start(),
        step: () => this.#play(at),
        "next-step": () => this.#play(this.#steps.next()),
        add: () => this.#add({ ...this.#data.items[this.querySelector("#qn-bank").value] }),
        own: () => this.#own(),
        up: () => this.#move(at, -1),
        down: () => this.#move(at, 1),
        remove: () => this.#remove(at),
        undo: () => this.#undo(),
        clear: () => this.#take({ title: "", intro: "", thanks: "", questions: [] }, this.#word("cleared")),
        save: () => this.#save(this.#keeper.write(this.#value), "json", "application/json"),
        csv: () => this.#save(Files.toCsv(this.#value, this.#data), "csv", "text/csv"),
        copy: async () => this.#say(await this.#keeper.copy(this.querySelector("#qn-text"))),
      };
      actions[button.dataset.do]();
    }

    #start() {
      const value = this.#startWith(this.querySelector("#qn-start").value);
      this.#take(value, this.#word("started", { title: value.title }));
    }

    /** Puts the example in as it stands after step `at`; steps in a row are undone as one. */
    #play(at) {
      const { start, steps } = this.#data.example;
      const { items, caption } = steps[at];
      this.#keeper.remember(this.#value, "example");
      this.#use(this.#startWith(start, items), this.#word("step", { step: at + 1, all: steps.length, caption }));
      this.#steps.mark(at);
    }

    #add(question) {
      const { questions } = this.#value;
      const most = this.#data.limits.questions;
      if (questions.length >= most) return this.#say(this.#word("full", { most }));
      return this.#questions([...questions, question], this.#word("added", { n: questions.length + 1 }));
    }

    #own() {
      const field = this.querySelector("#qn-own");
      const text = field.value.trim();
      if (!text) {
        this.#say(this.#word("own-empty"));
        field.focus();
        return;
      }
      this.#add(this.#asKind({ text, na: false }, this.querySelector("#qn-own-kind").value));
      field.value = "";
    }

    #move(at, by) {
      const questions = [...this.#value.questions];
      questions.splice(at + by, 0, ...questions.splice(at, 1));
      this.#questions(questions, this.#word("moved", { n: at + by + 1 }));
      const line = this.#part("list").children[at + by];
      const same = line.querySelector(`[data-do="${by < 0 ? "up" : "down"}"]:not([disabled])`);
      (same || line.querySelector("[data-do]:not([disabled])")).focus();
    }

    #remove(at) {
      this.#questions(this.#value.questions.filter((_, i) => i !== at), this.#word("removed", { n: at + 1 }));
      this.querySelector("[data-do='undo']").focus();
    }

    #undo() {
      const value = this.#keeper.undo();
      if (value) this.#use(value, this.#keeper.say("keep-undone"));
      else this.#say(this.#keeper.say("keep-nothing-to-undo"));
    }

    /* Files */

    #save(text, ending, type) {
      const name = this.#keeper.save(text, `${this.#value.title || this.#word("file")}.${ending}`, type);
      this.#say(this.#keeper.say("keep-saved", { name }));
    }

    async #load(field) {
      const [file] = field.files;
      if (!file) return;
      const { text, why } = await window.toolCsv.readFile(file, LARGEST);
      field.value = "";
      const { name } = file;
      const { value, fault } = why
        ? { fault: this.#word(`file-${why}`, { name, most: LARGEST / 1024 / 1024 }) } : this.#opened(name, text);
      this.#part("refused").textContent = fault ? this.#keeper.say("keep-refused", { name, fault }) : "";
      if (value) this.#take(value, this.#keeper.say("keep-opened", { name }));
    }

    #opened(name, text) {
      return /\.csv$/i.test(name) ? Files.fromCsv(text, this.#data) : this.#keeper.open(text);
    }
  }

  if (!customElements.get("questionnaire-builder")) customElements.define("questionnaire-builder", QuestionnaireBuilder);
})();
