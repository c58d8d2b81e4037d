/* 排课的文件：存成 JSON，读回来先验，坏在哪儿说得出来；浏览器里记的也照样验。
   Functions over planner-engine. A file that has a fault gives no plan at all; what the browser kept
   gives what is left of it, and stays as it is under its key with "/damaged". Needs storage. */
window.PlannerFile = (() => {
  "use strict";

  const Engine = window.PlannerEngine;
  const KEY = "course-day-plan";
  const LONGEST = 1000000;
  const KINDS = ["plan", "play", "own", "break"];

  const isWhole = (value, least, most) => Number.isInteger(value) && value >= least && value <= most;
  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const shown = (value) => String(JSON.stringify(value) ?? "").slice(0, 40);

  const write = (plan) => `${JSON.stringify(plan, null, 1)}\n`;

  /** What `text` holds: { plan, faults }, the plan null where there is a fault. */
  function read(text, data) {
    if (text.length > LONGEST) return refused(["fault-size", { size: text.length }]);
    let found;
    try {
      found = JSON.parse(text.replace(/^\ufeff/, ""));
    } catch {
      return refused(["fault-json", {}]);
    }
    if (!isRecord(found) || found.schema !== data.schema) {
      const schema = isRecord(found) ? found.schema : found;
      return refused(["fault-schema", { found: shown(schema ?? ""), wanted: data.schema }]);
    }
    const faults = [...ofFields(found, data), ...ofDays(found.days, data)];
    return faults.length ? { plan: null, faults } : { plan: clean(found), faults };
  }

  const refused = (fault) => ({ plan: null, faults: [fault] });

  function ofFields(found, { limits, words }) {
    const fields = [
      ["title", "名字", typeof found.title === "string" && found.title.length <= limits.title,
        "wants-title", limits.title],
      ["people", "人数", isWhole(found.people, 1, limits.people), "wants-people", limits.people],
      ["start", "开始", isWhole(found.start, 0, Engine.DAY - 1), "wants-clock", 0],
      ["end", "结束", isWhole(found.end, 0, Engine.DAY - 1), "wants-clock", 0],
      ["lunch", "午饭", found.lunch === null || isWhole(found.lunch, 0, Engine.DAY - 1), "wants-clock", 0],
      ["lunchMinutes", "午饭几分钟", isWhole(found.lunchMinutes, 1, limits.lunch), "wants-lunch", limits.lunch],
      ["days", "天数", isDays(found.days, limits), "wants-days", limits.days],
    ];
    return fields.filter((one) => !one[2]).map(([key, name, , wanted, largest]) => [
      "fault-field",
      { name, found: shown(found[key]), wanted: words[wanted].replace("{largest}", largest)
        .replace("{blocks}", limits.blocks) },
    ]);
  }

  const isDays = (days, limits) => Array.isArray(days) && days.length >= 1
    && days.length <= limits.days
    && days.every((blocks) => Array.isArray(blocks) && blocks.length <= limits.blocks);

  function ofDays(days, data) {
    if (!isDays(days, data.limits)) return [];
    return days.flatMap((blocks, day) => blocks.flatMap((block, at) =>
      ofBlock(block, data).map((what) => ["fault-block", { day: day + 1, at: at + 1, what }])));
  }

  /** The faults of a block, each as [name, values]. */
  function ofBlock(block, data) {
    if (!isRecord(block) || !KINDS.includes(block.kind)) {
      return [["fault-kind", { found: shown(isRecord(block) ? block.kind : block) }]];
    }
    const { minutes, title: largest } = data.limits;
    const list = { plan: data.plans, play: data.plays }[block.kind];
    const source = list?.find((one) => one.id === block.id);
    if (list && !source) return [[`fault-${block.kind}`, { found: shown(block.id) }]];
    const faults = ofChanges(block, source);
    if (block.kind !== "plan" && !isWhole(block.minutes, 1, minutes)) {
      faults.push(["fault-minutes", { found: shown(block.minutes), largest: minutes }]);
    }
    const isNamed = typeof block.title === "string" && block.title.trim() && block.title.length <= largest;
    if (!list && !isNamed) faults.push(["fault-title", { found: shown(block.title), largest }]);
    return faults;
  }

  function ofChanges(block, source) {
    const segments = block.kind === "plan" ? source.segments.map((one) => one.id) : [""];
    const cuts = block.cuts ?? [];
    const delays = block.delays ?? {};
    const faults = [];
    if (!Array.isArray(cuts)) faults.push(["fault-cut", { found: shown(cuts) }]);
    else {
      faults.push(...cuts.filter((one) => block.kind !== "plan" || !segments.includes(one))
        .map((one) => ["fault-cut", { found: shown(one) }]));
    }
    const isSound = isRecord(delays) && Object.entries(delays)
      .every(([segment, lost]) => segments.includes(segment) && isWhole(lost, 0, Engine.DAY));
    if (!isSound) faults.push(["fault-delay", { found: shown(delays) }]);
    return faults;
  }

  /** Only what is known of a plan, so that what else a file held is neither kept nor passed on. */
  function clean({ schema, title, people, start, end, lunch, lunchMinutes, days }) {
    const kept = days.map((blocks) => blocks.map((block) => {
      const made = { kind: block.kind };
      const { id, title: name, minutes, how } = block;
      if (block.kind === "plan") made.id = id;
      else if (block.kind === "play") Object.assign(made, { id, minutes });
      else Object.assign(made, { title: name, minutes });
      if (block.kind === "own" && typeof how === "string") made.how = how;
      if (block.cuts?.length) made.cuts = [...new Set(block.cuts)];
      if (Object.keys(block.delays ?? {}).length) made.delays = { ...block.delays };
      if (block.afterLunch === true) made.afterLunch = true;
      return made;
    }));
    return { schema, title, people, start, end, lunch, lunchMinutes, days: kept };
  }

  /* What the browser keeps */

  let isStuck = false; // what is kept cannot be read, and there is no room for a copy

  /** The plan that was kept: { plan, said }, the plan null where nothing can be read of it. */
  function resume(data) {
    const text = localStorage.getItem(KEY);
    if (!text) return { plan: null, said: null };
    const { plan } = read(text, data);
    if (plan) return { plan, said: ["resumed", {}] };
    isStuck = !window.setAside(`${KEY}/damaged`, text);
    const left = salvaged(text, data);
    return left ? { plan: left.plan, said: ["partly", { count: left.gone }] } : { plan: null, said: ["damaged", {}] };
  }

  /** A kept plan without the blocks that this course does not have: { plan, gone }, or null. */
  function salvaged(text, data) {
    try {
      const found = JSON.parse(text);
      const days = found.days.map((blocks) => blocks.filter((one) => !ofBlock(one, data).length));
      const gone = found.days.flat().length - days.flat().length;
      const { plan } = read(JSON.stringify({ ...found, days }), data);
      return plan && { plan, gone };
    } catch {
      return null; // no plan at all
    }
  }

  /** Keeps `plan`, and what it came in the place of; returns whether there was room. */
  function keep(plan, before) {
    try {
      if (isStuck) return false;
      localStorage.setItem(KEY, write(plan));
      if (before) localStorage.setItem(`${KEY}/before`, write(before));
      return true;
    } catch {
      return false; // full, or denied since: a file is then the only copy
    }
  }

  /** The plan that was replaced whole the last time, null where there is none. */
  function replaced(data) {
    const text = localStorage.getItem(`${KEY}/before`);
    return text ? read(text, data).plan : null;
  }

  return { read, write, clean, resume, keep, replaced };
})();
