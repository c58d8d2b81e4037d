"""A walk over a page with the Tab key → what a reader without a mouse would stumble on."""

from __future__ import annotations

from playwright.sync_api import Page

MOST_STOPS = 300
BEGIN = """() => {
  window.scrollTo(0, 0);
  window.walked = new Set();
  window.last = null;
  const start = document.createElement("span");
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus({ preventScroll: true });
  start.addEventListener("blur", () => start.remove(), { once: true });
}"""
STOP = """() => {
  const one = document.activeElement;
  if (one === window.last) return []; // a date has a stop for each of its parts
  if (!one || one === document.body || window.walked.has(one)) return null;
  window.last = one;
  window.walked.add(one);
  const numbers = (text) => (text.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
  const light = (text) => numbers(text).slice(0, 3).map((c) => c / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const ratio = (a, b) => {
    const [dark, bright] = [light(a), light(b)].sort((one, other) => one - other);
    return (bright + 0.05) / (dark + 0.05);
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      const alpha = numbers(colour)[3];
      if (colour !== "transparent" && alpha !== 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const called = one.getAttribute("aria-label") || one.textContent || one.name || "";
  const name = `${one.tagName.toLowerCase()}.${one.className} “${called.trim().slice(0, 20)}”`;
  const faults = [];
  const style = getComputedStyle(one);
  const label = one.labels && one.labels[0];
  const shown = [one, label].filter(Boolean).map((each) => getComputedStyle(each))
    .find((each) => each.outlineStyle !== "none" && parseFloat(each.outlineWidth) >= 1);
  if (!shown) faults.push(`${name}: the focus is not seen`);
  else {
    const inside = parseFloat(shown.outlineOffset) < 0;
    const around = ground(inside ? one : one.parentElement);
    if (shown.outlineStyle !== "auto" && ratio(shown.outlineColor, around) < 3) {
      faults.push(`${name}: focus ring ${shown.outlineColor} on ${around}`);
    }
  }
  let box = one.getBoundingClientRect();
  const small = box.width < 3 || style.opacity === "0";
  if (small && label) box = label.getBoundingClientRect();
  const bar = document.querySelector(".md-header").getBoundingClientRect();
  const free = one.closest(".md-header, .md-sidebar") || one.matches(".md-skip");
  if (!free && box.bottom <= bar.bottom) faults.push(`${name}: under the bar`);
  if (box.bottom < 0 || box.top > innerHeight || box.right <= 0 || box.left >= innerWidth) {
    faults.push(`${name}: out of sight at ${Math.round(box.left)}, ${Math.round(box.top)}`);
  }
  return faults;
}"""
MISSED = """() => {
  const can = "a[href], button:enabled, input:enabled, select, textarea, summary, [tabindex='0']";
  return Array.from(document.querySelectorAll(can)).filter((one) => {
    const style = getComputedStyle(one);
    if (one.type === "hidden" || one.tabIndex < 0 || style.visibility !== "visible") return false;
    if (!one.checkVisibility() || one.type === "radio" || one.matches(".md-top")) return false;
    return !window.walked.has(one);
  }).map((one) => `${one.outerHTML.slice(0, 120)}: never reached`);
}"""


def walk(page: Page) -> list[str]:
    """Press Tab from the top of the page to its end; return what is wrong on the way."""
    page.evaluate(BEGIN)
    faults: list[str] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        found = page.evaluate(STOP)
        if found is None:
            break
        faults += found
    else:
        faults.append(f"no end after {MOST_STOPS} stops")
    return faults + page.evaluate(MISSED)
