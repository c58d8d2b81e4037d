"""No page of either edition, however it is used, asks anything of another host."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dialogue_player import Player
from quiz_player import answer

LESSON = "modules/08-complaint-recovery/two-apologies.html"
DIALOGUE = "practice/role-plays/rp-bank-transfer-pending.html"


def pages(site: Path) -> list[str]:
    found = [str(page.relative_to(site)) for page in site.rglob("*.html")]
    return sorted(page for page in found if page != "404.html")


def asked_by(browser: Browser, base: str, paths: list[str]) -> list[str]:
    """Every address outside `base` that the pages ask for while they are walked and used."""
    context = browser.new_context(locale="zh-CN", viewport={"width": 390, "height": 800})
    asked: set[str] = set()
    context.on("request", lambda request: asked.add(request.url))
    page = context.new_page()
    for path in paths:
        page.goto(base + path, wait_until="domcontentloaded")
    use(page, base)
    context.close()
    assert len(asked) > len(paths)
    return sorted(url for url in asked if not url.startswith((base, "data:", "blob:")))


def use(page: Page, base: str) -> None:
    """Answer, talk, switch, search, open the menu: as a reader on a phone does."""
    page.goto(base + LESSON)
    answer(page.locator(".quiz").first)
    page.locator("[data-opens=__drawer]").click()
    expect(page.locator("nav.md-nav--primary")).to_be_in_viewport()
    page.locator(".md-overlay").click(position={"x": 380, "y": 400}, force=True)
    page.get_by_title("换成深色").click()
    page.locator("[data-opens=__search]").click()
    box = page.locator(".md-search__input")
    box.fill("道歉")
    box.press("Shift")
    expect(page.locator(".md-search-result__link").first).to_be_visible(timeout=15000)
    page.goto(base + DIALOGUE)
    Player(page).choose("a")


@pytest.mark.parametrize("way", ["http", "file"])
def test_no_page_of_trainees(
    browser: Browser, site: Path, site_url: str, file_url: str, way: str
) -> None:
    base = site_url if way == "http" else file_url
    assert asked_by(browser, base, pages(site)) == []


@pytest.mark.parametrize("way", ["http", "file"])
def test_no_page_of_trainers(
    browser: Browser, trainer_site: Path, trainer_url: str, way: str
) -> None:
    base = trainer_url if way == "http" else trainer_site.as_uri() + "/"
    assert asked_by(browser, base, pages(trainer_site)) == []
