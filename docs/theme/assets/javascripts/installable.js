/* Over https the site can be installed on a phone, and pages once read stay readable without a
   network. Nothing of the site needs this: from files, and where a browser has no service worker
   (微信, say), nothing is registered and nothing is missing. */
(function () {
  "use strict";

  const root = new URL("../../", document.currentScript.src);
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(window.location.hostname);
  const safe = window.location.protocol === "https:" || (window.location.protocol === "http:" && local);
  if (!safe) return;

  /* From file: a manifest in the page would be refused with an error, so it comes only here. */
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = new URL("manifest.json", root).href;
  document.head.append(manifest);

  if (!("serviceWorker" in navigator)) return;

  /* The first page was read before there was a worker to keep it. */
  function keepThisPage(worker) {
    const loaded = performance.getEntriesByType("resource").map((one) => one.name);
    worker.postMessage({ keep: [window.location.href.split("#")[0], ...loaded] });
  }

  window.addEventListener("load", () => {
    navigator.serviceWorker
      .register(new URL("service-worker.js", root).href)
      .then(() => navigator.serviceWorker.ready)
      .then((registration) => keepThisPage(registration.active))
      .catch(() => {}); /* A reader who forbids it has said so; the site works without. */
  });
})();
