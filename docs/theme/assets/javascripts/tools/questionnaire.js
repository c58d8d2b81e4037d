/* <questionnaire-builder>：挑题、改题、排先后，查问法，印成纸，存成文件。
   Its data is the bank. Needs builder, csv, questionnaire-rules, -file and -view. */
(() => {
  "use strict";

  const { make } = window.ToolBuilder;
  const Files = window.QuestionnaireFile;
  const View = window.QuestionnaireView;
  const LARGEST = 5 * 1024 * 1024;

  class QuestionnaireBuilder extends window.ToolBuilder {
    get tool() {
      return "questionnaire";
    }

    begin() {
      return this.#startWith(this.querySelector("#qn-start").value);
    }

    /** The set `id` with its own questions, or with those named. */
    #startWith(id, named) {
      const { items: own, ...texts } = this.data.starts[id];
      const items = named || own;
      return { ...texts, questions: items.map((one) => ({ ...this.data.items[one] })) };
    }

    title() {
      return this.value.title || this.word("file");
    }

    empty() {
      return { title: "", intro: "", thanks: "", questions: [] };
    }

    faults(value) {
      return Files.check(value, this.data);
    }

    #questions(questions, said, field) {
      this.take({ ...this.value, questions }, said, field);
    }

    /* What is shown */

    show() {
      for (const field of this.querySelectorAll("[data-field]")) field.value = this.value[field.dataset.field];
      const { questions } = this.value;
      this.part("list").replaceChildren(...questions.map((one, at) => View.editor(one, at, questions.length, this.data)));
      this.part("none").textContent = questions.length ? "" : this.word("none");
      this.part("none").hidden = questions.length > 0;
      this.#see();
      this.follow();
    }

    /** Shows the sheet or the phone. */
    #see() {
      const isPhone = this.querySelector("[name='qn-view']:checked").value === "phone";
      this.out("sheet").classList.toggle("builder__sheet--off", isPhone);
    }

    /** What follows from the fields, which stay as they are: somebody may be typing in them. */
    follow() {
      const data = this.data;
      this.part("sum").textContent = View.sum(this.value, data);
      this.part("notes").replaceChildren(...View.notes(this.value, data).map((one) => make("li", {}, one)));
      this.part("phone").replaceChildren(...View.preview(this.value, data, false));
      this.out("sheet").replaceChildren(...View.preview(this.value, data, true));
      this.part("text").value = Files.toText(this.value, data);
    }

    /* Fields */

    typed({ dataset, value }) {
      if (dataset.field) this.take({ ...this.value, [dataset.field]: value }, "", dataset.field);
      if (dataset.key !== "text" && dataset.key !== "options") return;
      const typed = dataset.key === "text" ? value : value.split("\n").slice(0, this.data.limits.options);
      this.#change(Number(dataset.at), { [dataset.key]: typed }, `${dataset.key} ${dataset.at}`);
      const found = this.querySelector(`#qn-found-${dataset.at}`);
      found.replaceChildren(...View.found(this.value.questions[Number(dataset.at)], this.data));
    }

    #change(at, changes, field) {
      this.#questions(this.value.questions.map((one, i) => (i === at ? { ...one, ...changes } : one)), "", field);
    }

    chosen(field) {
      if (field.name === "qn-view") this.#see();
      const { key } = field.dataset;
      const at = Number(field.dataset.at);
      if (key === "kind") this.#change(at, this.#asKind(this.value.questions[at], field.value));
      if (key === "scale") this.#change(at, { scale: field.value });
      if (key === "na") this.#change(at, { na: field.checked });
      if (key && ["kind", "scale", "na"].includes(key)) this.querySelector(`#${field.id}`).focus();
    }

    /** A question of another kind: its answers are those of the kind, its words stay. */
    #asKind(question, kind) {
      const more = { scale: { scale: this.data.scales[0].id }, choice: { options: [] }, open: {} }[kind];
      return { ...question, kind, scale: undefined, options: undefined, ...more };
    }

    /* Buttons */

    actions(at) {
      return {
        start: () => this.#start(),
        add: () => this.#add({ ...this.data.items[this.querySelector("#qn-bank").value] }),
        own: () => this.#own(),
        up: () => this.#move(at, -1),
        down: () => this.#move(at, 1),
        remove: () => this.#remove(at),
        csv: () => this.save(Files.toCsv(this.value, this.data), "csv", "text/csv"),
      };
    }

    #start() {
      const value = this.#startWith(this.querySelector("#qn-start").value);
      this.take(value, this.word("started", { title: value.title }));
    }

    played(at) {
      const { start, steps } = this.data.example;
      return this.#startWith(start, steps[at].items);
    }

    #add(question) {
      const { questions } = this.value;
      const most = this.data.limits.questions;
      if (questions.length >= most) return this.say(this.word("full", { most }));
      return this.#questions([...questions, question], this.word("added", { n: questions.length + 1 }));
    }

    #own() {
      const field = this.querySelector("#qn-own");
      const text = field.value.trim();
      if (!text) {
        this.say(this.word("own-empty"));
        field.focus();
        return;
      }
      this.#add(this.#asKind({ text, na: false }, this.querySelector("#qn-own-kind").value));
      field.value = "";
    }

    #move(at, by) {
      const questions = [...this.value.questions];
      questions.splice(at + by, 0, ...questions.splice(at, 1));
      this.#questions(questions, this.word("moved", { n: at + by + 1 }));
      const line = this.part("list").children[at + by];
      const same = line.querySelector(`[data-do="${by < 0 ? "up" : "down"}"]:not([disabled])`);
      (same || line.querySelector("[data-do]:not([disabled])")).focus();
    }

    #remove(at) {
      this.#questions(this.value.questions.filter((_, i) => i !== at), this.word("removed", { n: at + 1 }));
      this.querySelector("[data-do='undo']").focus();
    }

    /** A file may be one of the builder's own, or a table. */
    async opened(file, keeper) {
      const { name } = file;
      const { text, why } = await window.toolCsv.readFile(file, LARGEST);
      if (why) return { value: null, fault: this.word(`file-${why}`, { name, most: LARGEST / 1024 / 1024 }) };
      return /\.csv$/i.test(name) ? Files.fromCsv(text, this.data) : keeper.open(text);
    }
  }

  if (!customElements.get("questionnaire-builder")) customElements.define("questionnaire-builder", QuestionnaireBuilder);
})();
