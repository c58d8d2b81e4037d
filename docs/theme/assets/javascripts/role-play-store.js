/* 角色扮演的进度记在学习记录里：坏了、满了、不让存，都不影响走完。
   A role-play's run, best result and last day in the learner's record. Nothing in here throws. */
window.RolePlayStore = window.RolePlayStore || (() => {
  "use strict";

  const { CourseProgress: Progress } = window;

  /** The best result, if it is one that a dialogue with these endings can have. */
  const goodResult = (entry, endings) => {
    if (!entry || !endings.includes(entry[1].ending)) return null;
    const { ending, total, red } = entry[1];
    return { ending, total, red };
  };

  const idsOf = (data) => data.endings.map((ending) => ending.id);
  const timeOf = (entry) => (entry ? entry[0] : null);

  /**
   * Read what was kept for this dialogue: {path, seed, best, last, state}. `last` is when a run was
   * last finished, in milliseconds, or null. `state` is one of
   * new, resumed, changed (the script was edited since), damaged, unsaved (storage is denied).
   */
  function load(data) {
    const items = Progress.read();
    const best = goodResult(items[`best:${data.id}`], idsOf(data));
    const last = timeOf(items[`done:${data.id}`]);
    const run = items[`run:${data.id}`];
    const fresh = { path: [], seed: null, best, last };
    const { denied, full, damaged } = Progress.status;
    if (!run) return { ...fresh, state: denied || full ? "unsaved" : damaged ? "damaged" : "new" };
    const { hash, seed, path } = run[1];
    if (hash !== data.hash) return { ...fresh, state: "changed" };
    return { path, seed, best, last, state: denied ? "unsaved" : "resumed" };
  }

  /** What a list of role-plays shows of one: {best, last, started}. */
  function peek(id, endings) {
    const items = Progress.read();
    const run = items[`run:${id}`];
    return {
      best: goodResult(items[`best:${id}`], endings),
      last: timeOf(items[`done:${id}`]),
      started: Boolean(run && run[1].path.length),
    };
  }

  /** Keep path, seed, best result and time. Returns whether it was kept. */
  function save(data, { path, seed, best, last }) {
    const { id, hash } = data;
    return Progress.update((items, stamp) => {
      stamp(`run:${id}`, { hash, seed, path });
      const before = items[`best:${id}`];
      /* A result with an ending that is no more gives way to one that can still be had. */
      if (before && !goodResult(before, idsOf(data))) delete items[`best:${id}`];
      if (best) {
        const level = data.endings.find((one) => one.id === best.ending).levelAfter;
        const item = { [`best:${id}`]: [last || 1, { ...best, level }] };
        Object.assign(items, Progress.join(items, item));
      }
      if (last) Object.assign(items, Progress.join(items, { [`done:${id}`]: [last, null] }));
    });
  }

  return { load, peek, save };
})();
