/* 一班人选了什么，加上答案 → 难度、区分度、目标掌握、前后测变化、该辅导谁。
   Pure functions. `people` are [{label, nickname, answers: Map(question id → [option ids])}];
   `course` is the page's data. Nothing here is rounded: whoever shows a number rounds it. */
window.ClassStatistics = window.ClassStatistics || (() => {
  "use strict";

  /** Under this many people a coefficient is left out; under the other one it is a trend only. */
  const FEWEST = 10;
  const TREND = 30;
  const GROUPS = ["pre", "post", "exam", "self"];
  /** Shares of right answers from which an objective is held, or half held. */
  const HELD = 0.8;
  const HALF = 0.6;

  const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

  /** All of the key and nothing else; several right options give no half mark. */
  const isRight = (question, chosen) => question.key === [...chosen].sort().join("");

  /** What each person answered in one group: [{label, nickname, marks: Map(id → true|false)}]. */
  function marked(people, course, group) {
    return people
      .map(({ label, nickname, answers }) => {
        const own = [...answers].filter(([id]) => course.questions[id].group === group);
        const marks = new Map(own.map(([id, chosen]) => [id, isRight(course.questions[id], chosen)]));
        return { label, nickname, marks };
      })
      .filter((one) => one.marks.size);
  }

  const shareOf = (marks) => mean(marks.map(Number));

  /** Pearson's r, or null where one side does not vary. */
  function correlation(xs, ys) {
    const x = mean(xs);
    const y = mean(ys);
    const sum = (of) => xs.reduce((all, _, at) => all + of(xs[at] - x, ys[at] - y), 0);
    const both = Math.sqrt(sum((dx) => dx * dx) * sum((_, dy) => dy * dy));
    return both > 1e-12 ? sum((dx, dy) => dx * dy) / both : null;
  }

  /**
   * Corrected point-biserial: right or wrong here against the share right in the person's other
   * answers of the group. Returns {r, why}; `why` is "", few, same (all right or all wrong).
   */
  function discrimination(rows, id) {
    const pairs = rows
      .filter((one) => one.marks.has(id) && one.marks.size > 1)
      .map(({ marks }) => {
        const rest = [...marks].filter(([other]) => other !== id).map(([, right]) => right);
        return [Number(marks.get(id)), shareOf(rest)];
      });
    if (pairs.length < FEWEST) return { r: null, why: "few" };
    const r = correlation(pairs.map((one) => one[0]), pairs.map((one) => one[1]));
    return { r, why: r === null ? "same" : "" };
  }

  /** By question, in the course's order: n, right, blank, share right, r, and who chose what. */
  function items(people, course, group) {
    const rows = marked(people, course, group);
    const asked = Object.keys(course.questions).filter((id) => rows.some((one) => one.marks.has(id)));
    return asked.map((id) => {
      const answers = people.filter((one) => one.answers.has(id)).map((one) => one.answers.get(id));
      const right = answers.filter((chosen) => isRight(course.questions[id], chosen)).length;
      const choices = course.questions[id].options.map(([option]) => ({
        option,
        count: answers.filter((chosen) => chosen.includes(option)).length,
        key: course.questions[id].key.includes(option),
      }));
      const blank = answers.filter((chosen) => !chosen.length).length;
      const n = answers.length;
      return { id, n, right, blank, share: right / n, ...discrimination(rows, id), choices };
    });
  }

  /** {right, n} of the marks whose question serves `objective`, or null if there is none. */
  function onObjective(marks, course, objective) {
    const own = [...marks].filter(([id]) => course.questions[id].objective === objective);
    return own.length ? { right: own.filter(([, right]) => right).length, n: own.length } : null;
  }

  const bandOf = ({ right, n }) => (right / n >= HELD ? "held" : right / n >= HALF ? "half" : "weak");

  /** The heat map: {objectives, rows: [{label, cells, right, n}], sums}. */
  function heat(people, course, group) {
    const rows = marked(people, course, group);
    const met = new Set(rows.flatMap((one) => [...one.marks.keys()].map((id) => course.questions[id].objective)));
    const objectives = Object.keys(course.objectives).filter((id) => met.has(id));
    const lines = rows.map(({ label, marks }) => ({
      label,
      cells: objectives.map((id) => onObjective(marks, course, id)),
      right: [...marks.values()].filter(Boolean).length,
      n: marks.size,
    }));
    const sums = objectives.map((_, at) => {
      const cells = lines.map((one) => one.cells[at]).filter(Boolean);
      return { right: cells.reduce((sum, one) => sum + one.right, 0), n: cells.reduce((sum, one) => sum + one.n, 0) };
    });
    return { objectives, rows: lines, sums };
  }

  /**
   * Pre- and post-test of the people who gave a nickname and took both: by objective the mean share
   * right before and after and the raw gain; `objective` null stands for the whole test.
   */
  function gains(people, course) {
    const named = (group) =>
      new Map(marked(people, course, group).filter((one) => one.nickname).map((one) => [one.nickname, one.marks]));
    const before = named("pre");
    const after = named("post");
    const names = [...before.keys()].filter((name) => after.has(name));
    const row = (objective) => {
      const shares = names
        .map((name) => [before, after].map((test) => onObjective(test.get(name), course, objective)))
        .filter(([one, two]) => one && two);
      if (!shares.length) return null;
      const [pre, post] = [0, 1].map((at) => mean(shares.map((pair) => pair[at].right / pair[at].n)));
      return { objective, n: shares.length, pre, post, gain: post - pre };
    };
    const whole = (test) => names.map((name) => shareOf([...test.get(name).values()]));
    const [pre, post] = [whole(before), whole(after)];
    const total = names.length
      ? { objective: null, n: names.length, pre: mean(pre), post: mean(post), gain: mean(post) - mean(pre) }
      : null;
    const rows = Object.keys(course.objectives).map(row).filter(Boolean);
    return { n: names.length, trend: names.length < TREND, total, rows, spread: { pre: spread(pre), post: spread(post) } };
  }

  /** How many people lie in each fifth of the scale, from 0–20 % to 80–100 %. */
  function spread(shares) {
    const counts = [0, 0, 0, 0, 0];
    for (const share of shares) counts[Math.min(4, Math.floor(share * 5 + 1e-9))] += 1;
    return counts;
  }

  /**
   * Who is weak on something, the one with most of it first: [{label, weak: [{objective, right, n}],
   * missed: [question ids]}].
   */
  function coaching(people, course, group) {
    const all = marked(people, course, group).map(({ label, marks }) => {
      const cells = Object.keys(course.objectives)
        .map((objective) => ({ objective, cell: onObjective(marks, course, objective) }))
        .filter(({ cell }) => cell && bandOf(cell) === "weak");
      const weak = cells.map(({ objective, cell }) => ({ objective, ...cell }));
      const poor = new Set(weak.map((one) => one.objective));
      const missed = [...marks].filter(([id, right]) => !right && poor.has(course.questions[id].objective));
      return { label, weak, missed: missed.map(([id]) => id) };
    });
    return all.filter((one) => one.weak.length).sort((one, two) => two.weak.length - one.weak.length);
  }

  return { FEWEST, GROUPS, TREND, bandOf, coaching, gains, heat, items };
})();
