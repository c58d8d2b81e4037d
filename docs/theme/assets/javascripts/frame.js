/* What moves around a text: menus by keyboard, where the reader is in the page, the way back up,
   boxes that open for paper. Everything works in part without it; class names are the theme's. */
(function () {
  "use strict";
  const all = (what, from = document) => Array.from(from.querySelectorAll(what));
  const drawer = document.getElementById("__drawer");
  const bar = document.querySelector(".md-header");
  const sidebar = document.querySelector(".md-sidebar--primary");
  const marks = new URL("search-marks.js", document.currentScript.src);
  document.documentElement.className = "js";

  /* Menus: labels open them, and a label hears no keys of its own. */
  function turn(toggle, isOn) {
    toggle.checked = isOn;
    toggle.dispatchEvent(new Event("change"));
  }
  for (const button of all("[data-opens]")) {
    const toggle = document.getElementById(button.dataset.opens);
    button.addEventListener("click", () => turn(toggle, !toggle.checked));
    toggle.addEventListener("change", () => {
      button.setAttribute("aria-expanded", String(toggle.checked));
    });
  }
  const isThere = (one) => getComputedStyle(one).visibility === "visible" && one.offsetParent;
  drawer.addEventListener("change", () => {
    const first = all("a, label[tabindex]", sidebar).find(isThere);
    if (drawer.checked && first) first.focus({ preventScroll: true });
  });
  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if ((key === "Enter" || key === " ") && target.matches("label[tabindex]")) {
      event.preventDefault();
      target.click();
    } else if (key === "Escape" && drawer.checked) {
      turn(drawer, false);
      document.querySelector("[data-opens=__drawer]").focus();
    }
  });

  /* The drawer lies over the text: when the focus goes there, it is in the way. */
  document.addEventListener("focusin", ({ target }) => {
    const isBeside = sidebar.contains(target) || bar.contains(target);
    if (drawer.checked && !isBeside) turn(drawer, false);
  });

  /* Where the reader is: the title in the bar, the section in the table of contents. */
  const title = document.querySelector(".md-header__title");
  const heading = document.querySelector("article h1");
  const toc = all(".md-nav--secondary .md-nav__link");
  const sections = toc.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const topButton = document.querySelector(".md-top");
  let before = 0;
  let active = null;

  function follow(link) {
    if (link === active) return;
    active = link;
    toc.forEach((one) => one.classList.toggle("md-nav__link--active", one === link));
    toc.forEach((one) => one.removeAttribute("aria-current"));
    if (!link) return;
    link.setAttribute("aria-current", "location");
    centre(link.closest(".md-sidebar__scrollwrap"), link);
  }

  function place() {
    const edge = bar.offsetHeight;
    const y = Math.max(0, window.scrollY);
    if (heading) {
      const isPast = heading.getBoundingClientRect().bottom < edge;
      title.classList.toggle("md-header__title--active", isPast);
    }
    const passed = sections.map((one) => one && one.getBoundingClientRect().top < edge + 24);
    const last = passed.lastIndexOf(true);
    toc.forEach((one, at) => one.classList.toggle("md-nav__link--passed", at < last));
    follow(last < 0 ? null : toc[last]);
    const isInUse = document.activeElement === topButton;
    if (y !== before && !isInUse) topButton.hidden = y > before || y < 2 * edge;
    before = y;
  }

  let isAsked = false;
  function soon() {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      place();
    });
  }
  window.addEventListener("scroll", soon, { passive: true });
  window.addEventListener("resize", soon);
  window.addEventListener("load", soon);

  topButton.addEventListener("click", () => {
    window.scrollTo(0, 0);
    document.querySelector("article").focus({ preventScroll: true });
  });

  /* The menu shows the page it is on. */
  function centre(box, link) {
    const off = link.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (off < 0 || off > box.clientHeight - 48) box.scrollTop += off - box.clientHeight / 2;
  }
  const here = Array.from(sidebar.querySelectorAll("a.md-nav__link--active")).pop();
  if (here) centre(sidebar.querySelector(".md-sidebar__scrollwrap"), here);

  /* The element that the address names; an address may hold what stands for no letters at all. */
  function named() {
    try {
      return document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    } catch {
      return null;
    }
  }

  /* Boxes: what is linked to is open, and on paper all are. */
  function openTarget() {
    const target = named();
    for (let at = target && target.closest("details"); at; at = at.parentNode.closest("details")) {
      if (!at.open) at.open = true;
    }
    if (target && target.closest("details")) target.scrollIntoView();
  }
  /* A page that search led to shows what was found. */
  if (window.location.search.includes("h=")) {
    const script = document.createElement("script");
    script.src = marks.href;
    document.head.append(script);
  }

  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = all("article details:not([open])");
    closed.forEach((one) => (one.open = true));
  });
  window.addEventListener("afterprint", () => closed.forEach((one) => (one.open = false)));
  window.addEventListener("hashchange", openTarget);
  openTarget();
})();
