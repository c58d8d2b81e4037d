/* Keeps what has been read: pages from the network first, hashed files from what is kept first.
   Made anew for every build; what an older build kept is fetched again, then dropped. */
"use strict";

const VERSION = "__VERSION__";
const OWN = "kept " + self.registration.scope + " ";
const CACHE = OWN + VERSION;
const SCOPE = self.registration.scope;
const LEFT_OUT = "downloads/";
const HASHED = /\.[0-9a-f]{8}\.(min\.)?(css|js)$/;
const UNREAD = "__UNREAD__";

const inSite = (url) =>
  url.startsWith(SCOPE) && !url.slice(SCOPE.length).startsWith(LEFT_OUT);

const without = (url) => url.split("#")[0].split("?")[0];

function store(cache, url, answer) {
  return answer.ok && answer.type === "basic" ? cache.put(without(url), answer) : undefined;
}

async function fresh(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    await store(cache, request.url, answer.clone());
    return answer;
  } catch (fault) {
    const kept = await cache.match(without(request.url));
    if (kept) return kept;
    if (request.mode !== "navigate") throw fault;
    const page = UNREAD.replace("index.html", SCOPE + "index.html");
    return new Response(page, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
}

async function kept(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(without(request.url))) || fresh(request);
}

/* `how`: what was read just now may come from the browser's own cache; a new build must not. */
async function keep(urls, how) {
  const cache = await caches.open(CACHE);
  for (const url of urls.filter(inSite)) {
    if (await cache.match(without(url))) continue;
    try {
      await store(cache, url, await fetch(url, { cache: how }));
    } catch {
      /* Gone offline meanwhile: it is kept the next time it is read. */
    }
  }
}

async function renew() {
  for (const name of await caches.keys()) {
    if (!name.startsWith(OWN) || name === CACHE) continue;
    const old = await caches.open(name);
    const pages = (await old.keys()).map((one) => one.url).filter((url) => !HASHED.test(url));
    await keep(pages, "no-cache");
    await caches.delete(name);
  }
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim().then(renew));
});
self.addEventListener("message", (event) => {
  if (event.data && event.data.keep) event.waitUntil(keep(event.data.keep, "default"));
});
self.addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method !== "GET" || !inSite(request.url) || request.headers.has("range")) return;
  event.respondWith(HASHED.test(without(request.url)) ? kept(request) : fresh(request));
});
