/* <tool-calculator>：边填边算。数和话都在页面里，填的什么也不存、不发。
   Its data is the JSON inside; the steps of the example stand beside it in the same .calc. */
(() => {
  "use strict";

  const Text = window.CalculatorText;
  const Form = window.CalculatorForm;
  const TELL_AFTER = 700; /* milliseconds without a key before the result is read out */

  class ToolCalculator extends HTMLElement {
    #listening;
    #page;
    #calculator;
    #kept = [];
    #last;
    #steps;
    #telling;
    #width = 0;

    connectedCallback() {
      this.#page = this.closest(".calc");
      this.#steps = window.exampleSteps(this.#page);
      this.#calculator = JSON.parse(this.querySelector('script[type="application/json"]').textContent);
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      this.hidden = false;
      this.#page.classList.add("calc--live");
      for (const button of this.#page.querySelectorAll("button[data-do]")) button.hidden = false;
      this.#page.addEventListener("click", (event) => this.#press(event), { signal });
      this.addEventListener("input", () => this.#typed(), { signal });
      this.addEventListener("change", () => this.#keep(), { signal });
      window.addEventListener("beforeprint", () => this.#unfold(true), { signal });
      window.addEventListener("afterprint", () => this.#unfold(false), { signal });
      window.addEventListener("resize", () => this.#resize(), { signal });
      window.addEventListener("hashchange", () => this.#fromLink(), { signal });
      Form.put(this, Form.defaults(this.#calculator));
      this.#last = Form.texts(this, this.#calculator);
      this.#compute();
      this.#fromLink();
    }

    disconnectedCallback() {
      clearTimeout(this.#telling);
      this.#listening.abort();
    }

    #part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    #say(name, values = {}) {
      clearTimeout(this.#telling);
      this.#part("said").textContent = Text.say(this.#calculator.words[name], values);
    }

    #typed() {
      this.#part("story").textContent = "";
      this.#steps.mark(-1);
      const told = this.#compute();
      clearTimeout(this.#telling);
      this.#telling = setTimeout(() => { this.#part("said").textContent = told; }, TELL_AFTER);
    }

    /** Remembers what was there before a change, so that it can be undone. */
    #keep() {
      const now = Form.texts(this, this.#calculator);
      if (JSON.stringify(now) !== JSON.stringify(this.#last)) this.#kept.push(this.#last);
      this.#last = now;
    }

    /** Puts `texts` into the fields and computes; the example's place is lost. */
    #put(texts) {
      Form.put(this, texts);
      this.#keep();
      this.#part("story").textContent = "";
      this.#steps.mark(-1);
      return this.#compute();
    }

    #press(event) {
      const button = event.target.closest("button");
      if (!button) return;
      const { sample, at } = button.dataset;
      if (sample) this.#sample(sample);
      switch (button.dataset.do) {
        case "reset":
          this.#put(Form.defaults(this.#calculator));
          this.#say("reset");
          break;
        case "undo": this.#undo(); break;
        case "share": this.#share(); break;
        case "step": this.#play(Number(at)); break;
        case "next-step": this.#play(this.#steps.next()); break;
      }
    }

    #undo() {
      if (!this.#kept.length) return this.#say("nothing-to-undo");
      const before = this.#kept.pop();
      this.#put(before);
      this.#kept.pop();
      return this.#say("undone");
    }

    #texts(values) {
      const inputs = this.#calculator.inputs.filter(({ name }) => name in values);
      return Object.fromEntries(inputs.map((one) => [one.name, Text.textsOf(one, values[one.name])]));
    }

    #sample(id) {
      const { title, story, inputs } = this.#calculator.samples.find((one) => one.id === id);
      this.#put({ ...Form.defaults(this.#calculator), ...this.#texts(inputs) });
      this.#part("story").textContent = story;
      this.#say("sample", { title });
    }

    /** Fills in the example as it stands after step `at`. */
    #play(at) {
      const steps = this.#calculator.example.steps.slice(0, at + 1);
      const changes = Object.assign({}, ...steps.map((one) => one.set));
      this.#put({ ...Form.defaults(this.#calculator), ...this.#texts(changes) });
      this.#steps.mark(at);
      const { given } = Form.read(this, this.#calculator);
      const { outputs } = window.toolFormulas[this.#calculator.id](given);
      const caption = Text.filled(steps[at].caption, this.#calculator, given, outputs);
      this.#part("story").textContent = caption;
      this.#say("step", { step: at + 1, caption });
    }

    #fromLink() {
      const found = Text.fromLink(this.#calculator, window.location.hash);
      if (!found) return;
      this.#put({ ...Form.defaults(this.#calculator), ...found.texts });
      this.#say(found.refused.length ? "from-link-partly" : "from-link", { names: found.refused.join("、") });
    }

    async #share() {
      const field = this.querySelector("#calc-link");
      const { faults } = Form.read(this, this.#calculator);
      if (faults.length) return this.#say("not-copied-yet");
      const [address] = window.location.href.split("#");
      this.#part("link").hidden = false;
      field.value = address + Text.link(this.#calculator, Form.texts(this, this.#calculator));
      try {
        await navigator.clipboard.writeText(field.value);
        return this.#say("copied");
      } catch {
        field.focus();
        field.select();
        return this.#say("copy-by-hand");
      }
    }

    /** Reads the fields and shows what follows; returns the sentence that tells it. */
    #compute() {
      const calculator = this.#calculator;
      const { given, faults } = Form.read(this, calculator);
      if (!faults.length) {
        const { outputs, refusal } = window.toolFormulas[calculator.id](given);
        if (!refusal) return this.#show(given, outputs);
        faults.push(Form.refused(calculator, refusal));
      }
      return this.#wait(faults);
    }

    #show(given, outputs) {
      const calculator = this.#calculator;
      Form.mark(this, calculator, []);
      for (const output of calculator.outputs) {
        const place = this.querySelector(`[data-output="${output.name}"]`);
        place.textContent = Text.outputText(calculator, output, outputs[output.name]);
        place.classList.toggle("calc__none", Text.isGap(outputs[output.name]));
      }
      calculator.formula.forEach((line, at) => {
        const text = Text.filled(line.filled, calculator, given, outputs);
        this.querySelector(`[data-formula="${at}"]`).textContent = text;
      });
      this.#draw(given);
      const [first] = calculator.outputs;
      const figure = Text.outputText(calculator, first, outputs[first.name]).replace(/。$/, "");
      return Text.say(calculator.words.said, { label: first.label, figure });
    }

    #draw(given) {
      if (!this.#calculator.chart) return;
      const place = this.#part("chart");
      window.CalculatorChart.show(this.#calculator, given, place, this.#part("table"));
      this.#width = place.clientWidth;
    }

    /** Shows that there is no result while a field is faulty. */
    #wait(faults) {
      const { words, formula, outputs, chart } = this.#calculator;
      Form.mark(this, this.#calculator, faults);
      for (const { name } of outputs) {
        const place = this.querySelector(`[data-output="${name}"]`);
        place.textContent = words.waiting;
        place.classList.add("calc__none");
      }
      formula.forEach((_, at) => {
        this.querySelector(`[data-formula="${at}"]`).textContent = words.waiting;
      });
      if (chart) for (const name of ["chart", "table"]) this.#part(name).textContent = words.waiting;
      const first = Form.sentence(this.#calculator, faults[0]).replace(/。$/, "");
      return Text.say(words["said-fault"], { count: faults.length, first });
    }

    /** On paper the numbers of the chart are always there. */
    #unfold(isOpen) {
      const numbers = this.querySelector(".calc__numbers");
      if (numbers) numbers.open = isOpen;
    }

    #resize() {
      if (this.#calculator.chart && this.#part("chart").clientWidth !== this.#width) this.#compute();
    }
  }

  if (!customElements.get("tool-calculator")) customElements.define("tool-calculator", ToolCalculator);
})();
