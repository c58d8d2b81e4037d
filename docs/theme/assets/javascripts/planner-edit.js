/* 排课的改动：一格里写的、一块的加减挪动，变成新的排课，或者一句说得出毛病的话。
   Pure functions over planner-engine: each returns { plan, said } or { fault }, never both; what is
   to be said is [name of the words, values]. The plan that goes in stays as it is. */
window.PlannerEdit = (() => {
  "use strict";

  const Engine = window.PlannerEngine;
  const CLOCKS = ["start", "end", "lunch"];
  const LIMIT = { people: "people", lunchMinutes: "lunch", dayCount: "days" };

  const empty = ({ schema }) => ({ schema, title: "", people: 18, start: 540, end: 1020, lunch: 720,
    lunchMinutes: 90, days: [[]] });

  /** `plan` with what was typed into the field `name`. */
  function field(plan, data, name, text) {
    const typed = text.trim();
    if (name === "title") {
      const { title: largest } = data.limits;
      return text.length > largest ? { fault: ["title-long", { largest }] } : { plan: { ...plan, title: text } };
    }
    if (CLOCKS.includes(name)) return clockField(plan, name, typed);
    const kept = name === "dayCount" ? plan.days.length : plan[name];
    const largest = data.limits[LIMIT[name]];
    const fault = numberFault(name, typed, kept, largest);
    if (fault) return { fault };
    const number = Engine.readNumber(typed);
    return name === "dayCount" ? setDays(plan, data, number) : { plan: { ...plan, [name]: number } };
  }

  function clockField(plan, name, typed) {
    const at = Engine.readClock(typed);
    if (at === null && !(name === "lunch" && !typed)) {
      const kept = plan[name] === null ? ["no-lunch", {}] : Engine.clock(plan[name]);
      return { fault: [`${name}-clock`, { typed, kept }] };
    }
    return { plan: { ...plan, [name]: at } };
  }

  /** What is wrong with a number from 1 to `largest`, or null. */
  function numberFault(name, typed, kept, largest) {
    const number = Engine.readNumber(typed);
    const values = { typed, kept, largest };
    if (name === "people" && !typed) return ["people-empty", values];
    if (number === null) return [`${name}-number`, values];
    return number < 1 || number > largest ? [`${name}-range`, values] : null;
  }

  /** Fewer days: what they held follows the last one, so that nothing is lost. */
  function setDays(plan, data, count) {
    const { blocks: largest } = data.limits;
    const days = plan.days.slice(0, count);
    const rest = plan.days.slice(count).flat();
    if (days[days.length - 1].length + rest.length > largest) return { fault: ["too-many", { largest }] };
    if (rest.length) days.push([...days.pop(), ...rest]);
    while (days.length < count) days.push([]);
    return { plan: { ...plan, days }, said: rest.length ? ["days-joined", {}] : undefined };
  }

  const replaced = (plan, day, blocks) =>
    ({ ...plan, days: plan.days.map((one, at) => (at === day ? blocks : one)) });

  function add(plan, data, day, block) {
    const { blocks: largest } = data.limits;
    const blocks = plan.days[day];
    if (blocks.length >= largest) return { fault: ["too-many", { largest }] };
    const values = { title: Engine.titleOf(data, block), day: day + 1, at: blocks.length + 1 };
    return { plan: replaced(plan, day, [...blocks, block]), said: ["added", values] };
  }

  /** A block of the trainer's own, as typed. The fault names the field that is wrong as well. */
  function own(plan, data, day, titleTyped, minutesTyped) {
    const title = titleTyped.trim();
    const { title: longest, minutes: largest } = data.limits;
    if (!title) return { fault: ["title-empty", {}], field: "ownTitle" };
    if (title.length > longest) return { fault: ["title-long", { largest: longest }], field: "ownTitle" };
    const fault = numberFault("own", minutesTyped.trim(), "", largest);
    if (fault) return { fault, field: "ownMinutes" };
    return add(plan, data, day, { kind: "own", title, minutes: Engine.readNumber(minutesTyped) });
  }

  /** The module or role-play that `choice`, such as `plan lp-m08-recovery-90`, names. */
  function chosen(plan, data, day, choice) {
    const [kind, id] = choice.split(" ");
    if (kind === "plan") return add(plan, data, day, { kind, id });
    return add(plan, data, day, { kind, id, minutes: Engine.known(data, { kind, id }).minutes });
  }

  /** `plan` with the block at `from` moved to `to`, both [day, place]; `to` counts without it. */
  function move(plan, data, [day, block], [newDay, place]) {
    const { blocks: largest } = data.limits;
    const { afterLunch, ...moved } = plan.days[day][block];
    const days = plan.days.map((blocks) => [...blocks]);
    days[day].splice(block, 1);
    if (days[newDay].length >= largest) return { fault: ["too-many", { largest }] };
    days[newDay].splice(place, 0, moved);
    const values = { title: Engine.titleOf(data, moved), day: newDay + 1, at: place + 1 };
    return { plan: { ...plan, days }, said: ["moved", values] };
  }

  /** Where a block goes that moves `by` one place: past the end of a day, to the next one. */
  function neighbour(plan, day, block, by) {
    const to = block + by;
    if (to < 0) return day ? [day - 1, plan.days[day - 1].length] : null;
    if (to < plan.days[day].length) return [day, to];
    return day + 1 < plan.days.length ? [day + 1, 0] : null;
  }

  function remove(plan, data, day, block) {
    const title = Engine.titleOf(data, plan.days[day][block]);
    const left = plan.days[day].filter((_, at) => at !== block);
    return { plan: replaced(plan, day, left), said: ["removed", { title }] };
  }

  const changed = (plan, day, block, made) =>
    replaced(plan, day, plan.days[day].map((one, at) => (at === block ? made : one)));

  /** `plan` with all segments of a block at their full length again. */
  function restore(plan, data, day, block) {
    const { cuts, ...whole } = plan.days[day][block];
    const title = Engine.titleOf(data, whole);
    return { plan: changed(plan, day, block, whole), said: ["uncut", { title }] };
  }

  function minutes(plan, data, day, block, text) {
    const old = plan.days[day][block];
    const typed = text.trim();
    const fault = numberFault("minutes", typed, old.minutes, data.limits.minutes);
    if (fault) return { fault };
    return { plan: changed(plan, day, block, { ...old, minutes: Engine.readNumber(typed) }) };
  }

  return { empty, field, own, chosen, add, move, neighbour, remove, restore, minutes, numberFault };
})();
