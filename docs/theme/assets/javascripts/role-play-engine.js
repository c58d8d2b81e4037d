/* 对话的规则：给它数据和选过的路，它说出现在在哪一句、情绪多少、结局和评分。不碰页面，不碰存储。
   The rules of a dialogue. A path is the list of choice ids taken from the start; everything else
   (mood, evidence, red lines, ending) follows from it, so undo and resume only cut or keep a path. */
window.RolePlayEngine = window.RolePlayEngine || (() => {
  "use strict";

  const LOWEST_MOOD = 0;
  const HIGHEST_MOOD = 10;
  const HIGHEST_LEVEL = 5;
  /* 4⅓ × 3 comes out a hair under 13 in floating point; nobody should lose a point by that. */
  const HAIR = 1e-9;

  const find = (list, id) => list.find((entry) => entry.id === id);

  /** A number from a text: the same text gives the same number in every browser (FNV-1a). */
  function numberOf(text) {
    let hash = 0x811c9dc5;
    for (const letter of text) {
      hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193);
    }
    return hash >>> 0;
  }

  /** A repeatable source of numbers from 0 up to, not with, 1 (mulberry32). */
  function numbersFrom(seed) {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  }

  /** The choices of a node in the order that belongs to this seed. */
  function order(node, seed) {
    const next = numbersFrom(numberOf(`${seed}/${node.id}`));
    const choices = [...node.choices];
    for (let last = choices.length - 1; last > 0; last -= 1) {
      const other = Math.floor(next() * (last + 1));
      [choices[last], choices[other]] = [choices[other], choices[last]];
    }
    return choices;
  }

  const within = (mood) => Math.min(HIGHEST_MOOD, Math.max(LOWEST_MOOD, mood));

  /** How often a red line was touched on these steps. */
  const reds = (steps) => steps.filter((step) => step.choice.red).length;

  /** Where the choice leads: past the boiling point the next line does not matter any more. */
  function target(data, steps, mood) {
    const wanted = steps[steps.length - 1].choice.next;
    if (mood >= data.mood.escalateAt) {
      return { id: data.mood.escalateTo, boiled: wanted !== data.mood.escalateTo };
    }
    const ending = find(data.endings, wanted);
    const lost = mood > data.turnaround.moodMax || reds(steps) > data.turnaround.redLines;
    return ending && ending.else && lost
      ? { id: ending.else, missed: wanted }
      : { id: wanted };
  }

  /**
   * Play a path from the start. A choice that does not exist ends it there: `path` is what was valid.
   * Returns {path, steps [{node, choice, before, after}], mood, node, ending, missed, boiled}; either
   * `node` (whose turn it is) or `ending` is null. `missed` is the ending that was not won.
   */
  function play(data, path) {
    const game = {
      path: [], steps: [], mood: data.mood.start, node: find(data.nodes, data.start),
      ending: null, missed: null, boiled: false,
    };
    for (const id of path) {
      const choice = game.node && find(game.node.choices, id);
      if (!choice) break;
      const after = within(game.mood + choice.mood);
      game.steps.push({ node: game.node, choice, before: game.mood, after });
      const to = target(data, game.steps, after);
      Object.assign(game, {
        mood: after, boiled: Boolean(to.boiled),
        node: find(data.nodes, to.id) || null,
        ending: find(data.endings, to.id) || null,
        missed: (to.missed && find(data.endings, to.missed)) || null,
      });
      game.path.push(id);
    }
    return game;
  }

  /** One criterion: its evidence, average, the anchor of the nearest lower level, what to retake. */
  function judge(criterion, steps) {
    const evidence = steps
      .filter((step) => criterion.id in step.choice.rubric)
      .map((step) => ({ say: step.choice.say, score: step.choice.rubric[criterion.id] }));
    if (!evidence.length) {
      return {
        criterion, evidence, average: null, level: null, anchor: null, above: null, retake: null,
      };
    }
    const sum = evidence.reduce((total, { score }) => total + score, 0);
    const average = sum / evidence.length;
    const level = Math.floor(average + HAIR);
    return {
      criterion, evidence, average, level,
      anchor: criterion.anchors[level - 1],
      above: criterion.anchors[level] || null,
      /* The sentence to say again: the first of those that pulled the average down. */
      retake: evidence.reduce((worst, one) => (one.score < worst.score ? one : worst)),
    };
  }

  /**
   * The report of a game: {criteria, without (names), lowest (ids), total, most, band, red}.
   * `total` and `band` are null unless every criterion has evidence; a red line leaves no band.
   */
  function report(data, game) {
    const { criteria, bands, redLines } = data.rubric;
    const judged = criteria.map((criterion) => judge(criterion, game.steps));
    const seen = judged.filter((entry) => entry.level !== null);
    const least = Math.min(...seen.map((entry) => entry.average));
    const complete = seen.length === judged.length;
    const total = complete
      ? Math.floor(seen.reduce((sum, e) => sum + e.average * e.criterion.weight, 0) + HAIR)
      : null;
    const red = game.steps
      .filter((step) => step.choice.red)
      .map((step) => ({ say: step.choice.say, line: redLines[step.choice.red] }));
    /* A red line overrides the score: the total is shown, but it earns no verdict. */
    const earned = complete && !red.length;
    const ranked = [...bands].sort((one, other) => other.min - one.min);
    return {
      criteria: judged,
      without: judged.filter((e) => e.level === null).map((e) => e.criterion.name),
      lowest: seen
        .filter((e) => e.average === least && e.level < HIGHEST_LEVEL)
        .map((e) => e.criterion.id),
      total,
      most: criteria.reduce((sum, criterion) => sum + criterion.weight * HIGHEST_LEVEL, 0),
      band: (earned && ranked.find((band) => total >= band.min)) || null,
      red,
    };
  }

  /**
   * How many choices to keep when replaying from the node that matters, or null. The ending may name
   * the node; where it names none that we passed, or we already said the best there, it is the last
   * fork at which we did not.
   */
  function fork(game) {
    if (!game.ending || !game.ending.replayFrom) return null;
    const missedAt = (step) => step.choice.quality !== "best";
    const last = (matches) => game.steps.map(matches).lastIndexOf(true);
    const named = last((step) => step.node.id === game.ending.replayFrom && missedAt(step));
    const at = named >= 0 ? named : last(missedAt);
    return at >= 0 ? at : null;
  }

  /** What is kept of a finished game. */
  function result(data, game) {
    return { ending: game.ending.id, total: report(data, game).total, red: reds(game.steps) };
  }

  /** Whether `one` beats `other`: no red line first, then the calmer ending, then the points. */
  function beats(data, one, other) {
    if (!other) return true;
    const rank = ({ ending, total, red }) => [
      red === 0 ? 1 : 0, -find(data.endings, ending).levelAfter, total === null ? -1 : total,
    ];
    const mine = rank(one);
    const theirs = rank(other);
    const apart = mine.findIndex((value, index) => value !== theirs[index]);
    return apart >= 0 && mine[apart] > theirs[apart];
  }

  return { order, play, report, fork, result, beats };
})();
