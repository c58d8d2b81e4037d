"""A page in a browser → what axe-core finds wrong with it for people who see, hear or move less."""

from __future__ import annotations

import json
from importlib.resources import files

from playwright.sync_api import Page

# WCAG 2.2 at level AA, and what axe holds good practice.
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# What axe does not count among these and we do: targets of 24 pixels at least (2.5.8).
_RULES = {"target-size": {"enabled": True}}
_SHOWN = 3
_RUN = """async (options) => {
  const found = await axe.run(document, options);
  return found.violations.map((one) => ({
    id: one.id,
    where: one.nodes.map((node) => node.target.join(" ")),
  }));
}"""


def axe_faults(page: Page) -> list[str]:
    """Return a line for each rule that the page breaks as it now stands: rule, count, places."""
    # Where the page was scrolled to by chance, the bar lies over some of it.
    page.evaluate("window.scrollTo(0, 0)")
    if not page.evaluate("'axe' in window"):
        page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    options = {
        "runOnly": {"type": "tag", "values": TAGS},
        "rules": _RULES,
        "resultTypes": ["violations"],
    }
    found = page.evaluate(_RUN, json.loads(json.dumps(options)))
    return [f"{one['id']} ×{len(one['where'])}: {one['where'][:_SHOWN]}" for one in found]
