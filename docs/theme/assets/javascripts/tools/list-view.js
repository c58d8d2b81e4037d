/* 一张表怎么放上页面：什么人写的字都只当字，不当 HTML；长名单一次放一截，按“再看”放下一截。 */
window.listView = window.listView || (() => {
  "use strict";

  const AT_ONCE = 50;

  const element = (name, text, values = {}) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    for (const [key, value] of Object.entries(values)) made.setAttribute(key, value);
    return made;
  };

  function cellOf(cell, isHead) {
    const made = element(isHead ? "th" : "td", undefined, isHead ? { scope: "row" } : {});
    if (cell instanceof Node) made.append(cell);
    else made.textContent = String(cell);
    return made;
  }

  function rowOf(cells) {
    const row = element("tr");
    row.append(...cells.map((cell, at) => cellOf(cell, at === 0)));
    return row;
  }

  /** Puts { caption, head, rows, notes } into `place`. */
  function show(place, { caption, head, rows, notes = [] }) {
    const table = element("table", undefined, { class: "list-table" });
    table.append(element("caption", caption));
    const line = element("tr");
    line.append(...head.map((text) => element("th", text, { scope: "col" })));
    table.createTHead().append(line);
    table.createTBody().append(...rows.map(rowOf));
    const box = element("div", undefined, { class: "list-scroll", tabindex: "0", role: "region", "aria-label": caption });
    box.append(table);
    const said = notes.map((note) => element("p", note, { class: "list-note" }));
    place.replaceChildren(...(rows.length ? [box] : []), ...said);
    return table.tBodies[0];
  }

  /** A long list in `place`: `items` as `rowOf(item)` gives their cells, a part at a time. */
  function list(place, { caption, head, items, rowOf: cellsOf, more, focus = false }) {
    let shown = Math.min(AT_ONCE, items.length);
    const body = show(place, { caption, head, rows: items.slice(0, shown).map(cellsOf) });
    if (shown >= items.length) return;
    const button = element("button", more(shown, items.length), { type: "button", class: "list-more" });
    button.onclick = () => {
      const next = items.slice(shown, shown + AT_ONCE);
      body.append(...next.map((one) => rowOf(cellsOf(one))));
      shown += next.length;
      button.textContent = more(shown, items.length);
      button.hidden = shown >= items.length;
    };
    place.append(button);
    if (focus) button.focus();
  }

  return { element, list, show };
})();
