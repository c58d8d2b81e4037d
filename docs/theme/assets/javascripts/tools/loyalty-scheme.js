/* <loyalty-scheme>：定一个办法，算真让几成、要多来几回，查一遍坑，印一张贴在柜台的规则。
   Needs builder, numbers, formulas, formulas-serving, loyalty-account and -view. */
(() => {
  "use strict";

  const { make } = window.ToolBuilder;
  const Account = window.LoyaltyAccount;
  const View = window.LoyaltyView;
  const LONGEST = 120;
  const ANSWERS = ["是", "不是"];

  class LoyaltyScheme extends window.ToolBuilder {
    get tool() {
      return "loyalty-scheme";
    }

    begin() {
      return this.#sample(this.querySelector("#ls-sample").value);
    }

    #sample(id) {
      const { values, answers } = this.data.samples[id];
      return { values: { ...values }, answers: { ...answers } };
    }

    title() {
      return this.value.values.name || this.data.words["no-name"];
    }

    empty() {
      const empty = Object.fromEntries(this.data.names.map((name) => [name, ""]));
      return { values: { ...empty, kind: this.value.values.kind }, answers: {} };
    }

    /** A sentence for what is wrong with the content of a file; none where it is sound. */
    faults(value) {
      const isRecord = (one) => typeof one === "object" && one !== null && !Array.isArray(one);
      const { names, kinds, pitfalls, words } = this.data;
      const isSound = isRecord(value) && isRecord(value.values) && isRecord(value.answers)
        && names.every((name) => typeof value.values[name] === "string" && value.values[name].length <= LONGEST)
        && kinds.includes(value.values.kind)
        && Object.entries(value.answers).every(([id, one]) => pitfalls.some((it) => it.id === id) && ANSWERS.includes(one));
      return isSound ? [] : [words["fault-shape"]];
    }

    /* What is shown */

    show() {
      const { values, answers } = this.value;
      for (const field of this.querySelectorAll("[data-field]")) field.value = values[field.dataset.field];
      for (const box of this.querySelectorAll("[data-answer]")) box.checked = answers[box.dataset.answer] === box.value;
      this.follow();
    }

    follow() {
      const { data } = this;
      const { values } = this.value;
      for (const box of this.querySelectorAll("[data-kinds]")) {
        box.hidden = box.dataset.kinds !== "" && !box.dataset.kinds.split(" ").includes(values.kind);
      }
      const { given, faults } = Account.readFields(values, data.fields);
      for (const { name } of data.fields) this.#fault(name, faults.find((one) => one.name === name));
      const made = faults.length ? null : Account.accountOf(values.kind, given);
      this.part("account").replaceChildren(...(made ? View.account(made, data) : [make("p", {}, data.words["no-account"])]));
      this.part("pitfalls").replaceChildren(...View.pitfalls(this.value, data));
      this.out("sheet").replaceChildren(...View.sheet(this.value, made ? given : null, data));
      this.part("text").value = [...this.out("sheet").children].map((one) => one.textContent).join("\n");
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

    typed({ dataset, value, tagName }) {
      if (!dataset.field || tagName === "SELECT") return;
      this.take({ ...this.value, values: { ...this.value.values, [dataset.field]: value } }, "", dataset.field);
    }

    chosen(field) {
      const { values, answers } = this.value;
      if (field.dataset.field === "kind") this.take({ values: { ...values, kind: field.value }, answers });
      if (field.dataset.answer) this.take({ values, answers: { ...answers, [field.dataset.answer]: field.value } });
    }

    actions() {
      return { sample: () => this.#open(this.querySelector("#ls-sample").value) };
    }

    #open(id) {
      this.take(this.#sample(id), this.word("started", { title: this.data.samples[id].title }));
    }

    played(at) {
      const { sample, steps } = this.data.example;
      const { values, answers } = this.#sample(sample);
      for (const step of steps.slice(0, at + 1)) {
        Object.assign(values, step.set);
        Object.assign(answers, step.answers);
      }
      return { values, answers };
    }
  }

  if (!customElements.get("loyalty-scheme")) customElements.define("loyalty-scheme", LoyaltyScheme);
})();
