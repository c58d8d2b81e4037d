/* The search of the course: its data come in by searchWords, searchText and searchAsked, which the
   data files call; questions are answered by find. */
(function (scope) {
  "use strict";

  const GUESSED = 0.82; // what a page found by a guess is worth, compared with one found as typed
  const COUNTED = 0.97; // and one found by the number written the other way
  const MOST = 30; // pages in an answer
  const LEAST = 0.12; // of the best page's score
  let words = null;
  const chunks = [];
  const asked = [];

  scope.searchWords = (data) => {
    words = data;
  };
  scope.searchText = (chunk) => chunks.push(chunk);
  scope.searchAsked = (chunk) => asked.push(chunk);

  class CourseSearch {
    /* Prepares the data, in steps short enough not to be felt. */
    *setUp() {
      const { pages, sections, names, same, questions, kinds } = words;
      this.letters = new scope.SearchLetters(words);
      yield;
      this.asking = new scope.SearchAsking(questions);
      this.same = same;
      this.texts = yield* setUpLines(chunks);
      this.sections = sections.map(([page, anchor, heading]) => ({ page, anchor, heading }));
      this.pages = pages.map(([path, rank]) => ({ path, rank }));
      this.sections.forEach(({ page }, at) => (this.pages[page].top ??= at));
      yield* this.setUpNames(names.split("\n").filter(Boolean));
      this.ranking = new scope.SearchRanking(
        this.names, this.about, this.texts, this.sections, this.pages,
      );
      this.ranking.asked = new scope.SearchAsked(this.ranking, yield* setUpLines(asked), kinds);
      this.guesses = new scope.SearchGuesses(this.letters, this.names);
      yield* this.guesses.setUp();
    }

    *setUpNames(lines) {
      this.names = new scope.SearchLines();
      this.about = [];
      for (const [at, line] of lines.entries()) {
        const [place, name] = line.split("\t");
        const asked = this.asking.without(name.toLowerCase(), "");
        const bare = scope.searchSqueeze(asked);
        this.names.add([name], [asked]);
        this.about.push({
          kind: place[0],
          section: Number(place.slice(1)),
          squeezed: scope.searchSqueeze(name.toLowerCase()),
          bare,
          length: Math.max(1, bare.length),
        });
        if (at % 100 === 0) yield;
      }
    }

    knows(word) {
      return this.names.hits(word).size > 0 || this.texts.hits(word).size > 0;
    }

    /* Returns what the theme's dialog shows for `query`: `items`, best first, and `suggest`. */
    find(query) {
      const text = this.letters.fold(query).trim();
      const found = new Map();
      const marks = new Set();
      for (const [meant, worth] of this.meanings(text)) this.collect(meant, worth, found, marks);
      const ranked = [...found.values()].sort((a, b) => b.score - a.score || a.page - b.page);
      const kept = ranked
        .filter(({ score }) => score >= LEAST * (ranked[0]?.score ?? 0))
        .slice(0, MOST);
      const needles = [...marks].sort((a, b) => b.length - a.length);
      return {
        items: kept.map((one) => scope.searchItem(one, this, needles)),
        suggest: this.suggested(query.toLowerCase()),
      };
    }

    /* Yields what `text` may mean, with its worth: itself, and guesses where it is not known. */
    *meanings(text) {
      yield [text, 1];
      const counted = scope.searchCountedOtherwise(text);
      if (counted !== text) yield [counted, COUNTED];
      const latin = /[a-z]/.test(text);
      const strange = scope.searchRuns(text).filter((run) => !scope.searchIsHan(run[0]) && !this.knows(run));
      if (latin && (strange.length || !this.names.hits(scope.searchSqueeze(text)).size)) {
        const worths = [1, 0.7, 0.5];
        const spans = this.guesses.fromPinyin(text);
        for (const [at, span] of spans.entries()) yield [span, GUESSED * worths[at]];
        const said = [this.names, this.ranking.asked.lines];
        const pieces = spans.length ? null : this.guesses.piecesFromPinyin(text, said);
        if (pieces) yield [pieces, GUESSED];
      }
      const bare = this.asking.without(text);
      for (const run of scope.searchRuns(bare)) {
        if (!scope.searchIsHan(run[0]) || run.length < 2) continue;
        const right = this.guesses.corrected(run, (pair) => this.texts.hits(pair).size > 0);
        if (right) yield [bare.replace(run, right), GUESSED];
      }
    }

    collect(meant, worth, found, marks) {
      const bare = this.asking.without(meant);
      let slots = scope.searchSlots(bare, this.same, (word) => this.knows(word));
      const useful = slots.filter(({ forms }) => forms.some(({ word }) => this.knows(word)));
      if (!useful.length) slots = this.singles(bare);
      const whole = scope.searchSqueeze(meant);
      const pages = this.ranking.rank(slots, {
        whole, bare: scope.searchSqueeze(bare), meant, rest: bare, same: this.same,
      });
      for (const one of pages.values()) {
        one.score *= worth;
        if (one.score > (found.get(one.page)?.score ?? 0)) found.set(one.page, one);
      }
      for (const { forms } of useful.length ? useful : slots) {
        for (const { word } of forms) if (this.knows(word)) marks.add(word);
      }
    }

    /* The single characters, for when no pair of them is known. */
    singles(text) {
      const letters = [...new Set(scope.searchSqueeze(text))].filter(scope.searchIsHan);
      return letters.map((word) => ({ weight: 1, forms: [{ word, factor: 1 }] }));
    }

    /* The shortest name that goes on from what was typed. */
    suggested(typed) {
      if (typed.length < 2 || /\s/.test(typed)) return [];
      const going = this.names.shown.filter(
        (name, at) => "acgt".includes(this.about[at].kind) && name.toLowerCase().startsWith(typed),
      );
      return going.sort((a, b) => a.length - b.length).slice(0, 1);
    }
  }

  function* setUpLines(parts) {
    const lines = new scope.SearchLines();
    for (const part of parts) {
      lines.add(part.split("\n"));
      yield;
    }
    return lines;
  }

  scope.CourseSearch = CourseSearch;
})(self);
