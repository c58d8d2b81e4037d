// Opens the trainer's own window: notes, next slide, clocks. It is drawn from the deck's window.
"use strict";

window.deckPresenter = (function () {
  const words = JSON.parse(document.getElementById("words").textContent);
  /* The same text, so that the policy, which the new window takes over, knows it. */
  const STYLE = document.getElementById("presenter-style").textContent;
  let view = null;
  let keyed = () => {};

  function make(doc, tag, id, text) {
    const made = doc.createElement(tag);
    if (id) made.id = id;
    if (text) made.textContent = text;
    return made;
  }

  function build(doc, actions) {
    doc.documentElement.lang = document.documentElement.lang;
    doc.head.replaceChildren(make(doc, "style", "", STYLE));
    doc.title = words.presenter + " · " + document.title;
    const header = make(doc, "header");
    ["time", "lesson", "step", "page", "segment"].forEach((id) => header.append(make(doc, "span", id)));
    const notes = make(doc, "div");
    notes.append(make(doc, "h1", "title"), make(doc, "p", "advice"), make(doc, "div", "notes"));
    const beside = make(doc, "div");
    beside.append(make(doc, "h2", "", words.next), make(doc, "section", "upcoming"));
    const nav = make(doc, "nav");
    [["back", "prev"], ["forward", "next"], ["start", "toggle"], ["reveal", "ask"]].forEach(([word, action]) => {
      const button = make(doc, "button", action, words[word]);
      button.type = "button";
      button.addEventListener("click", () => { actions[action](); button.blur(); });
      nav.append(button);
    });
    beside.append(nav);
    const main = make(doc, "main");
    main.append(notes, beside);
    doc.body.replaceChildren(header, main);
  }

  function copyLines(doc, target, slide) {
    target.replaceChildren();
    if (!slide) {
      target.textContent = words.last;
      return;
    }
    target.append(make(doc, "strong", "", slide.dataset.name));
    const list = make(doc, "ul");
    slide.querySelectorAll(".lines li").forEach((line) => {
      const parts = Array.from(line.children, (one) => one.textContent);
      list.append(make(doc, "li", "", parts.join("　")));
    });
    target.append(list);
  }

  function draw(slide) {
    if (!view || view.closed || !slide) return;
    const doc = view.document;
    doc.getElementById("title").textContent = slide.dataset.number + "　" + slide.dataset.name;
    const copied = Array.from(slide.querySelector(".notes").childNodes, (one) => doc.importNode(one, true));
    doc.getElementById("notes").replaceChildren(...copied);
    copyLines(doc, doc.getElementById("upcoming"), slide.nextElementSibling);
    tick(slide);
  }

  function tick(slide) {
    if (!view || view.closed || !slide) return;
    const doc = view.document;
    const now = window.deckClock.state();
    const time = new Date();
    const put = (id, text, over) => {
      const element = doc.getElementById(id);
      element.textContent = text;
      element.classList.toggle("over", Boolean(over));
    };
    const two = (number) => String(number).padStart(2, "0");
    put("time", words.clock + " " + two(time.getHours()) + ":" + two(time.getMinutes()));
    put("lesson", words.lesson + " " + now.lesson);
    put("step", now.step ? now.step.name + " " + now.step.text : "", now.step && now.step.over);
    put("page", now.page ? words.page + " " + now.page.text : "", now.page && now.page.over);
    put("segment", words.segment + " " + now.segment.text, now.segment.over);
    put("advice", window.deckTally.advice(slide));
  }

  function open(slide, actions) {
    view = window.open("", "deck-presenter", "width=1000,height=760");
    if (!view) return words.blocked;
    build(view.document, actions);
    view.removeEventListener("keydown", keyed);
    keyed = (event) => actions.key(event);
    view.addEventListener("keydown", keyed);
    draw(slide());
    view.focus();
    return "";
  }

  window.addEventListener("pagehide", () => {
    if (view && !view.closed) view.document.getElementById("advice").textContent = words.lost;
  });
  return { open, draw, tick };
})();
