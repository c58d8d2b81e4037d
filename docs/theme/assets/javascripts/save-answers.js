/* <save-answers>：把这一页选了什么存成小文件、复制成一段字，或者显示成二维码，交给讲师。
   data-questions: [{question, hash, options}], options in the order of the inputs' values. Nothing
   is sent or kept. Without JavaScript the element stays hidden. All words come from
   the data-word-… of the part "words". */
(() => {
  "use strict";

  const { AnswerCode: Code } = window;
  /* Version 20 is 97 modules wide: on a phone's screen still coarse enough for a phone's camera. */
  const LARGEST_CODE = 20;
  const QUIET = 4;
  const here = document.currentScript && document.currentScript.src;

  class SaveAnswers extends HTMLElement {
    #listening;
    #number = Code.newSheet();

    connectedCallback() {
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      this.hidden = false;
      this.addEventListener("click", (event) => this.#press(event), { signal });
      /* What was shown belongs to the answers of that moment. */
      this.#part("fields").addEventListener("input", () => this.#clear(), { signal });
      document.addEventListener("change", (event) => this.contains(event.target) || this.#clear(), { signal });
    }

    disconnectedCallback() {
      this.#listening.abort();
      this.#clear();
      this.hidden = true;
    }

    #part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    #word(name, values = {}) {
      return this.#part("words").getAttribute(`data-word-${name}`).replace(/\{(\w+)\}/g, (_, key) => values[key]);
    }

    #say(text) {
      this.#part("said").textContent = text;
    }

    #clear() {
      this.#say("");
      this.#part("text").hidden = true;
      this.#part("code").replaceChildren();
    }

    /** The chosen options of one question, by id. A quiz's id ends with a dash and eight digits. */
    #chosen({ question, options }) {
      const box = [...document.querySelectorAll(".quiz, [data-question]")].find(
        (one) => one.dataset.question === question || one.id.slice(0, -9) === `quiz-${question}`,
      );
      const inputs = box ? [...box.querySelectorAll("fieldset input")] : [];
      return inputs.filter((one) => one.checked).map((one) => options[Number(one.value)]).sort();
    }

    /** Returns the sheet, or nothing and says why. */
    #sheet() {
      const typed = Code.nicknameOf(this.#part("nickname").value);
      if ([...typed].length > Code.LONGEST_NAME || /[<>]/.test(typed)) {
        this.#say(this.#word("nickname", { most: Code.LONGEST_NAME }));
        this.#part("nickname").focus();
        return null;
      }
      const all = JSON.parse(this.dataset.questions)
        .map((one) => ({ question: one.question, hash: one.hash, chosen: this.#chosen(one) }));
      const done = all.filter((one) => one.chosen.length);
      if (!done.length) {
        this.#say(this.#word("nothing"));
        return null;
      }
      /* On a test an open question counts; in a self-check the reader may not have come to it. */
      const answers = this.hasAttribute("data-test") ? all : done;
      const day = this.#part("day").value || null;
      return { sheet: { nickname: typed, day, sheet: this.#number, answers }, done: done.length, all: all.length };
    }

    #press(event) {
      const button = event.target.closest("button[data-do]");
      if (!button) return;
      this.#clear();
      const made = this.#sheet();
      if (!made) return;
      const { sheet, done, all } = made;
      const open = done < all ? this.#word("open", { done, all }) : "";
      if (button.dataset.do === "file") this.#save(sheet, open);
      else if (button.dataset.do === "copy") this.#copy(sheet, open);
      else this.#draw(sheet, open);
    }

    #save(sheet, open) {
      const parts = [this.dataset.name, sheet.nickname, sheet.day].filter(Boolean).join("-");
      const name = `${parts.replace(/[\\/:*?"<>|\s.]+/g, "_")}.json`;
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([Code.toFile(sheet)], { type: "application/json" }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
      this.#say(this.#word("saved", { name }) + open);
    }

    async #copy(sheet, open) {
      const box = this.#part("text");
      box.value = Code.toText(sheet);
      box.hidden = false;
      box.select();
      try {
        await navigator.clipboard.writeText(box.value);
        this.#say(this.#word("copied") + open);
      } catch {
        this.#say(this.#word("select") + open);
      }
    }

    #draw(sheet, open) {
      if (window.qrcode) {
        this.#show(sheet, open);
        return;
      }
      const script = document.createElement("script");
      script.src = new URL("../vendor/qrcode-generator/qrcode.js", here).href;
      script.onload = () => this.isConnected && this.#show(sheet, open);
      script.onerror = () => this.#say(this.#word("no-code"));
      document.head.append(script);
    }

    #show(sheet, open) {
      const text = Code.toText(sheet);
      const code = SaveAnswers.codeOf(text);
      if (!code) {
        this.#say(this.#word("too-long"));
        return;
      }
      const size = code.getModuleCount();
      const whole = size + 2 * QUIET;
      let dark = "";
      for (let row = 0; row < size; row += 1) {
        for (let column = 0; column < size; column += 1) {
          if (code.isDark(row, column)) dark += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
        }
      }
      const make = (name, values) => {
        const made = document.createElementNS("http://www.w3.org/2000/svg", name);
        for (const [key, value] of Object.entries(values)) made.setAttribute(key, value);
        return made;
      };
      const picture = make("svg", { viewBox: `0 0 ${whole} ${whole}`, role: "img", "aria-label": this.#word("label") });
      picture.append(
        make("rect", { width: whole, height: whole, fill: "#fff" }),
        make("path", { d: dark, fill: "#000", "shape-rendering": "crispEdges" }),
      );
      this.#part("code").replaceChildren(picture);
      this.#say(this.#word("shown") + open);
    }

    /** The code of `text`, or null if it would be too fine to scan from a screen. */
    static codeOf(text) {
      for (let version = 1; version <= LARGEST_CODE; version += 1) {
        try {
          const code = window.qrcode(version, "M");
          code.addData(text, "Alphanumeric");
          code.make();
          return code;
        } catch {
          /* The library throws what does not fit: try the next size. */
        }
      }
      return null;
    }
  }

  if (!customElements.get("save-answers")) customElements.define("save-answers", SaveAnswers);
})();
