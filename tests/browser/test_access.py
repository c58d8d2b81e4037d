"""Every kind of page in every state: axe finds nothing, nothing scrolls sideways, all is read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

import pytest
from playwright.sync_api import Page

from course.make.axe import axe_faults
from course.make.page_kinds import KINDS, PageKind
from course.make.page_use import states_of
from keyboard_walk import walk
from page_states import STATES

# Both widths and both palettes; `make audit` looks at every page in all four ways.
SHOWN: tuple[tuple[int, Literal["light", "dark"]], ...] = ((1280, "light"), (390, "dark"))
REFLOW = (320, 640, 960, 1219, 1920)  # 640: 200 % zoom of a screen of 1280


def addressed(kind: PageKind, site_url: str, trainer_url: str) -> str:
    return (site_url if kind.edition == "trainee" else trainer_url) + kind.path


@contextmanager
def as_shown(page: Page) -> Iterator[None]:
    """Leave the page at the width and in the colours in which it was."""
    size = page.viewport_size
    yield
    page.emulate_media(color_scheme="light")
    if size:
        page.set_viewport_size(size)


def faults(page: Page, state: str) -> list[str]:
    """What axe finds in all widths and colours, the page in whatever state it is."""
    found = []
    with as_shown(page):
        for width, scheme in SHOWN:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            found += [f"{state}, {width}, {scheme}: {one}" for one in axe_faults(page)]
    return found


@pytest.mark.parametrize("name", KINDS)
def test_axe_finds_nothing_in_any_state(
    open_page, site_url: str, trainer_url: str, name: str
) -> None:
    page = open_page(addressed(KINDS[name], site_url, trainer_url))
    found = faults(page, "loaded")
    for state in STATES.get(name, states_of)(page):
        found += faults(page, state)
    assert found == []


# Hundreds of links in tables that other kinds have, too.
LONG = {"coverage", "claims", "glossary"}


@pytest.mark.parametrize("name", [name for name in KINDS if name not in LONG])
def test_the_tab_key_reaches_everything_in_sight_and_the_focus_is_seen(
    open_page, site_url: str, trainer_url: str, name: str
) -> None:
    page = open_page(addressed(KINDS[name], site_url, trainer_url))
    assert walk(page) == []


# WCAG 1.4.12: what readers may set without losing text.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""
# As a reader's own style sheet comes in: not by a tag, which the pages' policy refuses.
STYLED = """(text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
}"""
SIDEWAYS = "document.documentElement.scrollWidth > innerWidth"
# Text that is cut off: it is wider than its box, which neither scrolls nor shows what is over.
CUT = """() => Array.from(document.querySelectorAll("article :is(p, li, td, button, summary)"))
  .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 2
    && getComputedStyle(one).overflowX === "hidden").map((one) => one.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize("name", KINDS)
def test_nothing_scrolls_sideways_or_is_cut_off(
    open_page, site_url: str, trainer_url: str, name: str
) -> None:
    page = open_page(addressed(KINDS[name], site_url, trainer_url))
    found = []
    for width in REFLOW:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate(SIDEWAYS):
            found.append(f"{width} px: scrolls sideways")
    page.set_viewport_size({"width": 390, "height": 800})
    page.evaluate(STYLED, SPACING)
    if page.evaluate(SIDEWAYS):
        found.append("with wide letters it scrolls sideways")
    found += [f"with wide letters: {one}" for one in page.evaluate(CUT)]
    page.emulate_media(media="print")
    for part in (".md-header", ".md-sidebar", ".md-footer", ".md-skip", ".md-top"):
        if page.locator(part).filter(visible=True).count():
            found.append(f"on paper there is {part}")
    assert found == []
