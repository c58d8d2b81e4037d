// Counts hands in two rounds on a vote's slide; more hands than people are refused.
"use strict";

window.deckTally = (function () {
  const words = JSON.parse(document.getElementById("words").textContent);
  const LARGEST = 200;
  const tallies = new Map(); // slide → its counts
  let people = null;

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, (all, name) => values[name]);
  }

  function tally(slide) {
    if (!tallies.has(slide)) {
      const letters = slide.dataset.options.split(",");
      const empty = () => Object.fromEntries(letters.map((one) => [one, 0]));
      tallies.set(slide, { letters, rounds: [empty(), empty()], round: 0 });
    }
    return tallies.get(slide);
  }

  function sum(counts) {
    return Object.values(counts).reduce((total, one) => total + one, 0);
  }

  function name(round) {
    return round ? words.round2 : words.round1;
  }

  function say(slide, text) {
    slide.querySelector(".message").textContent = text;
  }

  function draw(slide) {
    const { letters, rounds, round } = tally(slide);
    for (const row of slide.querySelectorAll("tr[data-round]")) {
      const at = Number(row.dataset.round) - 1;
      const counts = rounds[at];
      row.classList.toggle("current", at === round);
      letters.forEach((letter) => {
        const cell = row.querySelector('[data-letter="' + letter + '"]');
        cell.querySelector("output").textContent = counts[letter];
        cell.querySelector("i").style.width = (100 * counts[letter]) / people + "px";
      });
      row.querySelector(".sum").textContent = fill(words.total, { count: sum(counts), people });
    }
    slide.querySelector(".now").textContent = fill(words.now, { round: name(round) });
    slide.querySelector("input").value = people;
  }

  function show(slide) {
    const field = slide.querySelector(".tally input");
    if (!field) return;
    if (people === null) people = Number(field.defaultValue);
    if (!field.dataset.ready) {
      field.dataset.ready = "true";
      field.addEventListener("change", () => resize(slide, field.value));
    }
    draw(slide);
  }

  function resize(slide, typed) {
    const plain = typed.trim().replace(/[\uff10-\uff19]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
    const wanted = /^\d{1,3}$/.test(plain) ? Number(plain) : 0;
    const most = Math.max(0, ...Array.from(tallies.values(), (one) => Math.max(...one.rounds.map(sum))));
    let message = "";
    if (wanted < 1 || wanted > LARGEST) message = fill(words.people, { people });
    else if (wanted < most) message = fill(words.fewer, { count: most, people });
    else people = wanted;
    draw(slide);
    say(slide, message);
  }

  function vote(slide, index, change) {
    const one = tally(slide);
    const letter = one.letters[index];
    if (!letter) return;
    const counts = one.rounds[one.round];
    const count = sum(counts);
    let message = "";
    if (change > 0 && count >= people) message = fill(words.full, { round: name(one.round), count, people });
    else if (change < 0 && counts[letter] === 0) message = fill(words.none, { round: name(one.round), letter });
    else counts[letter] += change;
    draw(slide);
    say(slide, message);
  }

  function swap(slide) {
    const one = tally(slide);
    one.round = 1 - one.round;
    draw(slide);
    say(slide, "");
  }

  // For the trainer's window only: how many were right, and what to do then.
  function advice(slide) {
    if (!slide || slide.dataset.part !== "question") return "";
    const { rounds } = tally(slide);
    const key = slide.dataset.key.split(",");
    return rounds.map((counts, at) => {
      const count = sum(counts);
      if (!count) return "";
      const percent = Math.round((100 * key.reduce((right, letter) => right + counts[letter], 0)) / count);
      const what = percent < 40 ? words.low : percent <= 80 ? words.middle : words.high;
      return fill(words.right, { round: name(at), percent, advice: at ? "" : what }).replace(/：$/, "。");
    }).join("");
  }

  return { show, vote, swap, advice };
})();
