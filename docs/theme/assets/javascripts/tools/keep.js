/* 记在浏览器里，存成文件，贴成文字，撤销：一样工具填的东西怎么留、怎么拿回来。
   toolKeep({ tool, version, check, words }) gives a keeper. `check(value)` returns a sentence for
   each fault of what a file holds; nothing with a fault is taken. What it says comes from `words`
   (render/keep_words.py). What could not be read stays under its key with ".damaged"; needs storage. */
window.toolKeep = (given) => {
  "use strict";

  const { tool, version, check, words } = given;
  const KEY = `keep:${tool}:v${version}`;
  const LONGEST = 2000000;
  const STEPS_BACK = 60;
  const past = [];
  let lastField = "";
  let isStuck = false; // what is kept cannot be read, and there is no room for a copy

  const say = (name, values) => window.toolSay(words, name, values);
  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  /** The text of a file: what is written to it, and what `open` reads. */
  const write = (value) => `${JSON.stringify({ tool, version, value }, null, 1)}\n`;

  /** What `text` holds: { value, fault }, the value null where there is a fault. */
  function open(text) {
    const refused = (name, values) => ({ value: null, fault: say(name, values) });
    if (!text.trim()) return refused("keep-empty");
    if (text.length > LONGEST) return refused("keep-large", { most: LONGEST / 1000000 });
    let found;
    try {
      found = JSON.parse(text.replace(/^\ufeff/, ""));
    } catch {
      return refused("keep-json");
    }
    if (!isRecord(found) || typeof found.tool !== "string") return refused("keep-foreign");
    if (found.tool !== tool) return refused("keep-other", { tool: found.tool.slice(0, 40) });
    if (found.version !== version) return refused("keep-version");
    const faults = check(found.value);
    if (faults.length) return refused("keep-faults", { faults: faults.slice(0, 3).join("") });
    return { value: found.value, fault: "" };
  }

  /** What was kept, and what to say of it: { value, said }; the value is null where none was. */
  function read() {
    const kept = readItem();
    if (kept === undefined || localStorage.isDenied) {
      return { value: kept ? open(kept).value : null, said: say("keep-denied") };
    }
    if (kept === null) return { value: null, said: "" };
    const { value, fault } = open(kept);
    if (value !== null) return { value, said: say("keep-resumed") };
    isStuck = !window.setAside(`${KEY}.damaged`, kept);
    return { value: null, said: say("keep-damaged", { fault }) };
  }

  /** The kept text, null where there is none, undefined where it may not be asked for. */
  function readItem() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return undefined;
    }
  }

  /** Keeps `value`; returns what to say if it could not be kept, "" if it could. */
  function keep(value) {
    try {
      if (isStuck) throw new Error("no room");
      localStorage.setItem(KEY, write(value));
    } catch {
      return say(readItem() === undefined ? "keep-denied" : "keep-full");
    }
    return localStorage.isDenied ? say("keep-denied") : "";
  }

  /** Takes away all that is kept, what could not be read as well. */
  function forget() {
    try {
      for (const key of [KEY, `${KEY}.damaged`]) localStorage.removeItem(key);
      isStuck = false;
    } catch {
      /* Where nothing may be kept, there is nothing to take away. */
    }
  }

  /** Takes note of `value` before it is changed; typing on in one `field` is one step. */
  function remember(value, field = "") {
    if (field && field === lastField) return;
    lastField = field;
    past.push(JSON.stringify(value));
    past.splice(0, past.length - STEPS_BACK);
  }

  /** The value before the last step, null where there is none. */
  function undo() {
    lastField = "";
    return past.length ? JSON.parse(past.pop()) : null;
  }

  /** Offers `text` as a file; returns its name. */
  function save(text, name, type = "application/json") {
    const link = document.createElement("a");
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const file = name.replace(/[\\/:*?"<>|\s]+/g, "-");
    link.href = address;
    link.download = file;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
    return file;
  }

  /** Copies the text of `area`; says that it did, or selects the text to be copied by hand. */
  async function copy(area) {
    try {
      await navigator.clipboard.writeText(area.value);
      return say("keep-copied");
    } catch {
      area.focus();
      area.select();
      return say("keep-copy-by-hand");
    }
  }

  return { key: KEY, read, keep, forget, open, write, remember, undo, save, copy, say };
};

/** The sentence `name` of `words` with each `{…}` of it filled in from `values`. */
window.toolSay = (words, name, values = {}) => Object.entries(values)
  .reduce((text, [key, value]) => text.split(`{${key}}`).join(String(value)), words[name] ?? name);
