/* A table too wide for the page scrolls inside itself; then the keyboard must reach it, by name. */
(function () {
  "use strict";

  function wrap(table) {
    const outer = document.createElement("div");
    const inner = document.createElement("div");
    outer.className = "md-typeset__scrollwrap";
    inner.className = "md-typeset__table";
    table.replaceWith(outer);
    outer.append(inner);
    inner.append(table);
  }

  function headingOf(box) {
    const headings = Array.from(document.querySelectorAll("article h1, article h2, article h3"));
    const before = headings.filter(
      (one) => one.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return before.length ? before[before.length - 1].firstChild.textContent.trim() : "";
  }

  function mark(box) {
    const names = { tabindex: "0", role: "group", "aria-label": headingOf(box) };
    for (const [name, value] of Object.entries(names)) {
      if (box.scrollWidth > box.clientWidth) {
        box.setAttribute(name, value);
      } else {
        box.removeAttribute(name);
      }
    }
  }

  function markAll() {
    document.querySelectorAll(".md-typeset__scrollwrap").forEach(mark);
  }

  document.querySelectorAll("article table:not([class])").forEach(wrap);
  window.addEventListener("load", markAll);
  window.addEventListener("resize", markAll);
})();
