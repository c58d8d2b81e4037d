/* 「我的进度」怎么算：一页、一个模块、整门课各学了多少，停在哪儿，什么改过。
   Pure functions: the course's data and the items of the record → counts and what comes next. */
window.ProgressView = window.ProgressView || (() => {
  "use strict";

  const at = (items, key) => (items[key] ? items[key][0] : 0);
  const value = (items, key) => (items[key] ? items[key][1] : undefined);
  const sum = (list, count) => list.reduce((total, one) => total + count(one), 0);

  function question(items, name) {
    const answer = value(items, `answer:${name}`);
    const first = value(items, `first:${name}`);
    const isOpen = !answer || !answer.chosen.length;
    return { answered: first !== undefined || !isOpen, first: first === true, wrong: !isOpen && !answer.right };
  }

  /** Questions of `page` that were answered in an earlier wording, and not in this one. */
  function revisedQuestions(items, page) {
    return page.questions.filter((name) => {
      const stem = name.slice(0, -8);
      const earlier = Object.keys(items).some((key) => {
        const [kind, other] = key.split(":");
        return kind === "answer" && other.startsWith(stem) && other.length === name.length && other !== name;
      });
      return earlier && !question(items, name).answered;
    }).length;
  }

  function ofPage(items, page) {
    const all = page.questions.map((name) => question(items, name));
    const answered = all.filter((one) => one.answered).length;
    const hash = value(items, `read:${page.id}`);
    return {
      page,
      /* A check is done when its questions are, a lesson when its end was seen. */
      read: page.isCheck ? answered === all.length : hash !== undefined,
      opened: at(items, `open:${page.id}`) > 0,
      revised: hash !== undefined && hash !== page.hash,
      questions: all.length,
      answered,
      first: all.filter((one) => one.first).length,
      wrong: all.filter((one) => one.wrong).length,
      revisedQuestions: revisedQuestions(items, page),
    };
  }

  function ofPlay(items, play) {
    const run = value(items, `run:${play.id}`);
    const best = value(items, `best:${play.id}`);
    return {
      play,
      best: best && play.endings[best.ending] !== undefined ? best : null,
      started: Boolean(run && run.path.length),
      revised: Boolean(run && run.hash !== play.hash),
    };
  }

  function ofModule(items, module) {
    const pages = module.pages.map((page) => ofPage(items, page));
    const plays = module.plays.map((play) => ofPlay(items, play));
    const lessons = pages.filter((one) => !one.page.isCheck);
    const scores = plays.filter((one) => one.best && one.best.total !== null).map((one) => one.best.total);
    const counts = {
      pages: lessons.length,
      read: lessons.filter((one) => one.read).length,
      questions: sum(pages, (one) => one.questions),
      answered: sum(pages, (one) => one.answered),
      first: sum(pages, (one) => one.first),
      plays: plays.length,
      played: plays.filter((one) => one.best).length,
    };
    return {
      module, pages, plays, counts,
      best: scores.length ? Math.max(...scores) : null,
      done: counts.read + counts.answered + counts.played,
      whole: counts.pages + counts.questions + counts.plays,
    };
  }

  /** The page or role-play that was open last, {page, anchor} or {play}, or null. */
  function last(items, modules) {
    const pages = modules.flatMap((one) => one.pages);
    const plays = modules.flatMap((one) => one.plays);
    const all = [
      ...pages.map((one) => [at(items, `open:${one.page.id}`), {
        page: one, anchor: value(items, `open:${one.page.id}`) || "",
      }]),
      ...plays.map((one) => [at(items, `run:${one.play.id}`), { play: one.play }]),
    ].filter(([time]) => time > 0);
    return all.length ? all.reduce((one, other) => (other[0] > one[0] ? other : one))[1] : null;
  }

  /** The first page not yet read, from where the reader stopped on, then from the beginning. */
  function next(modules, stopped) {
    const pages = modules.flatMap((one) => one.pages);
    const from = stopped && stopped.page ? pages.indexOf(stopped.page) + 1 : 0;
    return [...pages.slice(from), ...pages.slice(0, from)].find((one) => !one.read) || null;
  }

  function overview(items, data) {
    const modules = data.modules.map((module) => ofModule(items, module));
    const total = (name) => sum(modules, (one) => one.counts[name]);
    const names = ["pages", "read", "questions", "answered", "first", "plays", "played"];
    const stopped = last(items, modules);
    return {
      modules, stopped,
      next: next(modules, stopped),
      sum: Object.fromEntries(names.map((name) => [name, total(name)])),
    };
  }

  return { overview };
})();
