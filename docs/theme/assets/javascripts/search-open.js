/* Over http the theme tells its search worker what is typed, but not that search was opened. This
   does, so that the worker loads its data while the reader types. Loaded before the theme's script. */
(function () {
  "use strict";
  const BrowserWorker = window.Worker;

  class SearchWorker extends BrowserWorker {
    constructor(...given) {
      super(...given);
      const open = ({ target }) => {
        if (!target.matches('[data-md-component="search-query"]')) return;
        document.removeEventListener("focusin", open);
        this.postMessage({ type: "open" });
      };
      document.addEventListener("focusin", open);
    }
  }

  if (window.location.protocol !== "file:") window.Worker = SearchWorker;
})();
