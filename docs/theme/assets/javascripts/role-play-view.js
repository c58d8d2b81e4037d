/* 对话页上的每一块：一句话、反馈、情绪、结果。只造元素，不记事。
   The parts of a dialogue on the page, made from data and words. They keep no state. */
window.RolePlayView = window.RolePlayView || (() => {
  "use strict";

  const HIGHEST_MOOD = 10;
  const CLIP = 24;

  /** A template with its {names} filled in. */
  const fill = (template, values) =>
    template.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));

  /** An element with attributes and children; a child that is null is left out. */
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== null));
    return element;
  }

  const button = (kind, label) => make("button", { type: "button", class: `rp-${kind}` }, label);

  const clip = (text) => {
    const letters = [...text];
    return letters.length > CLIP ? `${letters.slice(0, CLIP).join("")}…` : text;
  };

  /** What the other person says. */
  function line(node) {
    return make("li", { class: "rp-line" },
      make("p", { class: "rp-who" }, node.who,
        node.stage ? make("span", { class: "rp-stage" }, node.stage) : null),
      make("p", { class: "rp-say" }, node.say));
  }

  function moodChange(words, { before, after }) {
    if (after === before) return words.moodSame;
    return fill(after > before ? words.moodUp : words.moodDown, { n: Math.abs(after - before) });
  }

  /** What the player said. */
  function answer(data, step) {
    return make("li", { class: "rp-answer" },
      make("p", { class: "rp-who" }, data.words.you),
      make("p", { class: "rp-say" }, step.choice.say));
  }

  /** What came of what the player said. */
  function feedback(data, step) {
    const { words } = data;
    const { quality } = step.choice;
    return make("li", { class: `rp-feedback rp-${quality}` },
      make("p", { class: "rp-verdict" },
        make("strong", {}, words.quality[quality]),
        make("span", { class: "rp-change" }, moodChange(words, step))),
      make("p", {}, step.choice.feedback),
      step.choice.red ? make("p", { class: "rp-red-line" }, data.rubric.redLines[step.choice.red]) : null);
  }

  /** The mood in words and as ten bars; the bars are for the eye only. */
  function mood(data, value) {
    const { words } = data;
    const { levels } = data.mood;
    const level = levels.find(({ to }) => value <= to) || levels[levels.length - 1];
    const who = data.nodes.find((node) => node.id === data.start).who;
    const text = fill(words.mood, { who, word: level.word, mood: value, most: HIGHEST_MOOD });
    const bars = Array.from({ length: HIGHEST_MOOD }, (_, bar) =>
      make("span", { class: bar < value ? "rp-on" : null }));
    return make("div", { class: `rp-mood rp-heat-${level.card}` },
      make("p", {}, text), make("div", { class: "rp-meter", "aria-hidden": "true" }, ...bars));
  }

  function evidence(data, entry) {
    const quotes = entry.evidence.map(({ say, score }) =>
      make("li", {}, fill(data.words.quote, { say, score })));
    return make("details", {},
      make("summary", {}, fill(data.words.evidence, { n: quotes.length })), make("ul", {}, ...quotes));
  }

  /** One criterion of the report: average, anchor reached, the next one, and the sentences. */
  function criterion(data, entry, lowest) {
    const { words } = data;
    const { name } = entry.criterion;
    if (entry.level === null) {
      return make("li", { class: "rp-none" }, make("h4", {}, name), make("p", {}, words.noEvidence));
    }
    const average = Number(entry.average.toFixed(1));
    const score = fill(words.average, { average, level: entry.level });
    return make("li", { class: lowest ? "rp-lowest" : null },
      make("h4", {}, name, make("span", { class: "rp-score" }, score),
        lowest ? make("span", { class: "rp-flag" }, words.lowest) : null),
      make("p", {}, entry.anchor),
      entry.above ? make("p", { class: "rp-above" }, fill(words.above, { anchor: entry.above })) : null,
      lowest ? make("p", { class: "rp-retake" }, fill(words.retake, entry.retake)) : null,
      evidence(data, entry));
  }

  /** Why it ended as it did, where the last sentence alone does not say so. */
  function reason(data, game) {
    const { words } = data;
    const who = data.nodes.find((node) => node.id === data.start).who;
    if (game.boiled) return make("p", { class: "rp-reason" }, fill(words.boiled, { who, mood: game.mood }));
    if (!game.missed) return null;
    const red = game.steps.filter((step) => step.choice.red).length;
    const { title, when } = game.missed;
    return make("p", { class: "rp-reason" },
      fill(words.missed, { title, when: when || title, mood: game.mood, red }));
  }

  function redLines(data, report) {
    if (!report.red.length) return null;
    const touched = report.red.map(({ say, line: text }) =>
      make("li", {}, make("strong", {}, text), make("p", {}, fill(data.words.said, { say }))));
    return make("div", { class: "rp-reds" },
      make("h3", {}, data.words.redHeading), make("ul", {}, ...touched),
      make("p", {}, data.rubric.redLineEffect));
  }

  function total(data, report) {
    const { words } = data;
    if (report.total === null) {
      const names = report.without.join(words.comma);
      return make("p", { class: "rp-total" }, fill(words.noTotal, { names }));
    }
    return make("p", { class: "rp-total" },
      make("strong", {}, fill(words.total, report)), report.band ? report.band.text : "");
  }

  /** A result in a few words: title of its ending and points. */
  function resultText(data, result) {
    const { title } = data.endings.find((ending) => ending.id === result.ending);
    const template = result.total === null ? data.words.result : data.words.resultTotal;
    return fill(template, { title, total: result.total });
  }

  /** The report of a finished game. Its heading can take the focus. */
  function report(data, game, judged, note) {
    const { words } = data;
    const { ending } = game;
    const criteria = judged.criteria.map((entry) =>
      criterion(data, entry, judged.lowest.includes(entry.criterion.id)));
    const travel = { start: data.mood.start, end: game.mood, steps: game.steps.length };
    return make("div", { class: "rp-report" },
      make("h3", { class: "rp-ending", tabindex: "-1" }, fill(words.ending, { title: ending.title })),
      reason(data, game),
      make("p", {}, ending.story),
      make("p", { class: "rp-debrief" }, fill(words.debrief, { text: ending.debrief })),
      make("p", {}, fill(words.travel, travel)),
      redLines(data, judged),
      make("h3", {}, words.criteriaHeading),
      total(data, judged),
      make("ul", { class: "rp-criteria" }, ...criteria),
      make("p", { class: "rp-result" }, note));
  }

  return { fill, make, button, clip, line, answer, feedback, mood, report, resultText };
})();
