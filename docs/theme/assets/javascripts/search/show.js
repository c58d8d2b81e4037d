/* Ranked pages → what the search dialog shows: titles and excerpts with the found words marked. */
(function (scope) {
  "use strict";

  const EXCERPT = 110; // letters
  const BEFORE = 20;
  const ALSO_CALLED = ["a", "c"]; // kinds of names: aliases of pages and of terms
  const CLOSING = /[\s。，、；：！？）”》…]/; // no excerpt begins with these
  const SECTIONS = 4; // of a page, besides its top
  const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const escape = (text) => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter]);

  /* Returns for each letter of `text` whether it is in one of `words`. */
  function found(text, words) {
    const low = text.toLowerCase();
    const marks = new Uint8Array(text.length);
    if (low.length !== text.length) return marks;
    for (const word of words) {
      const latin = scope.searchIsWordLetter(word[0]);
      for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + 1)) {
        if (latin && scope.searchIsWordLetter(low[at - 1])) continue;
        marks.fill(1, at, at + word.length);
      }
    }
    return marks;
  }

  function marked(text, words) {
    const marks = found(text, words);
    let html = "";
    for (let at = 0; at < text.length; ) {
      let end = at + 1;
      while (end < text.length && marks[end] === marks[at]) end += 1;
      const part = escape(text.slice(at, end));
      html += marks[at] ? `<mark data-md-highlight>${part}</mark>` : part;
      at = end;
    }
    return html;
  }

  /* Returns the part of `text` that has most of the words, or its beginning. */
  function excerpt(text, words) {
    const marks = found(text, words);
    let [best, most, now] = [0, 0, 0];
    for (let at = 0; at < text.length; at += 1) {
      now += marks[at] - (at >= EXCERPT - BEFORE ? marks[at - EXCERPT + BEFORE] : 0);
      if (now > most) [best, most] = [Math.max(0, at - EXCERPT + BEFORE + 1), now];
    }
    while (best < text.length && most && !marks[best]) best += 1;
    let start = best < 2 * BEFORE ? 0 : best - BEFORE;
    while (start && start < best && CLOSING.test(text[start])) start += 1;
    const end = Math.min(text.length, start + EXCERPT);
    const part = marked(text.slice(start, end), words);
    return `${start ? "…" : ""}${part}${end < text.length ? "…" : ""}`;
  }

  /* Returns a page as the dialog takes it: its top, then its best sections. What leads the reader
     to a section has a score above the page's, so that Enter goes there. */
  function item(one, { pages, sections, texts, names, about }, words) {
    const { path, top } = pages[one.page];
    const terms = (section) => {
      const text = `${sections[section].heading} ${texts.line(section)}`.toLowerCase();
      return Object.fromEntries(words.filter((word) => text.includes(word)).map((w) => [w, true]));
    };
    const shown = (section, score) => ({
      location: sections[section].anchor ? `${path}#${sections[section].anchor}` : path,
      title: marked(sections[section].heading, words),
      text: excerpt(texts.shown[section], words),
      score,
      terms: terms(section),
    });
    const pageSays = (text) =>
      sections.some((each) => each.page === one.page && each.heading.includes(text));
    const ranked = [...one.sections].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const below = ranked.filter(([section]) => section !== top).slice(0, SECTIONS);
    const leads = ranked[0]?.[0] !== top;
    const head = shown(top, one.score);
    // What the page is called elsewhere is not on the page; without it nobody sees why it was found.
    const called = ALSO_CALLED.includes(about[one.name]?.kind) ? names.shown[one.name] : "";
    if (called && !pageSays(called)) head.tags = [marked(called, words)];
    return [
      head,
      ...below.map(([section], at) =>
        shown(section, at === 0 && leads ? one.score + 0.01 : one.score * 0.5),
      ),
    ];
  }

  scope.searchItem = item;
})(self);
