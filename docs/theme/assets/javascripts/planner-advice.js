/* 排课的提醒和重排：哪儿排不下、哪儿没休息，晚了以后哪几段压掉、哪几段一分不动。
   Pure functions over planner-engine; what is to be said is [name of the words, values]. */
window.PlannerAdvice = (() => {
  "use strict";

  const Engine = window.PlannerEngine;

  /** Everything to say of the fields and days of `plan`: { day (or null), bad, note, cuts }. */
  function notes(plan, data) {
    const days = Engine.schedule(plan, data);
    if (!plan.days.some((blocks) => blocks.length)) {
      return [...ofFields(plan), { day: null, bad: true, note: ["empty-plan", {}] }];
    }
    return [...ofFields(plan), ...days.flatMap((one, day) => ofDay(plan, data, one, day)),
      ...ofPeople(plan, data)];
  }

  function ofFields(plan) {
    const { start, end, lunch } = plan;
    const values = { start, end: Engine.endOf(plan) ?? Engine.DAY - 1, lunch };
    const found = [];
    if (end <= start) found.push({ day: null, bad: true, note: ["end-before-start", { start, end }] });
    if (lunch !== null && Engine.lunchOf(plan) === null) {
      found.push({ day: null, bad: true, note: ["lunch-outside", values] });
    }
    return found;
  }

  function ofDay(plan, data, { items, end, over, isEaten }, day) {
    const number = day + 1;
    const say = (name, values, bad = true) => ({ day, bad, note: [name, { day: number, ...values }] });
    if (!items.length) return [say("empty-day", {})];
    const limit = Engine.endOf(plan);
    const found = [];
    if (over) found.push(...ofOver(plan, data, day, say));
    else if (limit === null) found.push(say("ends", { end }, false));
    else if (end < limit) found.push(say("slack", { end, minutes: limit - end }, false));
    else found.push(say("fits", { end }, false));
    const lunch = items.find((item) => item.kind === "lunch");
    const planned = plan.lunch;
    if (lunch && lunch.start !== planned) {
      found.push(say("lunch-moved", { actual: lunch.start, planned }, Math.abs(lunch.start - planned) > 30));
    }
    if (!isEaten && end > planned) found.push(say("lunch-nowhere", { planned }));
    found.push(...withoutBreak(items).map((one) => say("no-break", one)));
    if (end > Engine.DAY) found.push(say("midnight", {}));
    return found;
  }

  function ofOver(plan, data, day, say) {
    const made = Engine.proposal(plan, data, day);
    const { end, over, cuts, short, drop } = made;
    const found = [{ ...say("over", { end, minutes: over }), cuts }];
    found.push(...cuts.map((cut) => say(cut.to ? "cut" : "drop", cut, false)));
    if (short) found.push(say(...ofShort(short, drop, plan.end)));
    return found;
  }

  /** What to say where shortening is not enough: what to take out, or how late it gets. */
  function ofShort(short, drop, end) {
    const values = { minutes: short, end: end + short };
    return drop ? ["short-drop", { ...values, title: drop.title, saves: drop.saves }] : ["short-end", values];
  }

  /** Stretches of more than two hours without a break. */
  function withoutBreak(items) {
    const found = [];
    let start = null;
    let end = null;
    const close = () => {
      if (start !== null && end - start > Engine.NO_BREAK) {
        found.push({ start, end, minutes: end - start });
      }
      start = null;
    };
    for (const item of items) {
      if (item.kind === "break" || item.kind === "lunch") close();
      else {
        start ??= item.start;
        end = item.start + item.minutes;
      }
    }
    close();
    return found;
  }

  function ofPeople(plan, data) {
    const { people } = plan;
    const used = [...new Set(plan.days.flat().filter((one) => one.id).map((one) => Engine.known(data, one)))];
    const found = used.filter((one) => one.size && (people < one.size[0] || people > one.size[1]))
      .map(({ title, size: [min, max] }) => ["size", { title, min, max, people }]);
    const group = Math.max(0, ...used.map((one) => one.group));
    if (people < group) found.push(["tiny", { people, group }]);
    return found.map((note) => ({ day: null, bad: false, note }));
  }

  /** `replan` with what was typed: the clock (`by` is "now"), or the minutes late ("late"). */
  function replanTyped(plan, data, day, index, by, typed) {
    const item = Engine.schedule(plan, data)[day]?.items[index];
    if (!item) return { fault: ["nothing-left", {}] };
    if (by === "now") {
      const now = Engine.readClock(typed);
      if (now === null) return { fault: ["now-clock", { typed }] };
      return replan(plan, data, day, index, now);
    }
    const fault = window.PlannerEdit.numberFault("late", typed, "", data.limits.minutes);
    return fault ? { fault } : replan(plan, data, day, index, item.start + Engine.readNumber(typed));
  }

  /** `plan` when the item at `index` of the schedule of `day` starts only at `now`: what follows is
      shortened until the day ends in time, as far as that goes. Feedback and plans stay whole.
      Returns { fault } or { plan, title, late, cuts, saves, short, drop, end, kept }. */
  function replan(plan, data, day, index, now) {
    const items = Engine.schedule(plan, data)[day]?.items ?? [];
    const item = items[index];
    if (!item) return { fault: ["nothing-left", {}] };
    if (now <= item.start) return { fault: ["not-late", { title: item.title, planned: item.start }] };
    const waiting = wait(plan, items, item, now - item.start);
    const made = Engine.proposal(waiting, data, day);
    const shorter = Engine.applyCuts(waiting, made.cuts);
    const after = Engine.schedule(shorter, data)[day];
    const kept = after.items.filter((one) => one.start >= now && data.kept.includes(one.phase));
    return { ...made, plan: shorter, title: item.title, late: now - item.start, end: after.end,
      kept: kept.map((one) => one.title) };
  }

  /** `plan` with `minutes` lost before `item`; a lunch already eaten stays where it was. */
  function wait(plan, items, item, minutes) {
    const eaten = items.find((one) => one.kind === "lunch" && one.start < item.start);
    const blocks = plan.days[item.day].map((block, index) => {
      const changed = { ...block };
      if (eaten) changed.afterLunch = index === eaten.block;
      if (index === item.block) {
        const before = block.delays?.[item.segment] ?? 0;
        changed.delays = { ...block.delays, [item.segment]: before + minutes };
      }
      return changed;
    });
    return { ...plan, days: plan.days.map((one, day) => (day === item.day ? blocks : one)) };
  }

  return { notes, replan, replanTyped, ofShort };
})();
