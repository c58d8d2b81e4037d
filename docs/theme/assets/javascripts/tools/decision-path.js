/* <decision-path>：一问一问走到结论。HTML 里本来就有全部的问题和结论，没有 JavaScript 也能照着走；
   这里只把没走到的收起来。Answers are kept by tools/keep.js as { text, answers }, each counted from 1. */
(() => {
  "use strict";

  const VERSION = 1;

  class DecisionPath extends HTMLElement {
    #listening;
    #data;
    #keeper;
    #state = { text: "", answers: [] };

    connectedCallback() {
      this.#data = JSON.parse(this.querySelector("script[type='application/json']").textContent);
      const check = (value) => this.#check(value);
      this.#keeper = window.toolKeep({ tool: this.#data.id, version: VERSION, check, words: this.#data.words });
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      this.addEventListener("click", (event) => this.#press(event), { signal });
      this.addEventListener("change", (event) => this.#choose(event.target), { signal });
      this.#part("text").addEventListener("input", (event) => this.#describe(event.target.value), { signal });
      this.#part("tool").hidden = false;
      const { value, said } = this.#keeper.read();
      if (value) this.#state = value;
      this.#show();
      this.#say(said);
    }

    disconnectedCallback() {
      this.#listening.abort();
      this.#part("tool").hidden = true;
      for (const one of this.#all("[data-question], [data-result]")) one.hidden = false;
    }

    #part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    #all(selector) {
      return [...this.querySelectorAll(selector)];
    }

    #say(text) {
      this.#part("said").textContent = text;
    }

    #check(value) {
      const isSound = typeof value === "object" && value !== null && typeof value.text === "string"
        && Array.isArray(value.answers) && this.#way(value.answers).length >= value.answers.length;
      return isSound ? [] : [this.#data.words["path-shape"]];
    }

    /** The ids met with `answers`, the first question's first; it ends where an answer is missing. */
    #way(answers) {
      const way = [this.#data.questions[0].id];
      for (const answer of answers) {
        const question = this.#data.questions.find((one) => one.id === way[way.length - 1]);
        const chosen = question && question.answers[answer - 1];
        if (!chosen) break;
        way.push(chosen.next);
      }
      return way;
    }

    #describe(text) {
      this.#keeper.remember(this.#state, "text");
      this.#state = { ...this.#state, text };
      this.#keep();
    }

    #choose(input) {
      if (input.type !== "radio") return;
      const at = this.#way(this.#state.answers).indexOf(input.name.slice(this.#data.id.length + 1));
      this.#set({ ...this.#state, answers: [...this.#state.answers.slice(0, at), Number(input.value)] }, "");
      const last = this.#way(this.#state.answers).pop();
      const place = this.querySelector(`[data-result="${last}"]`);
      if (place) place.focus();
    }

    #set(state, said) {
      this.#keeper.remember(this.#state);
      this.#state = state;
      this.#show();
      this.#say(said);
    }

    #press(event) {
      const button = event.target.closest("button[data-do]");
      if (!button) return;
      const { words, title, cases } = this.#data;
      if (button.dataset.do === "print") window.print();
      else if (button.dataset.do === "clear") this.#set({ text: "", answers: [] }, words["keep-cleared"]);
      else if (button.dataset.do === "file") {
        const name = this.#keeper.save(this.#keeper.write(this.#state), `${title}.json`);
        this.#say(words["keep-saved"].replace("{name}", name));
      } else if (button.dataset.do === "undo") {
        const before = this.#keeper.undo();
        this.#state = before || this.#state;
        this.#show();
        this.#say(words[before ? "keep-undone" : "keep-nothing-to-undo"]);
      } else {
        const { story, answers } = cases.find((one) => one.id === button.dataset.case);
        this.#set({ text: story, answers: [...answers] }, "");
      }
    }

    #keep() {
      this.#part("kept").textContent = this.#keeper.keep(this.#state);
    }

    #show() {
      const { answers, text } = this.#state;
      const way = this.#way(answers);
      const last = way[way.length - 1];
      this.#part("text").value = text;
      for (const box of this.#all("[data-question]")) {
        const at = way.indexOf(box.dataset.question);
        box.hidden = at < 0;
        for (const input of box.querySelectorAll("input")) input.checked = at >= 0 && Number(input.value) === answers[at];
      }
      for (const box of this.#all("[data-result]")) box.hidden = box.dataset.result !== last;
      this.toggleAttribute("data-filled", answers.length > 0);
      this.#evidence(way);
      this.#keep();
    }

    /** What the answers rest on: each question with its answer and what it means. */
    #evidence(way) {
      const lines = this.#state.answers.slice(0, way.length - 1).map((answer, at) => {
        const { ask, answers } = this.#data.questions.find((one) => one.id === way[at]);
        const { say, note } = answers[answer - 1];
        const line = document.createElement("li");
        line.textContent = `${ask}${say}${note ? `：${note}` : ""}`;
        return line;
      });
      this.#part("evidence").replaceChildren(...lines);
      this.#part("because").hidden = !this.querySelector("[data-result]:not([hidden])");
    }
  }

  if (!customElements.get("decision-path")) customElements.define("decision-path", DecisionPath);
})();
