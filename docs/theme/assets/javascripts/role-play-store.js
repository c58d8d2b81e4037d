/* 进度存在这台机器的浏览器里：每个角色扮演一条记录，坏了、满了、不让存，都不影响走完。
   One versioned record per role-play. Nothing in here throws: what cannot be read or written is told. */
window.RolePlayStore = window.RolePlayStore || (() => {
  "use strict";

  const VERSION = 1;
  const keyOf = (id) => `keeping-customers/role-play/${id}`;

  const isPath = (path) =>
    Array.isArray(path) && path.every((choice) => typeof choice === "string");
  const isSeed = (seed) => Number.isSafeInteger(seed) && seed > 0;

  /** The best result, if it is one that a dialogue with these endings can have. */
  function goodResult(best, endings) {
    const known = best && endings.includes(best.ending);
    const counted = known && Number.isSafeInteger(best.red) && best.red >= 0;
    const scored = counted && (best.total === null || Number.isFinite(best.total));
    return scored ? { ending: best.ending, total: best.total, red: best.red } : null;
  }

  const idsOf = (data) => data.endings.map((ending) => ending.id);

  /** A time that a clock can have shown; a wrong clock is the reader's own affair. */
  const goodTime = (last) => (Number.isSafeInteger(last) && last > 0 && last <= 8.64e15 ? last : null);

  function parse(text) {
    try {
      const record = JSON.parse(text);
      return record && record.version === VERSION ? record : null;
    } catch {
      return null;
    }
  }

  /** A damaged record is put aside before it is written over: somebody may still want to read it. */
  function putAside(id, text) {
    try {
      localStorage.setItem(`${keyOf(id)}/damaged`, text);
    } catch {
      /* No room for a copy: the play matters more. */
    }
  }

  function read(id) {
    try {
      return { text: localStorage.getItem(keyOf(id)), denied: false };
    } catch {
      return { text: null, denied: true };
    }
  }

  /**
   * Read what was kept for this dialogue: {path, seed, best, last, state}. `last` is when a run was
   * last finished, in milliseconds, or null. `state` is one of
   * new, resumed, changed (the script was edited since), damaged, unsaved (storage is denied).
   */
  function load(data) {
    const { text, denied } = read(data.id);
    const fresh = { path: [], seed: null, best: null, last: null };
    if (denied) return { ...fresh, state: "unsaved" };
    if (text === null) return { ...fresh, state: "new" };
    const record = parse(text);
    const sound = record && isPath(record.path) && isSeed(record.seed);
    if (!sound) putAside(data.id, text);
    const best = record ? goodResult(record.best, idsOf(data)) : null;
    const last = record ? goodTime(record.last) : null;
    if (!sound) return { ...fresh, best, last, state: "damaged" };
    if (record.hash !== data.hash) return { ...fresh, best, last, state: "changed" };
    return { path: record.path, seed: record.seed, best, last, state: "resumed" };
  }

  /** What a list of role-plays shows of one: {best, last, started}. Nothing is put aside or told. */
  function peek(id, endings) {
    const { text } = read(id);
    const record = text === null ? null : parse(text);
    return {
      best: record ? goodResult(record.best, endings) : null,
      last: record ? goodTime(record.last) : null,
      started: Boolean(record && isPath(record.path) && record.path.length),
    };
  }

  /** Keep path, seed, best result and time. Returns whether it was kept. */
  function save(data, { path, seed, best, last }) {
    try {
      const record = { version: VERSION, hash: data.hash, seed, path, best, last };
      localStorage.setItem(keyOf(data.id), JSON.stringify(record));
      return true;
    } catch {
      return false;
    }
  }

  return { load, peek, save };
})();
