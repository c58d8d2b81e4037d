/* What was typed → what may have been meant: pinyin as characters, a slip put right. Guesses are made
   among the names of the course. */
(function (scope) {
  "use strict";

  const isHan = scope.searchIsHan;
  const MOST_GUESSES = 3;
  const MOST_LETTERS = 12; // of a run that is put right; longer ones have enough that is right
  // What a slip costs, so that the likelier one is taken: letters that sound alike cost nothing.
  const COSTS = { alike: 0, nearly: 0.1, swapped: 0.2, doubled: 0.1, added: 0.8, lost: 0.3, other: 0.35 };
  const IN_NAME = 0.4; // for what stands in a name just so
  const GAIN = 0.35; // how much better than what was typed a guess must be
  const TEXT_ONLY = 0.4; // the worth of a pair that only texts have
  const NOWHERE = -1.5;

  class Guesses {
    constructor(letters, names) {
      Object.assign(this, { letters, names });
      Object.assign(this, { pairs: new Map(), next: new Map(), last: new Map(), between: new Map() });
    }

    /* Counts the pairs of neighbours in names, and what stands before, after and between others. */
    *setUp() {
      const text = this.names.text;
      for (let at = 0; at < text.length; at += 1) {
        if (at % 2000 === 0) yield;
        const [one, two, three] = [text[at], text[at + 1] ?? "", text[at + 2] ?? ""];
        if (!isHan(one) || !isHan(two)) continue;
        this.pairs.set(one + two, (this.pairs.get(one + two) ?? 0) + 1);
        note(this.next, one, two);
        note(this.last, two, one);
        if (isHan(three)) note(this.between, one + three, two);
      }
    }

    /* Returns the characters that `typed`, with Latin letters in it, may stand for, best first. */
    fromPinyin(typed) {
      const text = this.names.text;
      const wanted = typed.replace(/[ '\-]+/g, "");
      const spans = new Map();
      const starting = this.letters.typedWith((syllable) => syllable[0] === wanted[0]).add(wanted[0]);
      for (let at = 0; at < text.length; at += 1) {
        if (!starting.has(text[at])) continue;
        const found = this.letters.spelled(wanted, text, at);
        if (!found) continue;
        const span = text.slice(at, found.end);
        const one = spans.get(span) ?? { span, cost: found.cost, times: 0 };
        one.times += at === 0 || text[at - 1] === "\n" ? 3 : 1; // names that begin so are likelier
        spans.set(span, one);
      }
      const worth = ({ span, cost, times }) => Math.log(times) - (4 * cost) / span.length;
      return [...spans.values()]
        .sort((a, b) => worth(b) - worth(a) || (a.span < b.span ? -1 : 1))
        .slice(0, MOST_GUESSES)
        .map(({ span }) => span);
    }

    /* Returns the characters that `typed`, Latin letters only, stands for piece by piece, each the
       longest that `lines` have, or null. For what no name has as a whole. */
    piecesFromPinyin(typed, lines) {
      const wanted = typed.replace(/[ '\-]+/g, "");
      if (!/^[a-z]{4,}$/.test(wanted)) return null;
      const pieces = [];
      for (let at = 0; at < wanted.length; ) {
        const piece = this.longestPiece(wanted, at, lines);
        if (!piece) return null;
        pieces.push(piece.span);
        at = piece.end;
      }
      return pieces.some((piece) => piece.length > 1) ? pieces.join("") : null;
    }

    longestPiece(wanted, at, lines) {
      const times = new Map();
      let end = at + 2; // a syllable of one letter says too little
      const starting = this.letters.typedWith((syllable) => wanted.startsWith(syllable, at));
      for (const { text } of lines) {
        for (let from = 0; from < text.length; from += 1) {
          if (!starting.has(text[from])) continue;
          const found = this.letters.sounded(wanted, at, text, from);
          if (found.at < end) continue;
          if (found.at > end) times.clear();
          end = found.at;
          const span = text.slice(from, found.end);
          times.set(span, (times.get(span) ?? 0) + 1);
        }
      }
      const [span] = [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
      return span ? { span, end } : null;
    }

    /* Returns `run`, Chinese characters, with one slip put right, or null if none is likely.
       `inTexts` says whether some letters stand side by side in the texts. */
    corrected(run, inTexts) {
      const isName = (text) => this.names.text.includes(text);
      if (run.length > MOST_LETTERS || isName(run)) return null;
      const doubtful = pairsOf(run).flatMap((pair, at) => (this.pairs.has(pair) ? [] : [at]));
      if (!doubtful.length) return inTexts(run) ? null : this.swapped(run, isName);
      const unheard = doubtful.some((at) => !inTexts(run.slice(at, at + 2)));
      const places = new Set(doubtful.flatMap((at) => [at, at + 1]));
      let best = { text: null, score: this.worth(run, inTexts) + GAIN };
      for (const [text, slip] of this.slips(run, places)) {
        const named = isName(text);
        // What texts say is no slip unless it sounds like a name; more than a sound makes a name.
        if (slip !== "alike" && slip !== "nearly" && !(unheard && named)) continue;
        // Of three letters two are too few to tell a word by: it must be all of a name.
        if (slip === "other" && run.length === 3 && !isName(`\n${text}\n`)) continue;
        const score = this.worth(text, inTexts) + (named ? IN_NAME : 0) - COSTS[slip];
        if (score > best.score) best = { text, score };
      }
      return best.text;
    }

    worth(text, inTexts) {
      const each = pairsOf(text).map((pair) => {
        const times = this.pairs.get(pair);
        return times ? 1 + Math.log(times) : inTexts(pair) ? TEXT_ONLY : NOWHERE;
      });
      return each.reduce((sum, one) => sum + one, 0) / text.length;
    }

    /* Returns `run` with two neighbours changed about, if a name has them so. */
    swapped(run, isName) {
      const tries = pairsOf(run).map((pair, at) => run.slice(0, at) + pair[1] + pair[0] + run.slice(at + 2));
      return tries.find((text) => text !== run && isName(text)) ?? null;
    }

    /* Yields what `run` may have been before one slip at one of `places`, and the kind of slip. */
    *slips(run, places) {
      for (const at of places) {
        const [before, now, after] = [run.slice(0, at), run[at], run.slice(at + 1)];
        const between = this.between.get((before.at(-1) ?? "") + (after[0] ?? "")) ?? [];
        const beside = [...(this.next.get(before.at(-1)) ?? []), ...(this.last.get(after[0]) ?? [])];
        for (const letter of new Set([...between, ...beside])) {
          const alike = letter === now ? 0 : this.letters.alike(now, letter);
          if (alike) yield [before + letter + after, alike === 2 ? "alike" : "nearly"];
        }
        if (run.length === 2 && before) continue;
        for (const letter of run.length > 2 ? between : []) yield [before + letter + after, "other"];
        if (run.length > 2 && now === before.at(-1)) yield [before + after, "doubled"];
        else if (run.length > 3) yield [before + after, "added"];
        if (!after) continue;
        yield [before + after[0] + now + after.slice(1), "swapped"];
        for (const letter of this.between.get(now + after[0]) ?? []) {
          yield [before + now + letter + after, "lost"];
        }
      }
    }
  }

  const pairsOf = (text) => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));

  function note(sets, key, letter) {
    if (!sets.has(key)) sets.set(key, new Set());
    sets.get(key).add(letter);
  }

  scope.SearchGuesses = Guesses;
})(self);
