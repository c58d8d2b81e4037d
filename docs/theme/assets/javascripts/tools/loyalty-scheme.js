/* <loyalty-scheme>：定一个办法，算真让几成、要多来几回，查一遍坑，印一张贴在柜台的规则。
   The element holds its data as JSON; all words come from it. Needs keep, numbers, formulas,
   formulas-serving, loyalty-account, -view and example-steps; the example stands beside it. */
(() => {
  "use strict";

  const Account = window.LoyaltyAccount;
  const View = window.LoyaltyView;
  const LONGEST = 120;
  const ANSWERS = ["是", "不是"];

  class LoyaltyScheme extends HTMLElement {
    #data;
    #value;
    #keeper;
    #steps;
    #listening;

    connectedCallback() {
      this.#data = JSON.parse(this.querySelector("script[type='application/json']").textContent);
      this.#keeper = window.toolKeep({
        tool: "loyalty-scheme", version: 1, words: this.#data.words, check: (value) => this.#faults(value),
      });
      const { value, said } = this.#keeper.read();
      this.#value = value || this.#sample(this.querySelector("#ls-sample").value);
      this.#steps = window.exampleSteps(this.parentElement);
      this.#toggle(true);
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
    }

    #toggle(isOn) {
      this.hidden = !isOn;
      this.#out("sheet").hidden = !isOn;
      this.#out("ready").hidden = isOn;
      this.#steps.toggle(isOn);
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

    #sample(id) {
      const { values, answers } = this.#data.samples[id];
      return { values: { ...values }, answers: { ...answers } };
    }

    /** A sentence for what is wrong with the content of a file; none where it is sound. */
    #faults(value) {
      const isRecord = (one) => typeof one === "object" && one !== null && !Array.isArray(one);
      const { names, kinds, pitfalls, words } = this.#data;
      const isSound = isRecord(value) && isRecord(value.values) && isRecord(value.answers)
        && names.every((name) => typeof value.values[name] === "string" && value.values[name].length <= LONGEST)
        && kinds.includes(value.values.kind)
        && Object.entries(value.answers).every(([id, one]) => pitfalls.some((it) => it.id === id) && ANSWERS.includes(one));
      return isSound ? [] : [words["fault-shape"]];
    }

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

    /* What is shown */

    #show() {
      const { values, answers } = this.#value;
      for (const field of this.querySelectorAll("[data-field]")) field.value = values[field.dataset.field];
      for (const box of this.querySelectorAll("[data-answer]")) box.checked = answers[box.dataset.answer] === box.value;
      this.#follow();
    }

    #follow() {
      const { values } = this.#value;
      const data = this.#data;
      for (const box of this.querySelectorAll("[data-kinds]")) {
        box.hidden = box.dataset.kinds !== "" && !box.dataset.kinds.split(" ").includes(values.kind);
      }
      const { given, faults } = Account.readFields(values, data.fields);
      for (const { name } of data.fields) this.#fault(name, faults.find((one) => one.name === name));
      const made = faults.length ? null : Account.accountOf(values.kind, given);
      this.#part("account").replaceChildren(...(made ? View.account(made, data) : [View.make("p", {}, data.words["no-account"])]));
      this.#part("pitfalls").replaceChildren(...View.pitfalls(this.#value, data));
      this.#out("sheet").replaceChildren(...View.sheet(this.#value, made ? given : null, data));
      this.querySelector("#ls-text").value = [...this.#out("sheet").children].map((one) => one.textContent).join("\n");
    }

    #fault(name, fault) {
      const field = this.querySelector(`#ls-${name}`);
      if (fault) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
      const text = fault ? `${fault.what}。${fault.mend}。` : "";
      const place = this.querySelector(`#ls-${name}-fault`);
      if (place.textContent !== text) place.textContent = text;
    }

    /* Fields and buttons */

    #typed({ dataset, value, tagName }) {
      if (!dataset.field || tagName === "SELECT") return;
      this.#take({ ...this.#value, values: { ...this.#value.values, [dataset.field]: value } }, "", dataset.field);
    }

    #chosen(field) {
      const { values, answers } = this.#value;
      if (field.id === "ls-load") this.#load(field);
      if (field.dataset.field === "kind") this.#take({ values: { ...values, kind: field.value }, answers });
      if (field.dataset.answer) this.#take({ values, answers: { ...answers, [field.dataset.answer]: field.value } });
    }

    #press(event) {
      const button = event.target.closest("button[data-do]");
      if (!button) return;
      const actions = {
        sample: () => this.#open(this.querySelector("#ls-sample").value),
        step: () => this.#play(Number(button.dataset.at)),
        "next-step": () => this.#play(this.#steps.next()),
        undo: () => this.#undo(),
        clear: () => this.#clear(),
        save: () => this.#save(),
        copy: async () => this.#say(await this.#keeper.copy(this.querySelector("#ls-text"))),
      };
      actions[button.dataset.do]();
    }

    #open(id) {
      this.#take(this.#sample(id), View.say(this.#data, "opened", { title: this.#data.samples[id].title }));
    }

    /** Fills in the example as it stands after step `at`; steps in a row are undone as one. */
    #play(at) {
      const { sample, steps } = this.#data.example;
      const { values, answers } = this.#sample(sample);
      for (const step of steps.slice(0, at + 1)) {
        Object.assign(values, step.set);
        Object.assign(answers, step.answers);
      }
      this.#keeper.remember(this.#value, "example");
      const { caption } = steps[at];
      this.#use({ values, answers }, View.say(this.#data, "step", { step: at + 1, all: steps.length, caption }));
      this.#steps.mark(at);
    }

    #clear() {
      const empty = Object.fromEntries(this.#data.names.map((name) => [name, ""]));
      this.#take({ values: { ...empty, kind: this.#value.values.kind }, answers: {} }, this.#keeper.say("keep-cleared"));
    }

    #undo() {
      const value = this.#keeper.undo();
      if (value) this.#use(value, this.#keeper.say("keep-undone"));
      else this.#say(this.#keeper.say("keep-nothing-to-undo"));
    }

    #save() {
      const name = `${this.#value.values.name || this.#data.words["no-name"]}.json`;
      this.#say(this.#keeper.say("keep-saved", { name: this.#keeper.save(this.#keeper.write(this.#value), name) }));
    }

    async #load(field) {
      const [file] = field.files;
      if (!file) return;
      const { value, fault } = this.#keeper.open(await file.text().catch(() => ""));
      field.value = "";
      this.#part("refused").textContent = fault ? this.#keeper.say("keep-refused", { name: file.name, fault }) : "";
      if (value) this.#take(value, this.#keeper.say("keep-opened", { name: file.name }));
    }
  }

  if (!customElements.get("loyalty-scheme")) customElements.define("loyalty-scheme", LoyaltyScheme);
})();
