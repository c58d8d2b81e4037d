/* All that is said of a page, and what people ask who look for it → how well it goes with another
   question; and which kinds of pages are asked for, as by 打印 or 小测. */
(function (scope) {
  "use strict";

  const HEADING = 0.5; // what a word in a heading counts, one in what was asked or a name being 1
  const TEXT = 0.15; // and one in a text
  const SINGLE = 0.25; // what a single letter says, compared with a pair
  const LEAST = 0.05; // of rarity
  const KIND = 0.3;
  const MOST_KIND = 0.7;

  class Asked {
    /* `lines` has a line for each page, with all that people ask who look for it; `kinds` are
       groups of pages with the words that tell that one of them is asked for, and their worth. */
    constructor(ranking, lines, kinds) {
      const { names, about, texts, sections, pages } = ranking;
      Object.assign(this, { names, about, texts, sections, lines, kinds });
      this.lengths = pages.map((page, at) => (at < lines.size ? lines.length(at) : 0));
      about.forEach(({ kind, section }, at) => {
        this.lengths[sections[section].page] += worthOf(kind) * names.length(at);
      });
      sections.forEach(({ page }, at) => {
        this.lengths[page] += TEXT * texts.length(at);
      });
    }

    /* Returns page number → how well what is said of it goes with `text`: a cosine, nearly, where
       the letters of a page stand for the squares of its words. */
    likeness(text, same) {
      const scores = new Map();
      let square = 0;
      const others = scope.searchSynonyms(text, same);
      for (const word of new Set([...wordsOf(text), ...others.keys()])) {
        const times = this.times(word);
        for (const { word: other, factor } of others.get(word) ?? []) {
          for (const [page, often] of this.times(other)) {
            times.set(page, (times.get(page) ?? 0) + factor * often);
          }
        }
        const all = this.lengths.length;
        const rarity = Math.max(LEAST, Math.log((all + 1) / (times.size + 0.5)));
        const weight = (scope.searchIsHan(word[0]) && word.length === 1 ? SINGLE : 1) * rarity ** 2;
        square += weight;
        for (const [page, often] of times) {
          const value = weight * Math.sqrt(often / this.lengths[page]);
          scores.set(page, (scores.get(page) ?? 0) + value);
        }
      }
      for (const [page, score] of scores) scores.set(page, score / Math.sqrt(square));
      return scores;
    }

    times(word) {
      const times = new Map();
      const add = (page, often) => times.set(page, (times.get(page) ?? 0) + often);
      for (const [page, often] of this.lines.hits(word)) add(page, often);
      for (const [name, often] of this.names.hits(word)) {
        const { kind, section } = this.about[name];
        add(this.sections[section].page, worthOf(kind) * often);
      }
      if (word.length === 1) return times;
      for (const [section, often] of this.texts.hits(word)) {
        add(this.sections[section].page, TEXT * often);
      }
      return times;
    }

    /* Returns page number → by how much more it is asked for, of pages of kinds that `text` names.
       What names nothing but a kind asks for none of its pages before the others. */
    wanted(text) {
      const found = new Map();
      const words = wordsOf(text).filter((word) => word.length > 1);
      for (const [pages, worths] of this.kinds) {
        const sum = words.reduce((all, word) => all + (worths[word] ?? 0), 0);
        if (!sum || !words.some((word) => !worths[word] && this.times(word).size)) continue;
        const factor = Math.exp(Math.min(MOST_KIND, KIND * sum));
        for (const page of pages) found.set(page, factor);
      }
      return found;
    }
  }

  const worthOf = (kind) => (kind === "h" ? HEADING : 1);

  /* The letters, the pairs of neighbours and the Latin words of `text`, each once. */
  function wordsOf(text) {
    const words = new Set();
    for (const run of scope.searchRuns(text)) {
      if (!scope.searchIsHan(run[0])) words.add(run);
      for (let at = 0; at < run.length && scope.searchIsHan(run[0]); at += 1) {
        words.add(run[at]);
        if (at + 1 < run.length) words.add(run.slice(at, at + 2));
      }
    }
    return [...words];
  }

  scope.SearchAsked = Asked;
})(self);
