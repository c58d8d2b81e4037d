/* <print-sheets>：里面每一张（data-sheet）可以单独打印，也可以一起打印。
   Buttons carry data-print with the id of a sheet, or empty for all; without JavaScript they stay
   hidden, and the browser's own print command prints all sheets. */
(() => {
  "use strict";

  class PrintSheets extends HTMLElement {
    #listening;

    connectedCallback() {
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      for (const button of this.#all("button[data-print]")) button.hidden = false;
      this.addEventListener("click", (event) => this.#press(event), { signal });
      window.addEventListener("afterprint", () => this.#showAll(), { signal });
    }

    disconnectedCallback() {
      this.#listening.abort();
      this.#showAll();
    }

    #all(selector) {
      return this.querySelectorAll(selector);
    }

    #press(event) {
      const button = event.target.closest("button[data-print]");
      if (!button) return;
      const wanted = button.dataset.print;
      for (const sheet of this.#all("[data-sheet]")) {
        sheet.toggleAttribute("data-skip", wanted !== "" && sheet.dataset.sheet !== wanted);
      }
      window.print();
    }

    #showAll() {
      for (const sheet of this.#all("[data-skip]")) sheet.removeAttribute("data-skip");
    }
  }

  if (!customElements.get("print-sheets")) customElements.define("print-sheets", PrintSheets);
})();
