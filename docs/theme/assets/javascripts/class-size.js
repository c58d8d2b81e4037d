/* <class-size>：填人数和开始时间，物料数量、分组和每一段的钟点跟着变。
   Without this script the page shows 18 people and minutes from 0:00. All words come from the
   data-word-… attributes; a faulty input is named and the last good value stays. */
(() => {
  "use strict";

  const DAY = 24 * 60;
  const NUMBER = /^\d+$/;
  const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)$/;

  const plain = (text) => text.normalize("NFKC").replace(/\s+/g, "");
  const written = (minutes) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

  class ClassSize extends HTMLElement {
    #people;
    /** Minutes after midnight, or null where the class counts from 0:00. */
    #start = null;
    #listening;

    connectedCallback() {
      this.#people = Number(this.dataset.people);
      this.fields = this.querySelector(".class-size__fields");
      if (!this.fields) return;
      this.fields.hidden = false;
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      this.fields.addEventListener("input", () => this.#read(), { signal });
      this.#read(); /* A browser may have kept what was typed before a reload. */
    }

    disconnectedCallback() {
      this.#listening?.abort();
    }

    #field(name) {
      return this.fields.querySelector(`[name="${name}"]`);
    }

    #word(name, values) {
      return this.dataset[`word${name}`].replace(/\{(\w+)\}/g, (_, key) => values[key]);
    }

    #read() {
      this.#fault("people", this.#readPeople());
      this.#fault("start", this.#readStart());
      this.#show();
    }

    /** Takes the number of people; returns what is wrong with it, or nothing. */
    #readPeople() {
      const typed = this.#field("people").value.trim();
      const kept = this.#people;
      const number = plain(typed);
      if (!number) return this.#word("Empty", { kept });
      if (!NUMBER.test(number)) return this.#word("Number", { typed, kept });
      const people = Number(number);
      if (people < 1 || people > Number(this.dataset.largest)) {
        return this.#word("Range", { typed, kept });
      }
      this.#people = people;
      return "";
    }

    #readStart() {
      const typed = this.#field("start").value.trim();
      const found = CLOCK.exec(plain(typed));
      if (typed && !found) {
        return this.#word("Clock", { typed, kept: written(this.#start ?? 0) });
      }
      this.#start = found ? Number(found[1]) * 60 + Number(found[2]) : null;
      return "";
    }

    #fault(name, text) {
      const field = this.#field(name);
      field.toggleAttribute("aria-invalid", false);
      if (text) field.setAttribute("aria-invalid", "true");
      const place = this.fields.querySelector(`#${field.getAttribute("aria-describedby")}`);
      if (place.textContent !== text) place.textContent = text;
    }

    #show() {
      const people = this.#people;
      for (const place of this.querySelectorAll("[data-count]")) {
        const { people: per, pieces, spare } = place.dataset;
        place.textContent = Math.ceil(people / Number(per)) * Number(pieces) + Number(spare);
      }
      for (const place of this.querySelectorAll("[data-at]")) {
        place.textContent = this.#clock(Number(place.dataset.at));
      }
      const planned =
        people >= Number(this.dataset.smallestPlanned) &&
        people <= Number(this.dataset.largestPlanned);
      this.#fill("people", people);
      this.#fill("start", this.#word("From", { clock: written(this.#start ?? 0) }));
      this.#fill("seating", this.#seating(people));
      this.#fill("planned", planned ? "" : this.#word("Planned", { people }));
    }

    #fill(name, text) {
      for (const place of this.querySelectorAll(`[data-show="${name}"]`)) place.textContent = text;
    }

    #clock(minutes) {
      const at = (this.#start ?? 0) + minutes;
      const clock = written(at % DAY);
      return at < DAY ? clock : this.#word("NextDay", { clock });
    }

    #seating(people) {
      const group = Number(this.dataset.group);
      const groups = Math.floor(people / group);
      const left = people % group;
      if (!groups) return this.#word("Short", {});
      if (!left) return this.#word("Even", { groups });
      return this.#word(left === 1 ? "One" : "More", { groups, left });
    }
  }

  if (!customElements.get("class-size")) customElements.define("class-size", ClassSize);
})();
