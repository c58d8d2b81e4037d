/* 早先的版本每页、每个角色扮演各记一条：第一次打开时并进学习记录，一条不丢。
   Joins what earlier versions kept into the record, once. What cannot be read stays where it is. */
(() => {
  "use strict";

  const { CourseProgress: Progress } = window;
  const PLAY = "keeping-customers/role-play/";
  const QUIZ = "quiz_progress_";
  /* Older than all that has a time of its own. */
  const LONG_AGO = 1;

  /** Of a page's answers: [name in the record, entry, name under this key]. */
  function ofQuizzes(record) {
    return Object.entries(record).map(([id, found]) => {
      const { answered, correct, selectedValues } = found || {};
      const chosen = answered === true && Array.isArray(selectedValues) ? selectedValues.map(Number) : null;
      const name = id.replace(/^quiz-(?=.+-[0-9a-f]{8}$)/, "answer:");
      return [name, [LONG_AGO, { chosen, right: correct }], id];
    });
  }

  function ofRolePlay(id, { hash = "", seed, path, best, last }) {
    const at = last || LONG_AGO;
    const found = [[`run:${id}`, [at, { hash, seed, path }]]];
    if (best) found.push([`best:${id}`, [LONG_AGO, best]]);
    if (last) found.push([`done:${id}`, [last, null]]);
    return found;
  }

  /** What can be read of `key`: {key, text, items, rest}, `rest` being what cannot; or null. */
  function opened(key) {
    try {
      const text = localStorage.getItem(key);
      const record = JSON.parse(text);
      const found = key.startsWith(QUIZ) ? ofQuizzes(record) : ofRolePlay(key.slice(PLAY.length), record);
      const entries = found.map(([name, entry, id]) => [name, Progress.clean(name, entry), id]);
      const items = Object.fromEntries(entries.filter(([, entry]) => entry));
      const rest = entries.filter(([, entry]) => !entry).map(([, , id]) => [id, id && record[id]]);
      return Object.keys(items).length ? { key, text, items, rest } : null;
    } catch {
      return null;
    }
  }

  /** Other sites on this host may keep answers under the same key: theirs stay. */
  function leave({ key, text, rest }) {
    if (rest.length && key.startsWith(QUIZ)) {
      localStorage.setItem(key, JSON.stringify(Object.fromEntries(rest)));
      return;
    }
    if (rest.length && !Progress.putAside(text)) return;
    localStorage.removeItem(key);
  }

  function bringOver() {
    const every = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at));
    const old = every.filter((key) => key.startsWith(QUIZ) || key.startsWith(PLAY)).map(opened).filter(Boolean);
    if (!old.length) return;
    const whole = old.reduce((items, one) => Progress.join(items, one.items), Progress.read());
    if (Progress.replace(whole)) old.forEach(leave);
  }

  try {
    bringOver();
  } catch {
    /* Storage is denied: there is nothing to bring over. */
  }
})();
