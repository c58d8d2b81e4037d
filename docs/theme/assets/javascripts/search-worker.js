/* The script that the theme's search dialog talks to, in its own messages. Over http it is a worker;
   from file: it runs in the frame of iframe-worker.js. Nothing but this is loaded before search is
   opened; then the engine and the texts are. */
(function () {
  "use strict";
  const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
  const OPEN = "open"; // from search-dialog.js
  const SLICE = 8; // milliseconds of work before the page may do something else
  const inFrame = typeof document === "object";
  const here = inFrame ? document.currentScript.src : self.location.href;
  let files = null; // not before the theme has set up its search
  let isOpened = inFrame; // a frame is there only since search was opened
  let engine = null; // a promise of one
  let asked = 0;

  function load() {
    const urls = files.map((name) => new URL(`../../search/${name}`, here).href);
    return Promise.resolve(self.importScripts(...urls)).then(() => {
      const search = new self.CourseSearch();
      return inSlices(search.setUp()).then(() => search);
    });
  }

  /* Runs a generator to its end, and lets others work whenever a slice is over. */
  function inSlices(steps) {
    return new Promise((done) => {
      (function slice() {
        const end = performance.now() + SLICE;
        while (performance.now() < end) {
          if (steps.next().done) return done();
        }
        setTimeout(slice);
      })();
    });
  }

  function answer(query) {
    asked += 1;
    const mine = asked;
    if (!query.trim()) return self.postMessage({ type: RESULT, data: { items: [] } });
    engine ??= load();
    engine.then((search) => {
      // What was typed while the engine was on its way is answered once, for its last state.
      if (mine === asked) self.postMessage({ type: RESULT, data: search.find(query) });
    });
  }

  self.addEventListener("message", ({ data: message }) => {
    if (message.type === SETUP) {
      files = message.data.config.files;
      if (isOpened) engine ??= load();
      self.postMessage({ type: READY });
    } else if (message.type === OPEN) {
      isOpened = true;
      if (files) engine ??= load();
    } else if (message.type === QUERY) {
      answer(message.data);
    }
  });
})();
