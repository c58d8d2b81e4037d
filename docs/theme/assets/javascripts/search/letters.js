/* What was typed → the letters that search compares: no case, no width, no tone marks, no
   Traditional forms; and characters → the syllables that they are typed with. */
(function (scope) {
  "use strict";

  const TONES = /[\u0300-\u0307\u0309-\u036f]/g; // all marks over letters but the two dots of ü
  const DIGITS = "零一二三四五六七八九";
  const PER_CENT = /百分之([一二三四五六七八九])?(十)?([一二三四五六七八九])?/g;
  const SMALL_NUMBER = /(^|[^\d.])([1-9]\d?)(?=[\u3400-\u9fff]|$)/g; // before what it counts
  const isHan = (letter) => letter >= "\u3400" && letter <= "\u9fff";

  /* Many type in, en, an for ing, eng, ang, and z, c, s for zh, ch, sh. */
  const blurred = (syllable) => syllable.replace(/^([zcs])h/, "$1").replace(/ng$/, "n");

  class Letters {
    constructor({ pinyin, traditional: [old, simple] }) {
      this.simple = new Map(Array.from(old, (letter, at) => [letter, simple[at]]));
      this.read = new Map();
      for (const group of pinyin.split(";")) {
        const [syllable, letters = ""] = group.split(":");
        for (const letter of letters) this.read.set(letter, [...this.syllables(letter), syllable]);
      }
    }

    syllables(letter) {
      return this.read.get(letter) ?? [];
    }

    /* The letters that have a syllable for which `test` holds. */
    typedWith(test) {
      const letters = new Set();
      for (const [letter, syllables] of this.read) if (syllables.some(test)) letters.add(letter);
      return letters;
    }

    fold(text) {
      const plain = text.normalize("NFKC").toLowerCase().replace(/[\u2018\u2019]/g, "'");
      let folded = "";
      for (const letter of plain) {
        folded += this.simple.get(letter) ?? letter;
      }
      return folded
        .normalize("NFD")
        .replace(TONES, "")
        .replace(/u\u0308/g, "v")
        .normalize("NFC");
    }

    /* Whether two characters are typed alike: 2 with the same syllable, 1 nearly so, 0 otherwise. */
    alike(one, other) {
      const [mine, theirs] = [this.syllables(one), this.syllables(other)];
      if (mine.some((syllable) => theirs.includes(syllable))) return 2;
      const near = theirs.map(blurred);
      return mine.some((syllable) => near.includes(blurred(syllable))) ? 1 : 0;
    }

    /* How `typed` from `at` on can stand for `text` from `from` on. Han letters stand for themselves;
       Latin ones for syllables, whole, by their first letter, or (at the end) begun. Returns the
       end in `text` and the cost of what was guessed, the cheapest way, or null. */
    spelled(typed, text, from, at = 0) {
      if (at === typed.length) return { end: from, cost: 0 };
      const letter = text[from];
      if (letter === undefined) return null;
      if (typed[at] === letter) return this.spelled(typed, text, from + 1, at + 1);
      if (isHan(typed[at]) || !isHan(letter)) return null;
      let best = null;
      const rest = typed.length - at;
      for (const syllable of this.syllables(letter)) {
        for (const [part, cost] of ways(syllable)) {
          const whole = typed.startsWith(part, at);
          if (!whole && !(rest < part.length && part.startsWith(typed.slice(at)))) continue;
          const after = whole
            ? this.spelled(typed, text, from + 1, at + part.length)
            : { end: from + 1, cost: 0.3 };
          if (after && (!best || after.cost + cost < best.cost)) {
            best = { end: after.end, cost: after.cost + cost };
          }
        }
      }
      return best;
    }

    /* How far `typed` from `at` on is whole syllables of `text` from `from` on: the ends in both. */
    sounded(typed, at, text, from) {
      let best = { at, end: from };
      for (const syllable of this.syllables(text[from] ?? "")) {
        if (!typed.startsWith(syllable, at)) continue;
        const after = this.sounded(typed, at + syllable.length, text, from + 1);
        if (after.at > best.at) best = after;
      }
      return best;
    }
  }

  const known = new Map();
  function ways(syllable) {
    if (!known.has(syllable)) {
      const made = [[syllable, 0]];
      if (syllable.startsWith("lv") || syllable.startsWith("nv")) {
        made.push([syllable.replace("v", "u"), 0]);
      }
      if (blurred(syllable) !== syllable) made.push([blurred(syllable), 0.5]);
      if (syllable.endsWith("n")) made.push([`${syllable}g`, 0.5]);
      if (/^[zcs]h/.test(syllable)) made.push([syllable.slice(0, 2), 1]);
      made.push([syllable[0], 1]);
      known.set(syllable, made);
    }
    return known.get(syllable);
  }

  /* Returns `text` with its numbers written the other way: 买10送1 买十送一, 百分之八十 80%. */
  function countedOtherwise(text) {
    const percent = (all, tens, ten, ones) => {
      const number = ten
        ? 10 * DIGITS.indexOf(tens ?? "一") + (ones ? DIGITS.indexOf(ones) : 0)
        : DIGITS.indexOf(tens ?? "零");
      return number ? `${number}%` : all;
    };
    const inCharacters = (all, before, number) => {
      const [tens, ones] = [Math.floor(number / 10), number % 10];
      const ten = tens ? `${tens > 1 ? DIGITS[tens] : ""}十` : "";
      return before + ten + (ones ? DIGITS[ones] : "");
    };
    const counted = text.replace(PER_CENT, percent);
    return counted === text ? text.replace(SMALL_NUMBER, inCharacters) : counted;
  }

  scope.SearchLetters = Letters;
  scope.searchCountedOtherwise = countedOtherwise;
  scope.searchIsHan = isHan;
})(self);
