/* 学习记录：答过的题、走过的对话、读过的页，全在这台机器的浏览器里，一条记录。
   {version, items: {"kind:id": [time, value]}}. Records join: of two entries the greater stays, by
   an order that does not ask which came first, so tabs and imports lose nothing. Nothing throws. */
window.CourseProgress = window.CourseProgress || (() => {
  "use strict";

  const VERSION = 1;
  const edition = document.querySelector('meta[name="course-edition"]');
  const KEY = `keeping-customers/progress/${edition ? edition.content : "trainee"}`;
  const LATEST = 8.64e15;
  /* An entry as it stands in a record, whatever became of the text around it. */
  const ENTRY = /"([a-z]+:[\w./-]{1,150})":\s*(\[\s*\d{1,16},\s*(?:null|true|false|"[^"\\]*"|\{[^{}]*\})\s*\])/g;
  const status = { denied: false, damaged: false, newer: false, full: false, rescued: 0 };
  let slot = KEY;
  let isStuck = false; // what stands there is damaged, and there is no room for a copy
  let held = null; // what storage did not take

  const isCount = (value, most) => Number.isSafeInteger(value) && value >= 0 && value <= most;
  const isText = (value, most) => typeof value === "string" && value.length <= most;
  const isList = (value, most, fits) => Array.isArray(value) && value.length <= most && value.every(fits);
  const isNumber = (value) => value === null || (Number.isFinite(value) && Math.abs(value) < 1000);

  /* Kind of item → its value with nothing else in it, or undefined where it cannot be one. */
  const CLEAN = {
    answer: ({ chosen, right }) =>
      isList(chosen, 20, (one) => isCount(one, 99)) && typeof right === "boolean" ? { chosen, right } : undefined,
    first: (right) => (typeof right === "boolean" ? right : undefined),
    read: (hash) => (isText(hash, 16) ? hash : undefined),
    open: (anchor) => (isText(anchor, 80) ? anchor : undefined),
    run: ({ hash, seed, path }) =>
      isText(hash, 16) && isCount(seed, 1e9) && isList(path, 200, (one) => isText(one, 40))
        ? { hash, seed, path } : undefined,
    best: ({ ending, total, red, level = null }) =>
      isText(ending, 60) && isNumber(total) && isCount(red, 99) && isNumber(level)
        ? { ending, total, red, level } : undefined,
    done: (nothing) => (nothing === null ? null : undefined),
  };

  function clean(key, entry) {
    const [, kind] = /^([a-z]+):[\w./-]{1,150}$/.exec(key) || [];
    if (!Object.keys(CLEAN).includes(kind) || !Array.isArray(entry) || !isCount(entry[0], LATEST)) return null;
    const value = kind === "done" || entry[1] ? CLEAN[kind](entry[1]) : CLEAN[kind](entry[1] ?? false);
    return value === undefined ? null : [entry[0], value];
  }

  /** The greater of two: of first tries the earlier, of results the better, of others the later. */
  function rank(key, [at, value]) {
    if (key.startsWith("first:")) return [-at];
    if (!key.startsWith("best:")) return [at];
    return [value.red ? 0 : 1, -(value.level ?? 99), value.total ?? -1, at];
  }

  function isGreater(key, one, other) {
    const [mine, theirs] = [rank(key, one), rank(key, other)];
    const apart = mine.findIndex((value, index) => value !== theirs[index]);
    return apart < 0 ? JSON.stringify(one) > JSON.stringify(other) : mine[apart] > theirs[apart];
  }

  function join(one, other) {
    const joined = { ...one };
    for (const [key, entry] of Object.entries(other)) {
      if (!joined[key] || isGreater(key, entry, joined[key])) joined[key] = entry;
    }
    return joined;
  }

  /** What `text` holds: {items, state}; the state is new, sound, damaged or newer. */
  function parse(text) {
    if (text === null) return { items: {}, state: "new" };
    let record = null;
    try {
      record = JSON.parse(text);
    } catch {
      /* Damaged, as told below. */
    }
    if (record && isCount(record.version, 1e6) && record.version > VERSION) return { items: {}, state: "newer" };
    const found = record && record.version === VERSION && record.items;
    const isRecord = Boolean(found) && typeof found === "object" && !Array.isArray(found);
    const entries = isRecord ? Object.entries(found) : [];
    const sound = entries.map(([key, entry]) => [key, clean(key, entry)]).filter(([, entry]) => entry);
    const state = isRecord && sound.length === entries.length ? "sound" : "damaged";
    return { items: Object.fromEntries(sound), state };
  }

  const write = (items) => JSON.stringify({ version: VERSION, items });

  /** Every entry that can still be made out in `text`. */
  function rescue(text) {
    let items = {};
    for (const [, key, entry] of text.matchAll(ENTRY)) {
      try {
        const sound = clean(key, JSON.parse(entry));
        if (sound) items = join(items, { [key]: sound });
      } catch {
        /* Not an entry after all. */
      }
    }
    return items;
  }

  const putAside = (text) => window.setAside(`${KEY}/damaged`, text);

  /** Sets a damaged `text` aside; returns its sound `items` and what else can be made out in it. */
  function mended(text, items) {
    const whole = join(rescue(text), items);
    status.damaged = true;
    status.rescued = Object.keys(whole).length - Object.keys(items).length;
    isStuck = !putAside(text);
    replace(held ? join(whole, held) : whole);
    return whole;
  }

  function read() {
    let text = null;
    try {
      text = localStorage.getItem(slot);
      status.denied = Boolean(localStorage.isDenied);
    } catch {
      status.denied = true;
    }
    const { items, state } = parse(text);
    if (state === "newer" && slot === KEY) {
      /* A later version of the course kept it: it stays as it is, and this one keeps its own. */
      slot = `${KEY}/v${VERSION}`;
      status.newer = true;
      return read();
    }
    if (state !== "damaged") isStuck = false;
    const whole = state === "damaged" ? mended(text, items) : items;
    return held ? join(whole, held) : whole;
  }

  /** Put `items` in the place of all that is kept. Returns whether storage took them. */
  function replace(items) {
    try {
      if (isStuck) throw new Error("no room");
      localStorage.setItem(slot, write(items));
      held = null;
      status.full = false;
    } catch {
      held = items;
      status.full = true;
    }
    return !status.full && !status.denied;
  }

  /** Change what is kept: change(items, stamp); stamp(key, value) is later than what was there. */
  function update(change) {
    const items = read();
    change(items, (key, value) => {
      const before = items[key] ? items[key][0] + 1 : 0;
      items[key] = [Math.min(LATEST, Math.max(Date.now(), before)), value];
    });
    return replace(items);
  }

  return { KEY, status, clean, putAside, rescue, read, replace, update, join, parse, write };
})();
