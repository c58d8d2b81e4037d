/* What was asked → the slots that an answer fills: pairs of Chinese characters and Latin words, each
   with the other words that would do as well. */
(function (scope) {
  "use strict";

  const RUNS = /[\u3400-\u9fff]+|[a-z0-9]+/g;
  const LATIN = /[a-z0-9]+(?:[ +\-&/.'_]+[a-z0-9]+)+/g;
  const ENDING = /(?<=^[a-z]{3,})(?:ing|ed|es|s)$/;
  const SYNONYM = 0.7;
  const HALF = 0.3;
  const runsOf = (text) => text.match(RUNS) ?? [];
  const squeeze = (text) => runsOf(text).join("");

  /* Takes out the words of asking, unless nothing would be left. */
  class Asking {
    constructor(words) {
      const longest = [...words].sort((a, b) => b.length - a.length);
      this.words = longest.length ? new RegExp(longest.join("|"), "g") : null;
    }

    without(text, instead = " ") {
      const rest = this.words ? text.replace(this.words, instead) : text;
      return runsOf(rest).length ? rest : text;
    }
  }

  /* `knows` says whether a word is in the course. Latin letters that were typed apart are also tried
     as one word: 3 H 1 F, A-E-H-L-N-P-S. */
  function slotsOf(text, same, knows) {
    const joined = text.replace(LATIN, (apart) => (knows(squeeze(apart)) ? squeeze(apart) : apart));
    const runs = runsOf(joined);
    const others = synonymsIn(joined, same);
    const slots = [];
    for (const run of runs) {
      if (!scope.searchIsHan(run[0])) slots.push(withStem(slot(run, 1)));
      else if (run.length === 1) {
        const single = slot(run, runs.length > 1 ? 0.35 : 1);
        if (!knows(run)) single.forms.push(...wordsWith(run, same));
        slots.push(single);
      }
      for (let at = 0; at + 1 < run.length && scope.searchIsHan(run[0]); at += 1) {
        const pair = slot(run.slice(at, at + 2), 1);
        const strange = !knows(pair.forms[0].word);
        // A pair that the course never says may still be half of a word that it says.
        if (strange) {
          pair.forms.push(...[run[at], run[at + 1]].map((word) => ({ word, factor: HALF })));
        }
        for (const [word, alternatives] of others) {
          const single = word.length === 1 && strange && pair.forms[0].word.includes(word);
          if (single || word.includes(pair.forms[0].word)) pair.forms.push(...alternatives);
        }
        slots.push(pair);
      }
    }
    return [...new Map(slots.map((one) => [one.forms[0].word, one])).values()];
  }

  /* English words are found in another form too: complaints, handled. */
  function withStem(one) {
    const stem = one.forms[0].word.replace(ENDING, "");
    if (stem !== one.forms[0].word) one.forms.push({ word: stem, factor: SYNONYM });
    return one;
  }

  const slot = (word, weight) => ({ weight, forms: [{ word, factor: 1 }] });

  /* The words of the groups that have a word with `letter` in it. */
  const wordsWith = (letter, same) =>
    same
      .filter((group) => group.some((word) => word.includes(letter)))
      .flatMap((group) => group.map((word) => ({ word, factor: SYNONYM })));

  /* The words of synonym groups that `text` has → the others of their groups. */
  function synonymsIn(text, same) {
    const found = new Map();
    for (const group of same) {
      for (const word of group.filter((one) => text.includes(one))) {
        const others = group.filter((one) => !text.includes(one) && !one.includes(word));
        const forms = others.map((one) => ({ word: one, factor: SYNONYM }));
        found.set(word, [...(found.get(word) ?? []), ...forms]);
      }
    }
    return found;
  }

  scope.SearchAsking = Asking;
  scope.searchSlots = slotsOf;
  scope.searchSynonyms = synonymsIn;
  scope.searchRuns = runsOf;
  scope.searchSqueeze = squeeze;
})(self);
