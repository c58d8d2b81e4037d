/* 做问卷、定办法两样工具共有的：接上和松开、撤销、例子、存取文件、带着所填的链接。
   ToolBuilder is what their elements extend. One gives `tool`, `begin` (what to start with),
   `faults` (of what a file or link holds), `show`, `follow` (what a field's change alters),
   `typed`, `chosen`, `actions` (its own buttons), `played` (the example after a step), `title`
   (of the file) and `empty`. What is filled in is `value`, the page's JSON is `data`; the sheet
   to print, the example, and what stands for it without JavaScript, are beside it. Needs keep,
   fill-link and example-steps. ToolBuilder.make is what the views put elements together with. */
window.ToolBuilder = window.ToolBuilder || (() => {
  "use strict";

  return class ToolBuilder extends HTMLElement {
    #keeper;
    #link;
    #steps;
    #listening;

    /** An element of `tag`; an attribute that is true stands bare, one that is false is left out. */
    static make(tag, attributes, ...children) {
      const made = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) {
        if (value !== false) made.setAttribute(name, value === true ? "" : value);
      }
      made.append(...children);
      return made;
    }

    connectedCallback() {
      this.data = JSON.parse(this.querySelector("script[type='application/json']").textContent);
      this.#keeper = window.toolKeep({
        tool: this.tool, version: 1, words: this.data.words, check: (value) => this.faults(value),
      });
      this.#link = window.fillLink(this.#keeper);
      const { value, said } = this.#keeper.read();
      this.value = value || this.begin();
      this.#steps = window.exampleSteps(this.parentElement);
      this.#toggle(true);
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      this.parentElement.addEventListener("click", (event) => this.#press(event), { signal });
      this.addEventListener("input", (event) => this.typed(event.target), { signal });
      this.addEventListener("change", (event) => this.#change(event.target), { signal });
      window.addEventListener("hashchange", () => this.#fromLink(), { signal });
      this.show();
      this.say(said);
      this.#fromLink();
    }

    disconnectedCallback() {
      this.#listening.abort();
      this.#toggle(false);
    }

    #toggle(isOn) {
      this.hidden = !isOn;
      this.out("sheet").hidden = !isOn;
      this.out("ready").hidden = isOn;
      this.#steps.toggle(isOn);
    }

    part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    out(name) {
      return this.parentElement.querySelector(`[data-out="${name}"]`);
    }

    say(text) {
      if (this.part("said").textContent !== text) this.part("said").textContent = text;
    }

    word(name, values) {
      return this.#keeper.say(name, values);
    }

    /** Takes a changed value; typing on in one `field` is one step to undo. */
    take(value, said = "", field = "") {
      this.#keeper.remember(this.value, field);
      this.#use(value, said, Boolean(field));
    }

    #use(value, said, isTyping = false) {
      this.#put(value, isTyping);
      this.#link.drop();
      this.say(this.#keeper.keep(value) || said);
    }

    #put(value, isTyping = false) {
      this.value = value;
      this.#steps.mark(-1);
      if (isTyping) this.follow();
      else this.show();
    }

    #change(field) {
      if (field.dataset.part === "load") this.#load(field);
      else this.chosen(field);
    }

    #press(event) {
      const button = event.target.closest("button[data-do]");
      if (!button) return;
      const at = Number(button.dataset.at);
      const actions = {
        step: () => this.#play(at),
        "next-step": () => this.#play(this.#steps.next()),
        undo: () => this.#undo(),
        clear: () => this.take(this.empty(), this.word("keep-cleared")),
        save: () => this.save(this.#keeper.write(this.value), "json", "application/json"),
        copy: async () => this.say(await this.#keeper.copy(this.part("text"))),
        share: () => this.#share(),
        ...this.actions(at),
      };
      actions[button.dataset.do]();
    }

    /** Puts the example in as it stands after step `at`; steps in a row are undone as one. */
    #play(at) {
      const { steps } = this.data.example;
      this.#keeper.remember(this.value, "example");
      this.#use(this.played(at), this.word("step", { step: at + 1, all: steps.length, caption: steps[at].caption }));
      this.#steps.mark(at);
    }

    #undo() {
      const value = this.#keeper.undo();
      if (value) this.#use(value, this.word("keep-undone"));
      else this.say(this.word("keep-nothing-to-undo"));
    }

    /* Files and links */

    save(text, ending, type) {
      const name = this.#keeper.save(text, `${this.title()}.${ending}`, type);
      this.say(this.word("keep-saved", { name }));
    }

    /** What a file holds: { value, fault }. */
    async opened(file, keeper) {
      return keeper.open(await file.text().catch(() => "")); // gone, or not to be read
    }

    async #load(field) {
      const [file] = field.files;
      if (!file) return;
      const { value, fault } = await this.opened(file, this.#keeper);
      const { name } = file;
      field.value = "";
      this.part("refused").textContent = fault ? this.word("keep-refused", { name, fault }) : "";
      if (value) this.take(value, this.word("keep-opened", { name }));
    }

    async #share() {
      const address = this.#link.to(this.value);
      if (!address) return this.say(this.word("link-long"));
      this.part("link").hidden = false;
      this.part("address").value = address;
      const isCopied = await this.#keeper.copy(this.part("address")) === this.word("keep-copied");
      return this.say(this.word(isCopied ? "link-copied" : "keep-copy-by-hand"));
    }

    /** Shows what a link brings. What is kept stays so until something is changed. */
    #fromLink() {
      const found = this.#link.from(window.location.hash);
      if (!found) return;
      if (found.value) {
        this.#keeper.remember(this.value);
        this.#put(found.value);
      }
      this.say(found.value ? this.word("link-opened") : this.word("link-refused", { fault: found.fault }));
    }
  };
})();
