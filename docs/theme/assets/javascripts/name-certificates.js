/* <name-certificates>：打进名字，一个名字一张证书，打印。
   The list in the text field is the only source: a file is read into it. Names are shown as text,
   never kept and never sent. Words come from data-words; without this script the page shows a
   blank certificate to fill in by hand. */
(() => {
  "use strict";

  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);

  class NameCertificates extends HTMLElement {
    #listening;
    #words;
    /** What stood in the fields before a file was read or all was cleared: [field, what it held]. */
    #before = null;

    connectedCallback() {
      this.form = this.querySelector(".certificates__form");
      if (!this.form) return;
      this.#words = JSON.parse(this.dataset.words);
      this.form.hidden = false;
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      this.form.addEventListener("input", (event) => {
        if (event.target.type !== "file") this.#show();
      }, { signal });
      this.form.addEventListener("change", (event) => {
        if (event.target.type === "file") this.#read(event.target);
      }, { signal });
      this.form.querySelector("[data-clear]").addEventListener("click", () => this.#clear(), { signal });
      this.form.querySelector("[data-undo]").addEventListener("click", () => this.#undo(), { signal });
      this.#show();
    }

    disconnectedCallback() {
      this.#listening?.abort();
    }

    #field(name) {
      return this.form.querySelector(`[name="${name}"]`);
    }

    #word(name, values = {}) {
      return filled(this.#words[name], values);
    }

    /** Takes note of what stands in the fields; the button that brings it back is offered. */
    #remember() {
      const fields = [...this.form.querySelectorAll("input:not([type=file]), textarea, select")];
      this.#before = fields.map((one) => [one, one.type === "checkbox" ? one.checked : one.value]);
      this.form.querySelector("[data-undo]").hidden = false;
    }

    #undo() {
      for (const [field, held] of this.#before) field[field.type === "checkbox" ? "checked" : "value"] = held;
      this.form.querySelector("[data-undo]").hidden = true;
      this.#show([this.#word("undone")]);
      this.#field("names").focus();
    }

    #clear() {
      this.#remember();
      for (const field of this.form.querySelectorAll("input:not([type=checkbox]), textarea, select")) field.value = "";
      for (const box of this.form.querySelectorAll(":checked[type=checkbox]")) box.checked = false;
      this.#show([this.#word("cleared")]);
    }

    async #read(input) {
      const [file] = input.files;
      if (!file) return;
      const said = { file: file.name };
      try {
        const found = window.courseNameList.names(new Uint8Array(await file.arrayBuffer()));
        if (!found.names.length) return this.#tell([this.#word("empty", said)]);
        const notes = [this.#word("read", { ...said, count: found.names.length })];
        if (this.#field("names").value.trim()) notes.push(this.#word("replaced"));
        this.#remember();
        this.#field("names").value = found.names.join("\n");
        if (!found.headed && found.wide) notes.push(this.#word("column"));
        this.#show(notes);
      } catch {
        this.#tell([this.#word("unreadable", said)]);
      } finally {
        input.value = "";
      }
    }

    /** Makes a certificate for each name; says how many, and what was left out or is doubtful. */
    #show(notes = []) {
      const { names, faults } = this.#list();
      const blank = this.querySelector("[data-sheet=blank], .certificate--blank");
      const made = this.querySelector(".certificates__made");
      made.replaceChildren(...names.map((name) => this.#certificate(blank, name)));
      blank.hidden = names.length > 0;
      blank.classList.toggle("certificate--blank", names.length > 0);
      blank.toggleAttribute("data-sheet", names.length === 0);
      if (!names.length) blank.dataset.sheet = "blank";
      this.form.querySelector("[data-print]").disabled = faults.refused;
      this.form.querySelector(".certificates__state").textContent = names.length
        ? this.#word("ready", { count: names.length }) : this.#word("none");
      this.#tell([...notes, ...faults]);
    }

    #tell(faults) {
      const items = faults.map((text) => {
        const item = document.createElement("li");
        item.textContent = text;
        return item;
      });
      this.form.querySelector(".certificates__faults").replaceChildren(...items);
    }

    /** Returns the names to print and what is wrong with the list. */
    #list() {
      const longest = Number(this.dataset.longest);
      const most = Number(this.dataset.most);
      const faults = Object.assign([], { refused: false });
      const names = [];
      this.#field("names").value.split(/\r?\n/).forEach((line, at) => {
        const name = window.courseNameList.tidy(line);
        const count = [...name].length;
        if (count > longest) {
          faults.push(this.#word("long", { line: at + 1, count, name: [...name].slice(0, 10).join("") }));
        } else if (name) names.push(name);
      });
      const times = new Map();
      for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
      for (const [name, count] of times) {
        if (count > 1) faults.push(this.#word("twice", { name, count }));
      }
      if (names.length <= most) return { names, faults };
      return { names: [], faults: Object.assign([this.#word("many", { count: names.length })], { refused: true }) };
    }

    #certificate(blank, name) {
      const sheet = blank.cloneNode(true);
      sheet.hidden = false;
      sheet.classList.remove("certificate--blank");
      sheet.dataset.sheet = "name";
      sheet.setAttribute("aria-label", name);
      const shown = sheet.querySelector(".award__name");
      shown.textContent = name;
      shown.classList.toggle("award__name--long", [...name].length > 14);
      sheet.querySelector(".award__lines").replaceChildren(...this.#lines());
      return sheet;
    }

    #lines() {
      const boxes = [...this.form.querySelectorAll("[name=module]:checked")];
      const minutes = boxes.reduce((sum, box) => sum + Number(box.dataset.minutes), 0);
      const modules = boxes.map((box) => this.#word("module", box.dataset)).join("　");
      const date = this.#field("date").value.trim();
      const host = this.#field("host").value.trim();
      const band = this.#field("band").value;
      const texts = [
        boxes.length && this.#word("intro", { date: date && `于 ${date} ` }),
        modules,
        boxes.length && this.#word("total", { minutes, hours: this.#hours(minutes) }),
        band && this.#word("score", { band }),
        host && this.#word("host", { host }),
        !boxes.length && date,
      ];
      return texts.filter(Boolean).map((text) => {
        const line = document.createElement("p");
        line.className = "award__line";
        line.classList.toggle("award__line--many", text === modules && boxes.length > 4);
        line.textContent = text;
        return line;
      });
    }

    #hours(minutes) {
      const whole = Math.floor(minutes / 60);
      const rest = minutes % 60;
      return [
        whole && this.#word("hours", { hours: whole }),
        rest && this.#word("rest", { minutes: rest }),
      ].filter(Boolean).join(" ");
    }
  }

  if (!customElements.get("name-certificates")) {
    customElements.define("name-certificates", NameCertificates);
  }
})();
