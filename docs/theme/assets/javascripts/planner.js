/* <day-planner>：选模块、排先后、算钟点，晚了重排；记在这台电脑里，能存成文件。
   The element holds the course as JSON. All words come from the data. Needs planner-engine, -advice,
   -edit, -file and -view; its sheets to print, and the tables that stand for it, are beside it. */
(() => {
  "use strict";

  const Engine = window.PlannerEngine;
  const Edit = window.PlannerEdit;
  const PlanFile = window.PlannerFile;
  const View = window.PlannerView;
  const STEPS_BACK = 50;
  const FIELDS = ["title", "people", "dayCount", "start", "end", "lunch", "lunchMinutes"];

  class DayPlanner extends HTMLElement {
    #data;
    #plan;
    /** Plans to go back to, and the field that made the last one: typing is one step. */
    #past = [];
    #typing = "";
    /** What the next plan that is kept comes in the place of; it is kept beside it. */
    #replaces = null;
    #dragged = null;
    #listening;

    connectedCallback() {
      try {
        this.#data = JSON.parse(this.querySelector("script[type='application/json']").textContent);
      } catch {
        return; /* Without data the ready agendas below stay open and can be read. */
      }
      const said = this.#resume();
      this.#toggle(true);
      this.#listen();
      this.#fillFields();
      this.#show();
      this.#say(said);
    }

    disconnectedCallback() {
      if (!this.#listening) return;
      this.#listening.abort();
      this.#toggle(false);
    }

    #toggle(isOn) {
      this.hidden = !isOn;
      for (const sheet of this.#page.querySelectorAll(".planner__sheet")) sheet.hidden = !isOn;
      this.#out("ready").hidden = isOn;
    }

    get #page() {
      return this.closest("print-sheets");
    }

    #out(name) {
      return this.#page.querySelector(`[data-out="${name}"]`);
    }

    #part(name) {
      return this.querySelector(`[data-part="${name}"]`);
    }

    #field(name) {
      return this.querySelector(`#planner-${name}`);
    }

    #listen() {
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      this.addEventListener("click", (event) => this.#press(event), { signal });
      this.addEventListener("input", (event) => this.#typed(event.target), { signal });
      this.addEventListener("change", (event) => this.#chosen(event.target), { signal });
      for (const name of ["dragstart", "dragover", "drop", "dragend"]) {
        this.addEventListener(name, (event) => this.#drag(name, event), { signal });
      }
    }

    /** Takes what was kept, or the agenda that the address names; returns what to say of it. */
    #resume() {
      const { agendas } = this.#data;
      const named = agendas.find((one) => one.id === location.hash.slice(1));
      const { plan, said } = PlanFile.resume(this.#data);
      const before = PlanFile.replaced(this.#data);
      if (before) this.#past.push(before);
      this.#plan = plan ?? agendas[0]?.plan ?? Edit.empty(this.#data);
      if (named) {
        if (plan) this.#past.push(plan);
        this.#plan = named.plan;
        this.#replaces = plan;
        return ["opened", { title: named.title }];
      }
      return localStorage.isDenied ? ["unsaved", {}] : said;
    }

    #say(what) {
      const text = what ? View.say(this.#data, what) : "";
      if (this.#part("said").textContent !== text) this.#part("said").textContent = text;
    }

    /** Takes what an edit made; returns whether it made a plan. */
    #take({ plan, said, fault }, typing = "") {
      if (!plan) {
        this.#say(fault);
        return false;
      }
      if (!typing || typing !== this.#typing) this.#past.push(this.#plan);
      this.#past.splice(0, this.#past.length - STEPS_BACK);
      this.#typing = typing;
      this.#use(plan, said);
      return true;
    }

    #use(plan, said = null) {
      this.#plan = plan;
      const isKept = PlanFile.keep(plan, this.#replaces);
      this.#replaces = null;
      this.#show();
      this.#say(isKept ? said : ["unsaved", {}]);
    }

    #show() {
      View.show(this, this.#page, this.#plan, this.#data);
    }

    /* Fields */

    #fillFields() {
      const { lunch, days } = this.#plan;
      const values = { ...this.#plan, dayCount: days.length };
      for (const name of FIELDS) {
        const isClock = ["start", "end", "lunch"].includes(name);
        this.#field(name).value = isClock ? Engine.clock(values[name] ?? 0) : values[name];
        this.#fault(name, null);
      }
      if (lunch === null) this.#field("lunch").value = "";
    }

    #fault(name, fault) {
      const field = this.#field(name);
      field.toggleAttribute("aria-invalid", false);
      if (fault) field.setAttribute("aria-invalid", "true");
      const place = this.querySelector(`#${field.getAttribute("aria-describedby")}`);
      const text = fault ? View.say(this.#data, fault) : "";
      if (place.textContent !== text) place.textContent = text;
    }

    #typed({ name, value }) {
      if (!FIELDS.includes(name)) return;
      const made = Edit.field(this.#plan, this.#data, name, value);
      this.#fault(name, made.fault);
      if (made.plan) this.#take(made, name);
    }

    #chosen(field) {
      if (field.id === "planner-load") this.#load(field);
      if (field.dataset.do !== "minutes") return;
      const [day, block] = [Number(field.dataset.day), Number(field.dataset.block)];
      const made = Edit.minutes(this.#plan, this.#data, day, block, field.value);
      if (!this.#take(made)) field.value = this.#plan.days[day][block].minutes;
    }

    /* Buttons */

    #press(event) {
      const button = event.target.closest("button[data-do]");
      if (!button) return;
      const [day, block] = [Number(button.dataset.day), Number(button.dataset.block)];
      const to = Number(this.#field("day").value);
      const [plan, data] = [this.#plan, this.#data];
      const actions = {
        "open-agenda": () => this.#openAgenda(),
        "add-choice": () => this.#take(Edit.chosen(plan, data, to, this.#field("choice").value)),
        "add-own": () => this.#addOwn(to),
        "add-break": () => this.#take(Edit.add(plan, data, to,
          { kind: "break", title: View.word(data, "break"), minutes: 10 })),
        up: () => this.#step(day, block, -1),
        down: () => this.#step(day, block, 1),
        remove: () => this.#remove(day, block),
        restore: () => this.#take(Edit.restore(plan, data, day, block)),
        apply: () => this.#apply(day),
        undo: () => this.#undo(),
        clear: () => this.#open(Edit.empty(data), ["emptied", {}]),
        replan: () => this.#replan("now"),
        "replan-late": () => this.#replan("late"),
        save: () => this.#save(),
        copy: () => this.#copy(),
      };
      actions[button.dataset.do]();
    }

    #open(plan, said) {
      this.#replaces = this.#replaces ?? this.#plan;
      this.#take({ plan, said });
      this.#fillFields();
    }

    #openAgenda() {
      const { title, plan } = this.#data.agendas.find((one) => one.id === this.#field("agenda").value);
      this.#open(plan, ["opened", { title }]);
    }

    #addOwn(day) {
      const [title, minutes] = ["ownTitle", "ownMinutes"].map((name) => this.#field(name));
      const made = Edit.own(this.#plan, this.#data, day, title.value, minutes.value);
      for (const name of ["ownTitle", "ownMinutes"]) this.#fault(name, null);
      if (made.fault) this.#fault(made.field ?? "ownTitle", made.fault);
      else this.#take(made);
    }

    /** Moves a block one place; the focus stays on the button that moved it, where it can. */
    #step(day, block, by) {
      const to = Edit.neighbour(this.#plan, day, block, by);
      if (!to || !this.#take(Edit.move(this.#plan, this.#data, [day, block], to))) return;
      const line = this.querySelector(`li[data-day="${to[0]}"][data-block="${to[1]}"]`);
      const same = line.querySelector(`[data-do="${by < 0 ? "up" : "down"}"]:not([disabled])`);
      (same ?? line.querySelector("button:not([disabled])")).focus();
    }

    #remove(day, block) {
      this.#take(Edit.remove(this.#plan, this.#data, day, block));
      const next = this.querySelector(`li[data-day="${day}"][data-block="${block}"] [data-do="remove"]`);
      (next ?? this.querySelector("[data-do='undo']")).focus();
    }

    #apply(day) {
      const { cuts, saves } = Engine.proposal(this.#plan, this.#data, day);
      this.#take({ plan: Engine.applyCuts(this.#plan, cuts), said: ["cuts-applied", { minutes: saves }] });
    }

    #undo() {
      const plan = this.#past.pop();
      if (!plan) return this.#say(["nothing-to-undo", {}]);
      this.#typing = "";
      this.#use(plan, ["undone", {}]);
      this.#fillFields();
    }

    /** Replans from the chosen item, by the clock or by the minutes late, whichever was asked. */
    #replan(by) {
      const [day, index] = this.#field("item").value.split(" ").map(Number);
      const made = window.PlannerAdvice.replanTyped(this.#plan, this.#data, day, index, by,
        this.#field(by).value);
      for (const name of ["now", "late"]) this.#fault(name, null);
      const place = this.#part("replanned");
      place.replaceChildren();
      if (made.fault) return this.#fault(by, made.fault);
      this.#take(made);
      place.replaceChildren(View.replanned(this.#data, made, this.#plan.end));
    }

    /* Dragging: the same moves as the buttons make. */

    #drag(name, event) {
      const line = event.target.closest?.("li[draggable]");
      const list = event.target.closest?.("ol[data-day]");
      if (name === "dragstart" && line) this.#dragged = [Number(line.dataset.day), Number(line.dataset.block)];
      if (name === "dragend") this.#dragged = null;
      if (!this.#dragged || !list) return;
      if (name === "dragover") event.preventDefault();
      if (name === "drop") {
        event.preventDefault();
        const day = Number(list.dataset.day);
        const last = this.#plan.days[day].length - (day === this.#dragged[0] ? 1 : 0);
        const place = line ? Math.min(Number(line.dataset.block), last) : last;
        this.#take(Edit.move(this.#plan, this.#data, this.#dragged, [day, place]));
      }
    }

    /* Files and text */

    #save() {
      const name = `${(this.#plan.title || View.word(this.#data, "untitled")).replace(/[\\/:*?"<>|\s]+/g, "-")}.json`;
      View.download(name, PlanFile.write(this.#plan));
      this.#say(["saved", { name }]);
    }

    async #load(field) {
      const [file] = field.files;
      if (!file) return;
      const text = await file.text().catch(() => ""); // gone, or not to be read
      const { plan, faults } = PlanFile.read(text, this.#data);
      field.value = "";
      this.#part("refused").replaceChildren(...View.faults(this.#data, file.name, faults));
      if (plan) this.#open(plan, ["loaded", { name: file.name }]);
    }

    async #copy() {
      this.#say([(await View.copy(this.#field("text"))) ? "copied" : "copy-by-hand", {}]);
    }
  }

  if (!customElements.get("day-planner")) customElements.define("day-planner", DayPlanner);
})();
