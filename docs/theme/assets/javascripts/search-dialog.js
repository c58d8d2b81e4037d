/* The search dialog: what is typed goes to the worker, what it finds into the list. Nothing of
   search is loaded before its box has the focus. Messages are those of Material's own worker. */
(function () {
  "use strict";
  const [SETUP, QUERY, RESULT] = [0, 2, 3];
  const AT_ONCE = 10; // results; the rest come when the page has drawn these
  const LETTERS = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
  const words = JSON.parse(document.getElementById("__words").textContent);
  const base = new URL("../../", document.currentScript.src);
  const dialog = document.querySelector(".md-search");
  const toggle = document.getElementById("__search");
  const input = dialog.querySelector(".md-search__input");
  const completion = dialog.querySelector(".md-search__suggest");
  const list = dialog.querySelector(".md-search-result__list");
  const meta = dialog.querySelector(".md-search-result__meta");
  const isFile = window.location.protocol === "file:";
  let worker = null; // a promise of one
  let asked = "";
  let shown = 0; // which answer the list is of
  let suggested = [];

  /* Browsers refuse workers from file:, where a frame takes its place. */
  function load(path) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = new URL(path, base).href;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  async function start() {
    await Promise.all([
      load("search/search_index.js"),
      isFile ? load("assets/javascripts/iframe-worker.js") : null,
    ]);
    const made = new window.Worker(new URL("assets/javascripts/search-worker.js", base).href);
    made.addEventListener("message", ({ data }) => {
      if (data.type === RESULT) show(data.data);
    });
    made.postMessage({ type: SETUP, data: window.__index });
    made.postMessage({ type: "open" });
    meta.textContent = words["search.result.placeholder"];
    return made;
  }

  function turn(isOn) {
    if (toggle.checked === isOn) return;
    toggle.checked = isOn;
    toggle.dispatchEvent(new Event("change"));
  }

  function open() {
    turn(true);
    if (!worker) worker = start();
    worker.then(() => ask());
  }

  /* On a phone the box is out of sight then, and the focus goes back to the button. */
  function close() {
    turn(false);
    const button = document.querySelector("[data-opens=__search]");
    if (button.offsetParent) button.focus();
    else if (dialog.contains(document.activeElement)) document.activeElement.blur();
  }

  function ask() {
    const query = input.value.trim();
    complete();
    if (query === asked || !worker) return;
    asked = query;
    if (!query) return show({ items: [] });
    worker.then((made) => made.postMessage({ type: QUERY, data: query }));
  }

  /* The last word typed, grown to the best word that begins so. */
  function complete() {
    const parts = input.value.split(/([\s-]+)/);
    const last = parts[parts.length - 1];
    const found = suggested[suggested.length - 1] || "";
    const grows = last && found.startsWith(last);
    completion.textContent = grows ? parts.slice(0, -1).join("") + found : "";
  }

  /* Texts come with what was found marked, and otherwise escaped: they become text nodes again. */
  function nodes(text) {
    return text.split(/(<mark data-md-highlight>.*?<\/mark>)/s).map((part) => {
      const inner = part.replace(/<[^>]*>/g, "").replace(/&(?:amp|lt|gt|quot);/g, (one) => LETTERS[one]);
      return part.startsWith("<mark") ? element("mark", "", inner) : inner;
    });
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function link(found, isPage, hasText) {
    const url = new URL(found.location, base);
    const marked = Object.keys(found.terms).filter((word) => found.terms[word]);
    if (marked.length) url.searchParams.set("h", marked.join(" "));
    const text = element("div", "md-search-result__article md-typeset");
    if (isPage) text.append(element("div", "md-search-result__icon md-icon"));
    text.append(element("div", `search-title${isPage ? "" : " search-title--part"}`, ...nodes(found.title)));
    if (hasText) text.append(...nodes(found.text));
    (found.tags || []).forEach((tag) =>
      text.append(element("div", "md-tags", element("span", "md-tag", ...nodes(tag)))),
    );
    const made = element("a", "md-search-result__link", text);
    made.href = url.href;
    made.dataset.score = found.score;
    return made;
  }

  const counted = (name, count) =>
    words[`${name}.${count === 1 ? "one" : "other"}`].replace("#", count);

  /* A page, the sections that say more than its top, and the others behind a button. */
  function item(found) {
    const least = found[0].score;
    const at = Math.max(0, found.findIndex((one) => !one.location.includes("#")));
    const parts = found.filter((_, each) => each !== at);
    const best = parts.filter((one) => one.score >= least);
    const more = parts.filter((one) => one.score < least);
    const made = element("li", "md-search-result__item", link(found[at], true, !best.length));
    best.forEach((one) => made.append(link(one, false, true)));
    if (!more.length) return made;
    const says = element("div", "", counted("search.result.more", more.length));
    const rest = element("details", "md-search-result__more", element("summary", "", says));
    rest.append(...more.map((one) => link(one, false, true)));
    made.append(rest);
    return made;
  }

  function show({ items, suggest }) {
    suggested = suggest || [];
    shown += 1;
    const mine = shown;
    complete();
    list.replaceChildren(...items.slice(0, AT_ONCE).map(item));
    dialog.querySelector(".md-search__scrollwrap").scrollTop = 0;
    if (!asked) meta.textContent = words["search.result.placeholder"];
    else if (!items.length) meta.textContent = words["search.result.none"];
    else meta.textContent = counted("search.result", items.length);
    requestAnimationFrame(() =>
      setTimeout(() => mine === shown && list.append(...items.slice(AT_ONCE).map(item))),
    );
  }

  /* From one line to the next, past what is behind a closed button. */
  function walk(step) {
    const lines = [input, ...list.querySelectorAll("a, summary")].filter(
      (one) => one === input || one.offsetParent,
    );
    const at = Math.max(0, lines.indexOf(document.activeElement));
    lines[(at + step + lines.length) % lines.length].focus();
  }

  function followBest() {
    const links = Array.from(list.querySelectorAll("a"));
    if (!links.length) return;
    links.reduce((best, one) => (Number(one.dataset.score) > Number(best.dataset.score) ? one : best)).click();
  }

  function pressed(event) {
    const isTyping = event.target === input;
    if (event.isComposing) return; // the keys are the input method's
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown") walk(1);
    else if (event.key === "ArrowUp") walk(-1);
    else if (event.key === "Enter" && isTyping) followBest();
    else if (event.key === "ArrowRight" && isTyping && completion.textContent) {
      if (input.selectionStart !== input.value.length) return;
      input.value = completion.textContent;
      ask();
    } else return;
    event.preventDefault();
  }

  input.addEventListener("focus", open);
  ["input", "keyup"].forEach((name) => input.addEventListener(name, ask));
  dialog.addEventListener("keydown", pressed);
  dialog.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  dialog.querySelector("form").addEventListener("reset", () => {
    input.focus();
    setTimeout(ask); // when the box is empty
  });
  toggle.addEventListener("change", () => {
    if (toggle.checked) input.focus();
  });
  dialog.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !dialog.contains(relatedTarget)) turn(false);
  });
})();
