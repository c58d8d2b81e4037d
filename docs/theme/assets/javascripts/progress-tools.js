/* <progress-tools>：把学习记录存走、并进来、从头开始，做了都能撤销。
   Stands inside <course-progress>, whose data it uses and which it tells of each change. What a file
   or a pasted text holds is shown as text only. Needs progress-store and -file. */
(() => {
  "use strict";

  const { CourseProgress: Progress, ProgressFile: File } = window;
  const SHOWN_CHANGES = 8;

  const rowOf = (text) => {
    const made = document.createElement("li");
    made.textContent = text;
    return made;
  };

  class ProgressTools extends HTMLElement {
    #data;
    #listening;
    #found = null; // items that were read, waiting for a yes
    #undo = null; // {before, after}

    connectedCallback() {
      const around = this.closest("course-progress");
      this.#data = JSON.parse(around.querySelector("script[type='application/json']").textContent);
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      this.addEventListener("click", (event) => this.#press(event), { signal });
      this.querySelector("#progress-file").addEventListener("change", (event) => this.#open(event.target), { signal });
      this.hidden = false;
    }

    disconnectedCallback() {
      this.#listening.abort();
      this.hidden = true;
    }

    #part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    #word(name, values = {}) {
      return this.#data.words[name].replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));
    }

    #say(name, values) {
      this.#part("said").textContent = name ? this.#word(name, values) : "";
    }

    #tell() {
      this.dispatchEvent(new Event("progress-change", { bubbles: true }));
    }

    #press(event) {
      const button = event.target.closest("button[data-do]");
      if (!button) return;
      const actions = {
        save: () => this.#save(),
        copy: () => this.#copy(),
        read: () => this.#preview(this.querySelector("#progress-paste").value),
        merge: () => this.#merge(),
        drop: () => this.#close("dropped"),
        "ask-restart": () => this.#ask(true),
        keep: () => this.#ask(false),
        restart: () => this.#restart(),
        undo: () => this.#goBack(),
      };
      actions[button.dataset.do]();
    }

    /** The record as text, or nothing, and why is said. */
    #text() {
      const items = Progress.read();
      if (Object.keys(items).length) return File.write(items, this.#data.format);
      this.#say("nothing-to-save");
      return "";
    }

    #save() {
      const text = this.#text();
      if (!text) return;
      File.download(text, this.#word("file"), "application/json");
      this.#say("saved", { name: this.#word("file") });
    }

    async #copy() {
      const text = this.#text();
      if (!text) return;
      const box = this.#part("text");
      box.value = text;
      box.hidden = false;
      box.select();
      try {
        await navigator.clipboard.writeText(text);
        this.#say("copied");
      } catch {
        this.#say("copy-by-hand");
      }
    }

    async #open(input) {
      const [file] = input.files;
      if (!file) return;
      try {
        /* Nothing of a file far too large is read. */
        if (file.size > this.#data.longest * 4) this.#refuse(["fault-size", { size: file.size }]);
        else this.#preview(await file.text());
      } catch {
        this.#refuse(["fault-read", {}]);
      }
      input.value = "";
    }

    #refuse([name, values]) {
      this.#found = null;
      this.#part("preview").hidden = true;
      this.#say(name, values);
    }

    #preview(text) {
      const { items, foreign, isBroken, fault } = File.read(text, this.#data);
      if (fault) {
        this.#refuse(fault);
        return;
      }
      const now = Progress.read();
      const made = File.compare(now, items);
      const rows = [...(isBroken ? [this.#word("broken")] : []), ...this.#changes(now, made)];
      if (foreign) rows.push(this.#word("foreign", { count: foreign }));
      this.#part("changes").replaceChildren(...rows.map(rowOf));
      this.#found = items;
      this.#say("");
      this.#part("preview").hidden = false;
      this.querySelector('[data-do="merge"]').focus();
    }

    #counted(sets) {
      return Object.entries(sets).filter(([, names]) => names.size)
        .map(([kind, names]) => this.#word(`count-${kind}`, { count: names.size })).join("、");
    }

    #changes(now, { joined, adds, changes }) {
      const [added, changed] = [this.#counted(adds), this.#counted(changes)];
      if (!added && !changed) return [this.#word("same")];
      const rows = [];
      if (added) rows.push(this.#word("adds", { list: added }));
      if (changed) rows.push(this.#word("changes", { list: changed }), ...this.#answers(now, joined, changes.quiz));
      return [...rows, this.#word("keeps")];
    }

    /** The answers that would be others, by page. */
    #answers(now, joined, names) {
      const verdict = (entry) => this.#word(!entry || !entry[1].chosen.length ? "cleared" : entry[1].right ? "right" : "wrong");
      const rows = this.#data.modules.flatMap((module) => module.pages).flatMap((page) =>
        page.questions.filter((name) => names.has(name)).map((name) => ({
          title: page.title, before: verdict(now[`answer:${name}`]), after: verdict(joined[`answer:${name}`]),
        })));
      const shown = rows.filter((row) => row.before !== row.after).map((row) => this.#word("change-quiz", row));
      const more = shown.length - SHOWN_CHANGES;
      return more > 0 ? [...shown.slice(0, SHOWN_CHANGES), this.#word("more", { count: more })] : shown;
    }

    #close(said) {
      this.#found = null;
      this.#part("preview").hidden = true;
      this.#say(said);
    }

    #change(after, said) {
      this.#undo = { before: Progress.read(), after };
      const isKept = Progress.replace(after);
      this.querySelector('[data-do="undo"]').hidden = false;
      this.#say(said === "merged" && !isKept ? "merged-unsaved" : said);
      this.querySelector('[data-do="undo"]').focus();
      this.#tell();
    }

    #merge() {
      const found = this.#found;
      this.#close("");
      /* Another tab may have gone on since the changes were shown: what it kept is joined too. */
      if (found) this.#change(Progress.join(Progress.read(), found), "merged");
    }

    #ask(isAsking) {
      this.#part("restart").hidden = !isAsking;
      const button = this.querySelector('[data-do="ask-restart"]');
      button.setAttribute("aria-expanded", String(isAsking));
      (isAsking ? this.querySelector('[data-do="restart"]') : button).focus();
    }

    #restart() {
      this.#ask(false);
      this.#change({}, "restarted");
    }

    #goBack() {
      const { before, after } = this.#undo;
      Progress.replace(File.goBack(before, after, Progress.read()));
      this.#undo = null;
      this.querySelector('[data-do="undo"]').hidden = true;
      this.#say("undone");
      this.querySelector('[data-do="save"]').focus();
      this.#tell();
    }
  }

  if (!customElements.get("progress-tools")) customElements.define("progress-tools", ProgressTools);
})();
