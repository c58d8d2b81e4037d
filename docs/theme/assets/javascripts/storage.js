/* Where a browser denies localStorage, pages get one that lasts until they are closed: the theme's
   own script would stop at the first denial, and search and menus with it. Loaded before all others. */
(function () {
  "use strict";

  /* Keeps under `key` a text that could not be read, behind those set aside before.
     Tells whether there was room: if not, the only copy is where it stands, and must stay there. */
  window.setAside = function (key, text) {
    try {
      const before = localStorage.getItem(key);
      const isThere = before !== null && before.includes(text);
      if (!isThere) localStorage.setItem(key, before ? `${before}\n${text}` : text);
      return true;
    } catch {
      return false;
    }
  };

  try {
    window.localStorage.getItem("");
  } catch {
    const kept = new Map();
    Object.defineProperty(window, "localStorage", {
      configurable: true,
      value: {
        getItem: (key) => (kept.has(key) ? kept.get(key) : null),
        setItem: (key, value) => void kept.set(key, String(value)),
        removeItem: (key) => void kept.delete(key),
        clear: () => kept.clear(),
        key: (index) => Array.from(kept.keys())[index] ?? null,
        get length() {
          return kept.size;
        },
        isDenied: true,
      },
    });
  }
})();
