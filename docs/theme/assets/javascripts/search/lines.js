/* Texts, one a line → in which of them a word stands, and how often. */
(function (scope) {
  "use strict";

  const KEPT = 400; // words whose places are remembered while the reader types on
  const PAIRS = 1 << 18;
  const pairNumber = (text, at) =>
    (text.charCodeAt(at - 1) * 911 + text.charCodeAt(at)) % PAIRS;
  const isWordLetter = (letter) => /[a-z0-9]/.test(letter ?? " ");
  const isDigit = (letter) => letter >= "0" && letter <= "9";

  class Lines {
    constructor() {
      this.text = "";
      this.shown = [];
      this.starts = [0];
      this.kept = new Map();
      this.seen = new Uint8Array(PAIRS); // of pairs of neighbours, so that few are sought in vain
    }

    /* Adds lines as they are shown, and as they are searched if that is something else. */
    add(lines, searched = lines) {
      for (const [at, line] of lines.entries()) {
        this.shown.push(line);
        const low = searched[at].toLowerCase();
        this.starts.push(this.starts.at(-1) + low.length + 1);
        this.text += `${low}\n`;
        for (let letter = 1; letter < low.length; letter += 1) this.seen[pairNumber(low, letter)] = 1;
      }
    }

    get size() {
      return this.shown.length;
    }

    line(number) {
      return this.text.slice(this.starts[number], this.starts[number + 1] - 1);
    }

    length(number) {
      return this.starts[number + 1] - this.starts[number] - 1;
    }

    lineAt(place) {
      let [low, high] = [0, this.size - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (this.starts[middle] <= place) low = middle;
        else high = middle - 1;
      }
      return low;
    }

    /* Returns line number → how often `word` stands in it. Latin words match where one begins. */
    hits(word) {
      const kept = this.kept.get(word);
      if (kept) return kept;
      const found = new Map();
      for (let letter = 1; letter < word.length; letter += 1) {
        if (!this.seen[pairNumber(word, letter)]) return found;
      }
      const latin = isWordLetter(word[0]);
      let line = -1;
      let end = 0;
      for (let at = this.text.indexOf(word); at >= 0; at = this.text.indexOf(word, at + 1)) {
        if (latin && !this.begins(word, at)) continue;
        if (at >= end) {
          line = this.lineAt(at);
          end = this.starts[line + 1];
        }
        found.set(line, (found.get(line) ?? 0) + 1);
      }
      if (this.kept.size > KEPT) this.kept.clear();
      this.kept.set(word, found);
      return found;
    }

    /* Returns how often `word` stands in all lines. */
    times(word) {
      let times = 0;
      for (const count of this.hits(word).values()) times += count;
      return times;
    }

    /* Whether the word at `at` is one that begins there, and a number one that ends there too. */
    begins(word, at) {
      const after = this.text[at + word.length];
      if (isWordLetter(this.text[at - 1])) return false;
      return !(isDigit(word.at(-1)) && isDigit(after));
    }
  }

  scope.SearchLines = Lines;
  scope.searchIsWordLetter = isWordLetter;
})(self);
