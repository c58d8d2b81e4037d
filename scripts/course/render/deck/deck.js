// Starts reveal.js, and gives each key what it does: clock, votes, answers, trainer's window, help.
"use strict";

(function () {
  const words = JSON.parse(document.getElementById("words").textContent);
  const help = document.getElementById("help");
  const notice = document.getElementById("notice");
  // reveal.js has English words behind these: H L J K N P G move, A autoplays, ? helps.
  const OURS = [65, 67, 71, 72, 74, 75, 76, 78, 80, 82, 83, 84, 191];

  function slide() {
    return Reveal.getCurrentSlide();
  }

  function shown(current, before) {
    document.body.classList.toggle("started", current.previousElementSibling !== null);
    if (before) before.classList.remove("asked"); // an answer is covered again when one leaves it
    notice.hidden = true;
    window.deckClock.show(current);
    if (current.dataset.part === "question") window.deckTally.show(current);
    window.deckPresenter.draw(current);
  }

  function ask() {
    if (slide().dataset.part === "answer") slide().classList.toggle("asked");
  }

  function tell(text) {
    notice.textContent = text;
    notice.hidden = !text;
  }

  const actions = {
    prev() { Reveal.prev(); },
    next() { Reveal.next(); },
    toggle() { window.deckClock.toggle(); },
    ask,
    key(event) { if (!pressed(event)) move(event); },
  };

  function move(event) {
    if (["ArrowRight", "PageDown", " "].includes(event.key)) Reveal.next();
    else if (["ArrowLeft", "PageUp"].includes(event.key)) Reveal.prev();
    else if (event.key.toLowerCase() === "b") Reveal.togglePause();
  }

  function voted(event) {
    const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code);
    const moves = event.code.startsWith("Numpad") && !/^[1-4]$/.test(event.key); // no NumLock
    if (!digit || moves || slide().dataset.part !== "question") return false;
    window.deckTally.vote(slide(), Number(digit[1]) - 1, event.shiftKey ? -1 : 1);
    window.deckPresenter.tick(slide());
    return true;
  }

  // Returns whether the key was one of ours.
  function pressed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    if (/^(INPUT|BUTTON)$/.test(event.target.tagName || "") && event.key !== "Escape") return false;
    if (voted(event)) return true;
    const keys = {
      t: actions.toggle,
      0: window.deckClock.reset,
      c: window.deckClock.enlarge,
      a: ask,
      r() { if (slide().dataset.part === "question") window.deckTally.swap(slide()); },
      s() { tell(window.deckPresenter.open(slide, actions)); },
      h() { help.hidden = !help.hidden; },
      "?"() { help.hidden = !help.hidden; },
    };
    const does = keys[event.key.toLowerCase()];
    if (does) does();
    else if (event.key === "Escape" && !help.hidden) help.hidden = true;
    else return false;
    return true;
  }

  document.addEventListener("keydown", pressed);
  document.querySelectorAll(".ask").forEach((button) => {
    button.addEventListener("click", () => { ask(); button.blur(); });
  });
  Reveal.on("slidechanged", (event) => shown(event.currentSlide, event.previousSlide));
  Reveal.initialize({
    width: 960, height: 540, margin: 0, minScale: 0.1, maxScale: 6, center: false, hash: true,
    controls: false, progress: false, transition: "none", backgroundTransition: "none",
    overview: false, help: false, jumpToSlide: false, scrollActivationWidth: null, pdfSeparateFragments: false,
    keyboard: Object.fromEntries(OURS.map((code) => [code, null])),
  }).then(() => {
    shown(slide(), null);
    setInterval(() => window.deckPresenter.tick(slide()), 500);
  });
})();
