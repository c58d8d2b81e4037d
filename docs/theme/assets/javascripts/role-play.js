/* <role-play-dialogue>：页面里的对话脚本，有了 JavaScript 就能一句一句走。
   The element holds the dialogue as JSON and the whole script as HTML; it folds the script away and
   plays the dialogue. All words come from the data. Needs role-play-engine, -store and -view. */
(() => {
  "use strict";

  const { RolePlayEngine: Engine, RolePlayStore: Store, RolePlayView: View } = window;
  const { fill, make, button } = View;
  const SEEDS = 9999;
  const STEP = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

  const newSeed = () => 1 + Math.floor(Math.random() * SEEDS);

  class RolePlayDialogue extends HTMLElement {
    #data;
    #path;
    #seed;
    #best;
    /** When a run was last finished. */
    #last;
    #game;
    /** The feedback on the last choice is on show; the next line waits. */
    #reading = false;
    /** What the notes at the end of the report say of the best result. */
    #bestNote = "";
    #saved = true;
    #listening;
    #player;
    #notice;
    #log;
    #turn;
    #undo;
    #restart;
    #count;

    connectedCallback() {
      try {
        this.#data = JSON.parse(this.querySelector("script[type='application/json']").textContent);
      } catch {
        return; /* Without data the script below stays open and can be read. */
      }
      const kept = Store.load(this.#data);
      this.#seed = kept.seed || newSeed();
      this.#best = kept.best;
      this.#last = kept.last;
      this.#saved = kept.state !== "unsaved";
      this.#settle(kept.path);
      this.#build();
      this.#listen();
      this.#show(this.#greeting(kept.state));
      this.classList.add("rp-playing");
    }

    disconnectedCallback() {
      if (!this.#listening) return;
      this.#listening.abort();
      this.#listening = null;
      this.#player.remove();
      this.#script.open = true;
      this.classList.remove("rp-playing");
    }

    get #script() {
      return this.querySelector(".rp-script");
    }

    /** The parts that stay; what is in them is renewed by #show. */
    #build() {
      const { words, id } = this.#data;
      this.#notice = make("p", { class: "rp-notice", role: "status" });
      this.#log = make("ol", { class: "rp-log" });
      this.#turn = make("div", { class: "rp-turn" });
      this.#undo = button("undo", words.undo);
      this.#restart = button("restart", words.restart);
      this.#count = make("span", { class: "rp-count" });
      this.#player = make("div", { class: "rp-player", id: `${id}-player` },
        this.#notice,
        make("div", { role: "log", "aria-label": words.log }, this.#log),
        this.#turn,
        make("div", { class: "rp-tools" }, this.#undo, this.#restart, this.#count,
          make("span", { class: "rp-keys" }, words.keys)));
      this.#script.open = false;
      this.#script.before(this.#player);
    }

    #listen() {
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      this.#player.addEventListener("click", (event) => this.#click(event), { signal });
      this.#player.addEventListener("keydown", (event) => this.#key(event), { signal });
    }

    #click(event) {
      const pressed = event.target.closest("button");
      if (!pressed) return;
      if (pressed === this.#undo) this.#back();
      else if (pressed === this.#restart) this.#again();
      else if (pressed.matches(".rp-replay")) this.#cut(Number(pressed.dataset.keep));
      else if (pressed.matches(".rp-continue")) this.#goOn();
      else if (pressed.matches(".rp-choice")) this.#choose(pressed.dataset.choice);
    }

    #key(event) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key === "Backspace" && this.#path.length) {
        event.preventDefault();
        this.#back();
      } else if (event.key in STEP && event.target.matches(".rp-choice")) {
        event.preventDefault();
        const choices = [...this.#turn.querySelectorAll(".rp-choice")];
        const next = choices.indexOf(event.target) + STEP[event.key] + choices.length;
        choices[next % choices.length].focus();
      }
    }

    #choose(choice) {
      this.#settle([...this.#path, choice]);
      if (this.#game.ending) this.#last = Date.now();
      this.#reading = true;
      this.#move("");
    }

    #goOn() {
      this.#reading = false;
      this.#move("");
    }

    #back() {
      this.#cut(this.#path.length - 1, this.#data.words.undone);
    }

    #cut(keep, said = "") {
      this.#settle(this.#path.slice(0, keep));
      this.#reading = false;
      this.#move(said);
    }

    #again() {
      this.#seed = newSeed();
      this.#cut(0, this.#data.words.restarted);
    }

    /** Take `path` as the game, as far as it is valid, and the result into account if it has ended. */
    #settle(path) {
      this.#game = Engine.play(this.#data, path);
      this.#path = this.#game.path;
      this.#heed();
      if (this.#game.ending) this.#compare();
    }

    /** Another tab may have done better since: what it kept is not written over. */
    #heed() {
      const stored = this.#saved ? Store.load(this.#data).best : null;
      if (stored && Engine.beats(this.#data, stored, this.#best)) this.#best = stored;
    }

    #compare() {
      const { words } = this.#data;
      const mine = Engine.result(this.#data, this.#game);
      const better = Engine.beats(this.#data, mine, this.#best);
      if (better) this.#best = mine;
      const result = View.resultText(this.#data, this.#best);
      this.#bestNote = fill(better ? words.newBest : words.best, { result });
    }

    /** Keep the new state, show it, and put the focus where the player goes on. */
    #move(said) {
      const kept = { path: this.#path, seed: this.#seed, best: this.#best, last: this.#last };
      this.#saved = Store.save(this.#data, kept);
      this.#show(said);
      const first = this.#turn.querySelector(".rp-choice, .rp-continue, .rp-ending");
      first.focus({ preventScroll: true });
      this.#scroll();
    }

    /** Bring what is new onto the screen: from its first line, if its last one would be below it. */
    #scroll() {
      const newest = this.#game.ending && !this.#reading ? this.#turn : this.#newest();
      const isBelow = this.#turn.getBoundingClientRect().bottom > window.innerHeight;
      const isAbove = newest.getBoundingClientRect().top < 0;
      const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
      if (isBelow || isAbove) {
        newest.scrollIntoView({ block: "start", behavior: still ? "auto" : "smooth" });
      }
    }

    /** The player's last sentence while its feedback is read, otherwise the last line. */
    #newest() {
      const entries = this.#log.children;
      return entries[entries.length - (this.#reading ? 2 : 1)] || this.#log;
    }

    #show(said) {
      const { words } = this.#data;
      const notice = this.#saved ? said : [said, words.unsaved].filter(Boolean).join(" ");
      if (this.#notice.textContent !== notice) this.#notice.textContent = notice;
      this.#showLog();
      this.#turn.replaceChildren(...this.#parts());
      this.#undo.disabled = this.#restart.disabled = !this.#path.length;
      const step = this.#path.length + (this.#game.node && !this.#reading ? 1 : 0);
      this.#count.textContent = fill(words.count, { step, seed: this.#seed });
    }

    #parts() {
      const mood = View.mood(this.#data, this.#game.mood);
      if (this.#reading) return [mood, this.#continueButton()];
      return this.#game.node ? [mood, this.#choices()] : [this.#report(), this.#replay()];
    }

    #continueButton() {
      const { words } = this.#data;
      return button("continue", this.#game.ending ? words.toReport : words.goOn);
    }

    #choices() {
      const { words, id } = this.#data;
      const ask = make("p", { class: "rp-ask", id: `${id}-ask` }, words.ask);
      const choices = Engine.order(this.#game.node, this.#seed).map((choice) => {
        const say = button("choice", choice.say);
        say.dataset.choice = choice.id;
        return make("li", {}, say);
      });
      return make("div", { role: "group", "aria-labelledby": `${id}-ask` },
        ask, make("ol", { class: "rp-choices" }, ...choices));
    }

    #report() {
      const judged = Engine.report(this.#data, this.#game);
      return View.report(this.#data, this.#game, judged, this.#bestNote);
    }

    /** The way back to the node that matters, or nothing. */
    #replay() {
      const keep = Engine.fork(this.#game);
      if (keep === null) return "";
      const { say } = this.#game.steps[keep].node;
      const replay = button("replay",
        fill(this.#data.words.replay, { step: keep + 1, say: View.clip(say) }));
      replay.dataset.keep = keep;
      return replay;
    }

    /** Everything said so far, as [key, maker]; the key tells entries apart. */
    #entries() {
      const entries = this.#game.steps.flatMap((step, at) => [
        [`${at}-${step.node.id}`, () => View.line(step.node)],
        [`${at}-${step.choice.id}`, () => View.answer(this.#data, step)],
        [`${at}-${step.choice.id}-feedback`, () => View.feedback(this.#data, step)],
      ]);
      const { node } = this.#game;
      if (node && !this.#reading) {
        entries.push([`${this.#path.length}-${node.id}`, () => View.line(node)]);
      }
      return entries;
    }

    /** Bring the log up to date, touching only what differs: a live log reads out what is added. */
    #showLog() {
      const entries = this.#entries();
      const shown = [...this.#log.children];
      const differs = shown.findIndex((item, at) => item.dataset.key !== entries[at]?.[0]);
      const kept = differs < 0 ? shown.length : differs;
      for (const item of shown.slice(kept)) item.remove();
      for (const [key, build] of entries.slice(kept)) {
        const item = build();
        item.dataset.key = key;
        this.#log.append(item);
      }
    }

    #greeting(state) {
      const { words } = this.#data;
      if (state === "damaged") return words.damaged;
      if (state === "changed") return words.changed;
      if (!this.#path.length) return "";
      if (this.#game.ending) return words.resumedEnd;
      return fill(words.resumed, { step: this.#path.length + 1 });
    }
  }

  if (!customElements.get("role-play-dialogue")) {
    customElements.define("role-play-dialogue", RolePlayDialogue);
  }
})();
