"""What can be done on each kind of page: states in which it looks or sounds different.

Each entry of STATES leads a loaded page from one state to the next and yields the name of each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from playwright.sync_api import Page, expect

from class_results import simulated_class, upload, uploads_of
from courses import whole_course
from dialogue_player import Player
from quiz_player import answer

MODULE = "m08-complaint-recovery"
WITH_RED_LINE = ("c", "a", "a", "a", "a", "a", "c", "a", "a")


def search(page: Page, text: str) -> None:
    """Open search, whatever the width, and ask it for `text`."""
    box = page.locator(".md-search__input")
    page.locator("#__search").evaluate("toggle => { toggle.checked = true; }")
    box.focus()
    box.fill(text)


def _searched(page: Page) -> Iterator[str]:
    search(page, "道歉")
    expect(page.locator(".md-search-result__link").first).to_be_visible(timeout=15_000)
    yield "search with results"
    search(page, "asdfgh")
    expect(page.locator(".md-search-result__meta")).to_contain_text("没有找到")
    yield "search without results"
    page.keyboard.press("Escape")


def _menu(page: Page) -> Iterator[str]:
    page.locator("#__drawer").evaluate("drawer => { drawer.checked = true; }")
    yield "menu open"
    page.locator("#__drawer").evaluate("drawer => { drawer.checked = false; }")


def _home(page: Page) -> Iterator[str]:
    yield from _menu(page)
    yield from _searched(page)


def _answered(page: Page) -> Iterator[str]:
    single = page.locator(".quiz:has([type=radio])").first
    several = page.locator(".quiz:has([type=checkbox])").first
    single.locator("button[type=submit]").click()
    answer(several, right=False)
    yield "nothing chosen, answered wrong"
    answer(single)
    several.get_by_role("button", name="再做一遍").click()
    answer(several)
    yield "answered right"


def _played(page: Page) -> Iterator[str]:
    player = Player(page)
    player.choose(WITH_RED_LINE[0])
    yield "feedback"
    player.go_on()
    player.play(WITH_RED_LINE[1:])
    expect(player.parts("reds")).to_be_visible()
    page.locator("article details").evaluate_all("all => all.forEach((d) => { d.open = true; })")
    yield "ended, all open"


def _filtered(page: Page) -> Iterator[str]:
    page.locator("select[name=state]").select_option("done")
    expect(page.locator("table.practice")).to_be_hidden()
    yield "nothing fits"


def _planned(page: Page) -> Iterator[str]:
    minutes = page.get_by_label("《签到与前测》几分钟")
    minutes.fill("0")
    minutes.press("Enter")
    yield "refused input"
    page.get_by_role("button", name="全部清空").click()
    yield "empty plan"


def _reported(page: Page) -> Iterator[str]:
    learners = simulated_class(whole_course(), MODULE)
    given = uploads_of(whole_course(), learners, "pre", "post")
    given.append(upload("坏.json", "{"))
    page.locator("[data-part=files]").set_input_files(given)  # type: ignore[arg-type]
    expect(page.locator("[data-part=sources] li")).to_have_count(len(given))
    page.locator(".report__sources summary").click()
    yield "report of a class, one damaged file"


def _opened(page: Page) -> Iterator[str]:
    page.locator("article details").evaluate_all("all => all.forEach((d) => { d.open = true; })")
    yield "all open"


STATES: Mapping[str, Callable[[Page], Iterator[str]]] = {
    "home": _home,
    "lesson": _menu,
    "quiz": _answered,
    "role-play": _played,
    "practice": _filtered,
    "planner": _planned,
    "class-report": _reported,
    "trainer-lesson": _opened,
    "lesson-plan": _opened,
    "kit": _opened,
    "paper": _opened,
}
