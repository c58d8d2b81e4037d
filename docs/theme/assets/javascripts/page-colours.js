/* The colours of the page, before it is drawn: what the reader chose, else what the system says.
   The button in the header changes them; the choice is kept under the key of the theme's own. */
(function () {
  "use strict";
  const KEY = `${new URL("../../", document.currentScript.src).pathname}.__palette`;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");

  function chosen() {
    try {
      const { color } = JSON.parse(window.localStorage.getItem(KEY)) || {};
      return color && ["default", "slate"].includes(color.scheme) ? color.scheme : null;
    } catch {
      return null; // damaged: as if nothing had been chosen
    }
  }

  function keep(scheme, media) {
    try {
      window.localStorage.setItem(KEY, JSON.stringify({ color: { media, scheme } }));
    } catch {
      /* full: the colours change all the same, for this page */
    }
  }

  function show(scheme) {
    document.body.setAttribute("data-md-color-scheme", scheme);
    document.querySelectorAll("[data-md-component=palette] button").forEach((button) => {
      button.hidden = button.dataset.from !== scheme;
    });
  }

  const now = () => chosen() || (dark.matches ? "slate" : "default");

  function pressed({ target }) {
    const button = target.closest && target.closest("[data-md-component=palette] button");
    if (!button) return;
    keep(button.dataset.to, button.dataset.media);
    show(button.dataset.to);
    document.querySelector("[data-md-component=palette] button:not([hidden])").focus();
  }

  show(now());
  document.addEventListener("DOMContentLoaded", () => show(now()));
  document.addEventListener("click", pressed);
  if (dark.addEventListener) dark.addEventListener("change", () => show(now()));
})();
