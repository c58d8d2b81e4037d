/* 学习记录搬家：写成一段字，读回来先验，说得出会改什么。
   Functions over progress-store. What is read is never more than what this course knows. */
window.ProgressFile = window.ProgressFile || (() => {
  "use strict";

  const { CourseProgress: Progress } = window;
  const KINDS = { answer: "quiz", first: "quiz", read: "page", open: "page", run: "play", best: "play", done: "play" };

  const nameOf = (key) => key.slice(key.indexOf(":") + 1);
  const kindOf = (key) => KINDS[key.slice(0, key.indexOf(":"))];
  const withoutHash = (name) => name.replace(/-[0-9a-f]{8}$/, "");
  const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  function write(items, format) {
    const { version } = JSON.parse(Progress.write({}));
    return `${JSON.stringify({ format, version, items })}\n`;
  }

  /** The parts of `items` that this course knows; the wording of a question may be an earlier one. */
  function known(items, data) {
    const pages = data.modules.flatMap((module) => module.pages);
    const names = {
      quiz: new Set(pages.flatMap((page) => page.questions.map(withoutHash))),
      page: new Set(pages.map((page) => page.id)),
      play: new Set(data.modules.flatMap((module) => module.plays.map((play) => play.id))),
    };
    return Object.fromEntries(Object.entries(items).filter(([key]) => {
      const kind = kindOf(key);
      return names[kind].has(kind === "quiz" ? withoutHash(nameOf(key)) : nameOf(key));
    }));
  }

  /** What `text` holds: {items, foreign, isBroken}, or {fault: [word, values]}. */
  function read(text, data) {
    if (!text.trim()) return { fault: ["fault-empty", {}] };
    if (text.length > data.longest) return { fault: ["fault-size", { size: text.length }] };
    let file = null;
    let isBroken = false;
    try {
      file = JSON.parse(text.replace(/^\ufeff/, ""));
    } catch {
      isBroken = true;
    }
    if (isBroken) {
      const items = text.includes(data.format) ? known(Progress.rescue(text), data) : {};
      return Object.keys(items).length ? { items, foreign: 0, isBroken } : { fault: ["fault-json", {}] };
    }
    if (!file || file.format !== data.format) return { fault: ["fault-format", {}] };
    const record = Progress.parse(JSON.stringify({ version: file.version, items: file.items }));
    if (record.state === "newer") return { fault: ["fault-newer", { found: file.version }] };
    const given = file.items && typeof file.items === "object" ? Object.keys(file.items).length : 0;
    const items = known(record.items, data);
    return { items, foreign: given - Object.keys(items).length, isBroken };
  }

  /** What joining `found` to `items` would change: {adds, changes}, each kind → names. */
  function compare(items, found) {
    const joined = Progress.join(items, found);
    const sets = () => ({ quiz: new Set(), page: new Set(), play: new Set() });
    const [adds, changes] = [sets(), sets()];
    const had = new Set(Object.keys(items).map((key) => `${kindOf(key)} ${nameOf(key)}`));
    for (const key of Object.keys(joined)) {
      if (isSame(items[key], joined[key])) continue;
      const kind = kindOf(key);
      (had.has(`${kind} ${nameOf(key)}`) ? changes : adds)[kind].add(nameOf(key));
    }
    return { joined, adds, changes };
  }

  /** What `before` was, with all that was kept since `after` was made of it. */
  function goBack(before, after, now) {
    const since = Object.entries(now).filter(([key, entry]) => !isSame(entry, after[key]));
    return Progress.join(before, Object.fromEntries(since));
  }

  function download(text, name, type) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  return { download, write, read, known, compare, goBack };
})();
