/* On a page that search led to: what was found is marked, as the address says (?h=word word). */
(function () {
  "use strict";
  const said = new URLSearchParams(window.location.search).get("h") || "";
  const words = said.split(/\s+/).filter(Boolean);
  const article = document.querySelector("article");
  if (!words.length || !article) return;

  const escaped = words
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`(${escaped.join("|")})`, "i");

  function isShown(node) {
    const parent = node.parentElement;
    return parent.offsetHeight > 0 && !parent.closest("script, style, svg, textarea, select, option");
  }

  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    if (pattern.test(walker.currentNode.data)) found.push(walker.currentNode);
  }
  /* A text split at what is found: every second part is a find. */
  for (const node of found.filter(isShown)) {
    const parts = node.data.split(pattern).map((part, at) => {
      if (at % 2 === 0) return part;
      const mark = document.createElement("mark");
      mark.textContent = part;
      return mark;
    });
    node.replaceWith(...parts);
  }
})();
