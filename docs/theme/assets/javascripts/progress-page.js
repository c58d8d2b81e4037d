/* <course-progress>：我的进度。读学习记录，标在每一课后面；停在哪儿、什么改过，一点就到。
   The element holds the course as JSON and as a list, which stands without JavaScript. Needs
   progress-store, -file and -view. */
(() => {
  "use strict";

  const { CourseProgress: Progress, ProgressFile: File, ProgressView: View } = window;
  const TOLD = ["denied", "full", "newer"];
  const ASIDE = `${Progress.KEY}/damaged`;

  const make = (name, text) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };

  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };

  class CourseProgress extends HTMLElement {
    #data;
    #listening;

    connectedCallback() {
      this.#data = JSON.parse(this.querySelector("script[type='application/json']").textContent);
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      this.addEventListener("click", (event) => this.#press(event), { signal });
      /* Another tab has kept something, or the reader comes back from a page. */
      window.addEventListener("storage", () => this.#show(), { signal });
      window.addEventListener("pageshow", () => this.#show(), { signal });
      this.addEventListener("progress-change", () => this.#show(), { signal });
      this.#part("live").hidden = false;
      this.#show();
    }

    disconnectedCallback() {
      this.#listening.abort();
      this.#part("live").hidden = true;
    }

    #part(name, inside = this) {
      return inside.querySelector(`[data-part="${name}"]`);
    }

    #word(name, values = {}) {
      return this.#data.words[name].replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));
    }

    #show() {
      const items = Progress.read();
      const all = View.overview(items, this.#data);
      this.#showTold();
      this.#showNext(all, Object.keys(items).length === 0);
      this.#part("sum").textContent = this.#word("sum", all.sum);
      this.#showRevised(all.modules);
      for (const one of all.modules) this.#showModule(one);
    }

    #showTold() {
      const aside = stored(ASIDE) !== null;
      const told = TOLD.filter((name) => Progress.status[name]).map((name) => this.#word(name));
      if (aside || Progress.status.damaged) told.push(this.#word("damaged"));
      const { rescued } = Progress.status;
      if (rescued) told.push(this.#word("rescued", { count: rescued }));
      const box = this.#part("told");
      if (box.textContent !== told.join("")) box.replaceChildren(...told.map((text) => make("p", text)));
      this.#part("aside").hidden = !aside;
    }

    #link(word, { title, href }, anchor = "") {
      const made = make("a", this.#word(word, { title }));
      made.href = anchor ? `${href}#${encodeURIComponent(anchor)}` : href;
      return made;
    }

    #showNext({ stopped, next }, isEmpty) {
      const shown = [];
      if (isEmpty) shown.push(make("span", this.#word("empty")));
      if (stopped && stopped.play) shown.push(this.#link("play-on", stopped.play));
      if (stopped && stopped.page && !(stopped.page.read && next)) {
        shown.push(this.#link("go-on", stopped.page.page, stopped.anchor));
      }
      if (next && next !== (stopped && stopped.page)) {
        shown.push(this.#link(stopped ? "next" : "first", next.page));
      } else if (!next) shown.push(make("span", this.#word("all-read")));
      this.#part("next").replaceChildren(...shown);
    }

    #showRevised(modules) {
      const rows = modules.flatMap(({ pages, plays }) => [
        ...pages.filter((one) => one.revised).map((one) => this.#link("revised-page", one.page)),
        ...pages.filter((one) => one.revisedQuestions).map((one) => {
          const made = this.#link("revised-quiz", one.page);
          made.textContent = this.#word("revised-quiz", { title: one.page.title, count: one.revisedQuestions });
          return made;
        }),
        ...plays.filter((one) => one.revised).map((one) => this.#link("revised-play", one.play)),
      ]);
      const box = this.#part("revised");
      box.hidden = rows.length === 0;
      box.querySelector("ul").replaceChildren(...rows.map((link) => {
        const item = document.createElement("li");
        item.append(link);
        return item;
      }));
    }

    #showModule({ module, pages, plays, counts, best, done, whole }) {
      const box = this.querySelector(`[data-module="${module.id}"]`);
      const bar = box.querySelector("progress");
      bar.max = whole || 1;
      bar.value = done;
      bar.setAttribute("aria-label", this.#word("bar", { title: module.title }));
      const parts = [this.#word("module", counts)];
      if (counts.answered) parts.push(this.#word("module-first", counts));
      if (best !== null) parts.push(this.#word("module-best", { total: best }));
      else if (counts.played) parts.push(this.#word("module-played", counts));
      parts.push("。");
      if (done === whole) parts.push(this.#word("module-done"));
      this.#part("line", box).textContent = parts.join("");
      this.#part("bar", box).hidden = false;
      for (const one of pages) this.#mark(box, `[data-page="${one.page.id}"]`, this.#pageState(one), one.read);
      for (const one of plays) this.#mark(box, `[data-play="${one.play.id}"]`, this.#playState(one), Boolean(one.best));
    }

    #mark(box, selector, text, isDone) {
      const row = box.querySelector(selector);
      row.classList.toggle("progress__done", isDone);
      this.#part("state", row).textContent = text;
    }

    #pageState(one) {
      const name = one.read ? "state-read" : one.opened ? "state-open" : "state-none";
      const parts = one.page.isCheck ? [] : [this.#word(one.revised ? "state-revised" : name)];
      if (one.page.isCheck && !one.answered) parts.push(this.#word("check-none"));
      if (one.answered) parts.push(this.#word("state-quiz", one));
      if (one.wrong) parts.push(this.#word("state-wrong", one));
      return parts.join("；");
    }

    #playState({ play, best, started, revised }) {
      const state = best
        ? this.#word(best.total === null ? "play-ending" : "play-best", { ending: play.endings[best.ending], total: best.total })
          + (best.red ? this.#word("play-red") : "")
        : this.#word(started ? "play-started" : "play-none");
      return revised ? `${state}；${this.#word("play-revised")}` : state;
    }

    #press(event) {
      const button = event.target.closest('[data-part="aside"] button[data-do]');
      if (!button) return;
      if (button.dataset.do === "save-aside") {
        File.download(stored(ASIDE) || "", this.#word("aside-file"), "text/plain");
      } else {
        this.#removeAside();
      }
    }

    #removeAside() {
      try {
        localStorage.removeItem(ASIDE);
      } catch {
        /* Then there is none. */
      }
      Object.assign(Progress.status, { damaged: false, rescued: 0 });
      this.#show();
    }
  }

  if (!customElements.get("course-progress")) customElements.define("course-progress", CourseProgress);
})();
