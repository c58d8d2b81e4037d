/* <class-test>：勾几个模块，存一份前测或后测的网页，发给学员做。文件里没有答案，也没有反馈。
   The element's JSON holds the questions as HTML, which the build wrote, and the file around them. */
(() => {
  "use strict";

  class ClassTest extends HTMLElement {
    #listening;
    #data;

    connectedCallback() {
      this.#data = JSON.parse(this.querySelector("script[type='application/json']").textContent);
      this.#listening = new AbortController();
      const form = this.querySelector('[data-part="tool"]');
      form.hidden = false;
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.#make(new FormData(form));
      }, { signal: this.#listening.signal });
    }

    disconnectedCallback() {
      this.#listening.abort();
      this.querySelector('[data-part="tool"]').hidden = true;
    }

    #say(name, values = {}) {
      const text = this.#data.words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
      this.querySelector('[data-part="said"]').textContent = text;
    }

    #make(wanted) {
      const test = this.#data.tests[wanted.get("test")];
      const modules = wanted.getAll("module");
      const asked = modules.flatMap((id) => this.#data.questions[wanted.get("test")][id]);
      if (!modules.length || !asked.length) {
        this.#say(modules.length ? "none" : "nothing", { test });
        return;
      }
      const numbers = modules.map((id) => id.split("-")[0]).join("-");
      const title = `${test} ${numbers}`;
      const name = `${test}-${numbers}.html`;
      this.#save(name, this.#file(title, asked));
      this.#say("saved", { name, n: asked.length });
    }

    #file(title, asked) {
      const questions = asked.map(({ html }, at) => html.replace("{number}", String(at + 1)));
      const list = asked.map(({ question, hash, options }) => ({ question, hash, options }));
      const parts = { title, questions: questions.join("\n"), list: JSON.stringify(list).replace(/"/g, "&quot;") };
      return this.#data.shell.replace(/\{(title|questions|list)\}/g, (_, key) => parts[key]);
    }

    #save(name, text) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "text/html" }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    }
  }

  if (!customElements.get("class-test")) customElements.define("class-test", ClassTest);
})();
