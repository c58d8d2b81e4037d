/* 排课的算法：一份排课和课程数据进去，钟点、提醒、压缩办法、物料和印数出来。
   Pure functions without the page. Minutes are whole numbers after midnight; what is to be said is
   [name of the words, values]. A plan is { title, people, start, end, lunch|null, lunchMinutes,
   days: [[block]] }; a block is { kind: "plan"|"play"|"own"|"break", id|title, minutes, cuts, delays,
   afterLunch }, its delays being minutes lost before one of its segments ("" where it has none). */
window.PlannerEngine = (() => {
  "use strict";

  const DAY = 24 * 60;
  const NO_BREAK = 120;
  const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)$/;

  const plain = (text) => String(text).normalize("NFKC").replace(/\s+/g, "");
  const clock = (at) => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, "0")}`;

  /** The place of the last of `items` that `meets` the test, or -1; old phones have no such method. */
  function lastPlace(items, meets) {
    let at = items.length - 1;
    while (at >= 0 && !meets(items[at])) at -= 1;
    return at;
  }

  /** What is meant by `typed`: a whole number, or null. */
  const readNumber = (typed) => (/^\d{1,9}$/.test(plain(typed)) ? Number(plain(typed)) : null);

  /** Minutes after midnight of `typed`, or null. */
  function readClock(typed) {
    const found = CLOCK.exec(plain(typed));
    return found ? Number(found[1]) * 60 + Number(found[2]) : null;
  }

  const known = (data, block) =>
    (block.kind === "plan" ? data.plans : data.plays).find((one) => one.id === block.id);

  const titleOf = (data, block) => block.title ?? known(data, block).title;

  /** The parts of a block, with the minutes they now take. What is shortened to nothing is left out
      by `schedule`, but can be restored. */
  function parts(data, block) {
    const plan = block.kind === "plan" ? known(data, block) : null;
    if (!plan) {
      const { minutes, how = "" } = block;
      return [{ segment: "", title: titleOf(data, block), minutes, full: minutes, to: minutes,
        phase: "", how: "", does: how, isCut: false }];
    }
    return plan.segments.map((one) => {
      const isCut = (block.cuts ?? []).includes(one.id) && one.to < one.minutes;
      return { segment: one.id, title: one.title, minutes: isCut ? one.to : one.minutes,
        full: one.minutes, to: one.to, phase: one.phase, how: one.how, does: one.does, isCut };
    });
  }

  const blockMinutes = (data, block) =>
    parts(data, block).reduce((sum, one) => sum + one.minutes, 0);

  /** The end that counts, or null where it is not after the start. */
  const endOf = (plan) => (plan.end > plan.start ? plan.end : null);

  /** When lunch is to be, or null where there is none within the day. */
  function lunchOf(plan) {
    const { lunch, start } = plan;
    if (lunch === null || lunch <= start) return null;
    return lunch < (endOf(plan) ?? DAY) ? lunch : null;
  }

  const lost = (block) => Object.values(block.delays ?? {}).reduce((sum, one) => sum + one, 0);

  /** The clock schedule of one day: items one after another without a gap. Lunch goes between two
      blocks, where it is nearest to its time; never back before a block that has been begun. */
  function scheduleDay(plan, data, day) {
    const blocks = plan.days[day];
    const lunchAt = lunchOf(plan);
    const pinned = blocks.findIndex((block) => block.afterLunch);
    const begun = lastPlace(blocks, lost);
    const items = [];
    let at = plan.start;
    let isEaten = lunchAt === null;
    const put = (item) => {
      if (!item.minutes) return;
      items.push({ day, start: at, ...item });
      at += item.minutes;
    };
    const eat = (block) => {
      isEaten = true;
      put({ kind: "lunch", block, segment: "", minutes: plan.lunchMinutes });
    };
    /* Before its block or after it, whichever is nearer; the last block has no after. */
    const isNearer = (block, left) => Math.abs(at - lunchAt) <= Math.abs(at + left - lunchAt)
      || (block === blocks.length - 1 && at < lunchAt && at + left > lunchAt);
    const mayEat = (block) => !isEaten && at > plan.start && pinned < 0 && block >= begun;
    blocks.forEach((block, index) => {
      const every = parts(data, block);
      const delays = block.delays ?? {};
      const first = every.find((one) => one.minutes || delays[one.segment])?.segment;
      const isBegun = every.some((one) => one.segment !== first && delays[one.segment]);
      if (index === pinned && !isEaten && at > plan.start) eat(index);
      for (const one of every) {
        const { segment } = one;
        put({ kind: "late", block: index, segment, minutes: delays[segment] ?? 0 });
        if (segment === first && mayEat(index) && !isBegun
          && isNearer(index, blockMinutes(data, block))) eat(index);
        put({ kind: block.kind, block: index, ...one });
      }
    });
    const end = at;
    const limit = endOf(plan);
    const over = limit === null ? 0 : Math.max(0, end - limit);
    return { items, end, over, isEaten };
  }

  const schedule = (plan, data) => plan.days.map((_, day) => scheduleDay(plan, data, day));

  /** What may still be shortened on `day` from part `segment` of `block` on, or all of it for -1. */
  function cuttable(plan, data, day, block, segment) {
    return plan.days[day].flatMap((one, index) => {
      if (index < block || one.kind !== "plan") return [];
      const every = parts(data, one);
      const from = index === block ? every.findIndex((part) => part.segment === segment) : 0;
      return every.filter((part, at) =>
        at >= from && !part.isCut && part.to < part.full && !data.kept.includes(part.phase))
        .map((part) => ({ day, block: index, segment: part.segment, title: part.title,
          to: part.to, how: part.how, saves: part.full - part.to }));
    });
  }

  /** Few of `choices` that save `minutes`, and little more: the largest first, the last one as small
      as will do, then none that is not needed. All of them where all do not save enough. */
  function fewest(choices, minutes) {
    const left = choices.map((one, at) => ({ ...one, at })).sort((a, b) => b.saves - a.saves || b.at - a.at);
    const taken = [];
    let due = minutes;
    while (due > 0 && left.length) {
      const small = lastPlace(left, (one) => one.saves >= due);
      const [one] = left.splice(Math.max(0, small), 1);
      taken.push(one);
      due -= one.saves;
    }
    return taken.filter((one) => {
      if (due + one.saves > 0) return true;
      due += one.saves;
      return false;
    }).sort((a, b) => a.at - b.at);
  }

  /** Where on `day` the class now is: at its last delay, [block, segment], or [-1, ""] before it. */
  function nowAt(plan, data, day) {
    const blocks = plan.days[day];
    const block = lastPlace(blocks, lost);
    if (block < 0) return [-1, ""];
    const { delays } = blocks[block];
    const all = parts(data, blocks[block]);
    return [block, all[lastPlace(all, (one) => delays[one.segment])].segment];
  }

  /** How `day` gets to its end in time, from where the class now is: what to shorten, what is still
      short, and which block to take out then. */
  function proposal(plan, data, day) {
    const { over, end } = scheduleDay(plan, data, day);
    const [block, segment] = nowAt(plan, data, day);
    const cuts = over ? fewest(cuttable(plan, data, day, block, segment), over) : [];
    const saves = cuts.reduce((sum, one) => sum + one.saves, 0);
    const short = Math.max(0, over - saves);
    const shorter = { ...plan, days: applyCuts(plan, cuts).days };
    const drops = !short ? [] : shorter.days[day]
      .map((one, index) => ({ block: index, title: titleOf(data, one), kind: one.kind,
        saves: blockMinutes(data, one) }))
      .filter((one) => one.kind !== "break" && one.saves >= short
        && one.block > block);
    drops.sort((a, b) => a.saves - b.saves || b.block - a.block);
    return { day, over, end, cuts, saves, short, drop: drops[0] ?? null };
  }

  /** `plan` with `cuts` made. */
  function applyCuts(plan, cuts) {
    const days = plan.days.map((blocks, day) => blocks.map((block, index) => {
      const own = cuts.filter((one) => one.day === day && one.block === index);
      if (!own.length) return block;
      return { ...block, cuts: [...(block.cuts ?? []), ...own.map((one) => one.segment)] };
    }));
    return { ...plan, days };
  }

  /** Pieces for a class: `Count.for_class` of the lesson plans. No formula means one in all. */
  const pieces = (count, people) =>
    count ? Math.ceil(people / count.people) * count.pieces + count.spare : 1;

  /** What to bring: items of the same name and reader added up over the plans that ask for them. */
  function materials(plan, data) {
    const rows = new Map();
    for (const block of plan.days.flat().filter((one) => one.kind === "plan")) {
      const source = known(data, block);
      for (const { item, per, count } of source.materials) {
        const key = `${item}\n${per}`;
        const row = rows.get(key) ?? { item, per, total: null, plans: [] };
        const number = count ? pieces(count, plan.people) : null;
        if (number !== null) row.total = (row.total ?? 0) + number;
        row.plans.push({ title: source.title, number });
        rows.set(key, row);
      }
    }
    return [...rows.values()];
  }

  /** What to print, each sheet once: cards that two blocks use are used again. */
  function prints(plan, data) {
    const rows = new Map();
    for (const block of plan.days.flat().filter((one) => one.id)) {
      for (const sheet of known(data, block).prints) {
        const copies = pieces(sheet.count, plan.people);
        rows.set(`${sheet.title}\n${sheet.link}`, { ...sheet, copies, from: titleOf(data, block) });
      }
    }
    return [...rows.values()];
  }

  return { CLOCK, DAY, NO_BREAK, plain, clock, lastPlace, readNumber, readClock, known, titleOf, parts,
    blockMinutes, endOf, lunchOf, schedule, proposal, applyCuts, materials, prints };
})();
