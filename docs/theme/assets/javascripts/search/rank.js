/* Slots of a question → pages with their scores, and of each page the section that answers best.
   What things are called (titles, aliases, terms, items, headings) counts most, then the text. */
(function (scope) {
  "use strict";

  // Kinds of names: title, part of one, alias, term, its other names, item, heading.
  const KINDS = { t: 1, p: 0.88, a: 1, g: 1, c: 0.97, i: 0.95, h: 0.8 };
  const FLOORS = { t: 1, a: 0.92 }; // the least rank of a page asked for by what it calls itself
  const NAME = 10;
  const EXACT = 0.4; // the question is the name, word for word
  const CONTAINS = 0.12; // the name has the whole question in it, or the question the name
  const MORE_NAMES = 3; // what three further names of a page add at most
  const ALL_NAMES = 4; // what it adds that all names of a page together have the whole question
  const TEXT = 5;
  const WHOLE = 1.2; // the whole question stands in a text, word for word
  const LIKE = 10; // that all which is said of the page goes with the question
  const SHARE = 0.5; // how much it counts that a page has something on all of the question
  const [K1, B] = [1.2, 0.4];
  const UNKNOWN = 0.3; // what a word that is nowhere in the course counts
  const LOOSE = 0.3; // what a pair counts that is no word

  class Ranking {
    /* `names` and `texts` are Lines; `about[n]` tells of name n its kind, section and bare length. */
    constructor(names, about, texts, sections, pages) {
      Object.assign(this, { names, about, texts, sections, pages });
      this.meanLength = texts.text.length / Math.max(1, texts.size);
    }

    rarity(word) {
      const all = this.names.size + this.texts.size;
      const having = this.names.hits(word).size + this.texts.hits(word).size;
      return Math.log(1 + (all - having + 0.5) / (having + 0.5));
    }

    /* `asked` is the question as `meant` and the `rest` of it without the words of asking; `whole` and
       `bare` are the letters only of the two. Returns page number → { page, score, sections: Map(section → score) } and what else it was ranked by. */
    rank(slots, asked) {
      const weighed = slots.map((slot) => this.weigh(slot));
      const total = weighed.reduce((sum, slot) => sum + slot.worth, 0) || 1;
      const found = new Map();
      this.rankNames(weighed, total, asked, found);
      this.rankTexts(weighed, total, asked.bare, found);
      this.rankAsked(asked, found);
      for (const one of found.values()) this.total(one, total);
      this.prefer(asked, found);
      return found;
    }

    weigh({ weight, forms }) {
      const rarest = this.rarity(forms[0].word);
      const found = forms.map(({ word, factor }) => ({
        word,
        // What is found for half a pair says the less the more often it stands anywhere.
        factor: word.length === 1 ? factor * Math.min(1, this.rarity(word) / rarest) : factor,
        names: this.names.hits(word),
        texts: this.texts.hits(word),
      }));
      const known = found.some(({ names, texts }) => names.size || texts.size);
      const worth = weight * rarest * this.cohesion(forms[0].word);
      return { worth: known ? worth : UNKNOWN * worth, forms: found };
    }

    /* How much two neighbours are a word (1), and not the end of one and the start of the next. */
    cohesion(pair) {
      if (pair.length !== 2 || !scope.searchIsHan(pair[0])) return 1;
      const rarer = Math.min(this.often(pair[0]), this.often(pair[1]));
      return LOOSE + (1 - LOOSE) * Math.min(1, Math.sqrt(this.often(pair) / (rarer || 1)) * 1.6);
    }

    often(word) {
      return this.names.times(word) + this.texts.times(word);
    }

    entry(found, section) {
      return this.pageEntry(found, this.sections[section].page);
    }

    pageEntry(found, page) {
      let one = found.get(page);
      if (!one) {
        one = {
          page, names: [], floor: 0, met: new Set(), named: new Map(), like: 0, sections: new Map(),
        };
        found.set(page, one);
      }
      return one;
    }

    rankNames(slots, total, asked, found) {
      const met = new Map(); // name → what of the question it has, and how many letters that is
      for (const slot of slots) {
        const { worth, forms } = slot;
        const best = new Map();
        for (const { word, factor, names } of forms) {
          for (const name of names.keys()) {
            if ((best.get(name)?.factor ?? 0) < factor) best.set(name, { factor, word });
          }
        }
        for (const [name, { factor, word }] of best) {
          const one = met.get(name) ?? { worth: 0, letters: 0, last: "" };
          one.worth += worth * factor;
          one.letters += one.last.at(-1) === word[0] ? word.length - 1 : word.length;
          one.last = word;
          met.set(name, one);
          const page = this.entry(found, this.about[name].section);
          page.met.add(slot);
          page.named.set(slot, Math.max(page.named.get(slot) ?? 0, factor));
        }
      }
      for (const [name, { worth, letters }] of met) {
        const { kind, section, squeezed, length, ...about } = this.about[name];
        const share = worth / total;
        let score = share ** 1.5 * (0.45 + 0.55 * Math.min(1, letters / length));
        const exact = squeezed === asked.whole || squeezed === asked.bare;
        if (exact) score += EXACT;
        else if (about.bare === asked.bare) score += 0.75 * EXACT;
        else if (asked.bare.length > 1 && squeezed.includes(asked.bare)) score += CONTAINS;
        else if (length > 2 && asked.bare.includes(squeezed)) score += CONTAINS;
        const one = this.entry(found, section);
        one.names.push({ name, section, score: score * KINDS[kind] });
        if (exact) one.floor = Math.max(one.floor, FLOORS[kind] ?? 0);
      }
    }

    rankTexts(slots, total, bare, found) {
      const sums = new Map();
      for (const slot of slots) {
        const { worth, forms } = slot;
        const best = new Map();
        for (const { factor, texts } of forms) {
          for (const [section, count] of texts) {
            const length = 1 - B + (B * this.texts.length(section)) / this.meanLength;
            const value = (factor * count * (K1 + 1)) / (count + K1 * length) / (K1 + 1);
            if (value > (best.get(section) ?? 0)) best.set(section, value);
          }
        }
        for (const [section, value] of best) {
          sums.set(section, (sums.get(section) ?? 0) + (worth * value) / total);
          this.entry(found, section).met.add(slot);
        }
      }
      const whole = bare.length > 2 ? this.texts.hits(bare) : new Map();
      for (const [section, sum] of sums) {
        const score = TEXT * sum + (whole.has(section) ? WHOLE : 0);
        this.entry(found, section).sections.set(section, score);
      }
    }

    rankAsked({ rest, same }, found) {
      for (const [page, like] of this.asked.likeness(rest, same)) this.pageEntry(found, page).like = like;
    }

    /* Puts pages of the kind that is asked for before others, unless a page is called just so. */
    prefer({ meant }, found) {
      if ([...found.values()].some(({ floor }) => floor)) return;
      for (const [page, factor] of this.asked.wanted(meant)) {
        if (found.has(page)) found.get(page).score *= factor;
      }
    }

    total(one, total) {
      const share = [...one.met].reduce((sum, { worth }) => sum + worth, 0) / total;
      const best = one.names.sort((a, b) => b.score - a.score);
      const rank = this.pages[one.page].rank;
      const named = [...one.named].reduce((sum, [{ worth }, factor]) => sum + worth * factor, 0);
      const texts = [...one.sections.values()].sort((a, b) => b - a);
      one.name = best[0]?.name;
      const more = best.slice(1, 4).reduce((sum, name) => sum + name.score, 0) / 3;
      for (const { section, score } of best) {
        one.sections.set(section, Math.max(one.sections.get(section) ?? 0, NAME * score));
      }
      const text = (texts[0] ?? 0) + 0.25 * ((texts[1] ?? 0) + (texts[2] ?? 0));
      const said =
        NAME * (best[0]?.score ?? 0) + MORE_NAMES * more + ALL_NAMES * (named / total) ** 2 + text;
      one.score = Math.max(rank, one.floor) * (share ** SHARE * said + LIKE * one.like);
    }
  }

  scope.SearchRanking = Ranking;
})(self);
