/* <class-report>：收一班人的答题文件、文字和表格，算出报告。不上传，不保存，关掉网页就没了。
   The course's questions, keys and all words are in the element's JSON. Files are read one by one,
   in the order they were given; a file that was taken away can be put back. */
(() => {
  "use strict";

  const { toolCsv: Csv, ClassReader: Reader, ClassReportView: View, ClassStatistics: Statistics } = window;
  const MOST_FILES = 500;
  const STEP = 10;

  class ClassReport extends HTMLElement {
    #listening;
    #course;
    /** What was given: [{name, bytes}]; what it became: [{entry, source}]. */
    #sources = [];
    /** What there was before something was taken away: {sources, at, name}. */
    #removed = null;
    #people = [];
    #pasted = 0;

    connectedCallback() {
      this.#course = JSON.parse(this.querySelector("script[type='application/json']").textContent);
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      this.#part("tool").hidden = false;
      this.#part("files").addEventListener("change", (event) => this.#take(event.target.files), { signal });
      this.#part("group").addEventListener("change", () => this.#show(), { signal });
      this.addEventListener("click", (event) => this.#press(event), { signal });
      for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) {
        this.addEventListener(kind, (event) => this.#drag(event), { signal });
      }
      this.#recount();
    }

    disconnectedCallback() {
      this.#listening.abort();
      this.#part("tool").hidden = true;
    }

    #part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    #word(name, values) {
      return View.word(this.#course, name, values);
    }

    #say(text) {
      this.#part("said").textContent = text;
    }

    #drag(event) {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      this.toggleAttribute("data-over", event.type === "dragenter" || event.type === "dragover");
      if (event.type === "drop") this.#take(event.dataTransfer.files);
    }

    #press(event) {
      const button = event.target.closest("button[data-do]");
      if (!button) return;
      const { do: what, at, view } = button.dataset;
      if (what === "paste") this.#paste();
      else if (what === "remove") this.#remove(Number(at));
      else if (what === "undo") this.#undo();
      else if (what === "clear") this.#clear();
      else if (what === "export") this.#export(view);
      else if (what === "print") window.print();
    }

    async #take(list) {
      const files = [...list];
      const progress = this.#part("progress");
      const room = MOST_FILES - this.#sources.length;
      const taken = files.slice(0, room);
      progress.max = taken.length;
      progress.hidden = false;
      for (const [at, file] of taken.entries()) {
        progress.value = at;
        if (at % STEP === 0) this.#say(this.#word("reading", { at, all: taken.length }));
        this.#sources.push({ name: file.name, bytes: await this.#bytesOf(file) });
      }
      progress.hidden = true;
      this.#part("files").value = "";
      this.#recount();
      const left = files.length - taken.length;
      this.#say(this.#word("read", { n: taken.length }) + (left ? this.#word("too-many", { most: MOST_FILES, left }) : ""));
    }

    /** A file that is far too big is not read at all; one that cannot be read counts as empty. */
    async #bytesOf(file) {
      try {
        return new Uint8Array(await file.slice(0, 1024 * 1024).arrayBuffer());
      } catch {
        return new Uint8Array();
      }
    }

    #paste() {
      const box = this.#part("paste");
      if (!box.value.trim()) {
        this.#say(this.#word("paste-nothing"));
        box.focus();
        return;
      }
      this.#pasted += 1;
      const name = this.#word("pasted", { n: this.#pasted });
      this.#sources.push({ name, bytes: new TextEncoder().encode(box.value) });
      box.value = "";
      this.#recount();
      this.#say(this.#word("read", { n: 1 }));
    }

    #remove(at) {
      const { name } = this.#sources[at];
      this.#removed = { sources: [...this.#sources], at, name };
      this.#sources.splice(at, 1);
      this.#recount();
      this.#say(this.#word("removed", { name }));
      this.#part("undo").focus();
    }

    /** Put back what was taken away last; what came in meanwhile stays, behind it. */
    #undo() {
      const { sources, at, name } = this.#removed;
      this.#sources = [...sources, ...this.#sources.filter((one) => !sources.includes(one))];
      this.#removed = null;
      this.#recount();
      this.#say(name ? this.#word("put-back", { name }) : this.#word("all-back"));
      const list = this.#part("sources");
      list.closest("details").open = true;
      list.querySelectorAll("button")[at].focus();
    }

    #clear() {
      this.#removed = this.#sources.length ? { sources: this.#sources, at: 0, name: "" } : null;
      this.#sources = [];
      this.#recount();
      this.#say(this.#word("cleared"));
    }

    /** Read everything anew: a paper's key may have come after the table that needs it. */
    #recount() {
      const read = (keys) => this.#sources.map(({ name, bytes }) => Reader.read(this.#course, name, bytes, keys));
      const keys = read([]).flatMap((entry) => entry.keys);
      const entries = keys.length || this.#sources.length ? read(keys) : [];
      const { people, faults, revised } = Reader.assemble(this.#course, entries);
      this.#people = people;
      const bad = entries.flatMap(({ name, faults: own }) => own.map((why) => ({ name, why })));
      this.#list("sources", entries.map((entry, at) => this.#sourceRow(entry, at)));
      this.#list("faults", [...bad, ...faults].map(({ name, why }) => this.#line(`${name}：${why}`)));
      this.#list("revised", [...revised].map(([id, n]) => this.#line(this.#word("revised", { id, n }))));
      this.#part("undo").hidden = !this.#removed;
      this.#groups();
      this.#show();
    }

    #line(text) {
      const made = document.createElement("li");
      made.textContent = text;
      return made;
    }

    #sourceRow({ name, sheets, keys, faults }, at) {
      const said = [
        sheets.length && this.#word("has-sheets", { n: sheets.length }),
        ...keys.map((one) => this.#word("has-key", { paper: one.paper, n: one.questions.length })),
        faults.length && this.#word("has-faults", { n: faults.length }),
      ].filter(Boolean);
      const made = this.#line(`${name}：${said.join("，")} `);
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.do = "remove";
      button.dataset.at = at;
      button.textContent = this.#word("remove");
      button.setAttribute("aria-label", this.#word("remove-name", { name }));
      made.append(button);
      return made;
    }

    #list(name, lines) {
      const list = this.#part(name);
      list.replaceChildren(...lines);
      list.closest("section").hidden = !lines.length;
    }

    /** Offer the groups that somebody answered; keep the one that was looked at. */
    #groups() {
      const choice = this.#part("group");
      const seen = new Set(this.#people.flatMap((one) => [...one.answers.keys()].map((id) => this.#course.questions[id].group)));
      const kept = choice.value;
      const there = Statistics.GROUPS.filter((one) => seen.has(one));
      choice.replaceChildren(...there.map((one) => new Option(this.#word(`group-${one}`), one)));
      choice.value = there.includes(kept) ? kept : there.includes("post") ? "post" : there[0] ?? "";
    }

    #view(name) {
      return View[name](this.#course, this.#people, this.#part("group").value);
    }

    #show() {
      const people = this.#people.length;
      this.#part("report").hidden = !people;
      this.#part("empty").hidden = people > 0;
      if (!people) return;
      const nameless = this.#people.filter((one) => !one.nickname).length;
      this.#part("summary").textContent =
        this.#word("summary", { people }) + (nameless ? this.#word("nameless", { n: nameless }) : "");
      for (const place of this.querySelectorAll("[data-view]:not(button)")) {
        View.show(place, this.#view(place.dataset.view));
      }
    }

    #export(name) {
      const text = Csv.write(View.rowsOf(this.#view(name)));
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
      link.download = `${this.#word(name)}.csv`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
      this.#say(this.#word("exported", { name: link.download }));
    }
  }

  if (!customElements.get("class-report")) customElements.define("class-report", ClassReport);
})();
