/* <role-play-index>：角色扮演的列表。有了 JavaScript，能按模块、行业、难度、走没走完挑，
   还看得到自己最好的一次。Without it the whole table stands. All words come from data-word-…;
   results come from the record of each role-play, which this script only reads. */
(() => {
  "use strict";

  const { RolePlayStore: Store } = window;
  const FIELDS = ["module", "trade", "level"];

  const cell = (row, name) => {
    const made = document.createElement("td");
    made.dataset.name = name;
    made.dataset.own = "";
    row.append(made);
    return made;
  };

  class RolePlayIndex extends HTMLElement {
    #form;
    #count;
    #rows;
    #listening;

    connectedCallback() {
      this.#form = this.querySelector(".practice__filters");
      this.#count = this.querySelector(".practice__count");
      this.#rows = [...this.querySelectorAll("tbody tr")];
      if (!this.#rows.length) return;
      this.#addColumns();
      this.#form.hidden = this.#count.hidden = false;
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      const show = () => this.#show();
      this.#form.addEventListener("input", show, { signal });
      /* A form is reset after its listeners have run. */
      this.#form.addEventListener("reset", () => requestAnimationFrame(show), { signal });
      this.#form.addEventListener("submit", (event) => event.preventDefault(), { signal });
      /* Another tab has played, or the reader comes back from a dialogue. */
      window.addEventListener("storage", show, { signal });
      window.addEventListener("pageshow", show, { signal });
      show();
    }

    disconnectedCallback() {
      if (!this.#listening) return;
      this.#listening.abort();
      this.#listening = null;
      for (const own of this.querySelectorAll("[data-own]")) own.remove();
      for (const row of this.#rows) row.hidden = false;
      this.#form.hidden = this.#count.hidden = true;
    }

    #word(name, values = {}) {
      const word = this.getAttribute(`data-word-${name}`);
      return word.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));
    }

    #addColumns() {
      const head = this.querySelector("thead tr");
      for (const name of ["best", "last"]) {
        const made = document.createElement("th");
        made.scope = "col";
        made.dataset.own = "";
        made.textContent = this.#word(name);
        head.append(made);
        for (const row of this.#rows) cell(row, this.#word(name));
      }
    }

    #show() {
      const wanted = new FormData(this.#form);
      let shown = 0;
      let done = 0;
      for (const row of this.#rows) {
        const kept = Store.peek(row.dataset.id, Object.keys(JSON.parse(row.dataset.endings)));
        const [best, last] = row.querySelectorAll("td[data-own]");
        best.textContent = this.#result(row, kept);
        last.textContent = this.#day(kept.last);
        const state = kept.best ? "done" : "todo";
        done += kept.best ? 1 : 0;
        const fits = FIELDS.every((name) => [row.dataset[name], ""].includes(wanted.get(name)));
        row.hidden = !(fits && [state, "", null].includes(wanted.get("state")));
        shown += row.hidden ? 0 : 1;
      }
      this.#say(shown, done);
    }

    /** The best result in words, or how far the reader has come. */
    #result(row, { best, started }) {
      if (!best) return this.#word(started ? "started" : "never");
      const title = JSON.parse(row.dataset.endings)[best.ending];
      const word = best.total === null ? "ending" : "points";
      return this.#word(word, { title, total: best.total }) + (best.red ? this.#word("red") : "");
    }

    /** The day of the last finished run; with its year only if that is another one. */
    #day(last) {
      if (last === null) return "—";
      const day = new Date(last);
      const word = day.getFullYear() === new Date().getFullYear() ? "day" : "date";
      return this.#word(word, {
        year: day.getFullYear(), month: day.getMonth() + 1, day: day.getDate(),
      });
    }

    #say(shown, done) {
      this.querySelector("table").hidden = shown === 0;
      const text = shown
        ? this.#word("count", { all: this.#rows.length, shown, done })
        : this.#word("empty");
      if (this.#count.textContent !== text) this.#count.textContent = text;
    }
  }

  if (!customElements.get("role-play-index")) {
    customElements.define("role-play-index", RolePlayIndex);
  }
})();
