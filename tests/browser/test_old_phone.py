"""A phone some years old: what its browser does not know of style sheets is not needed to learn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from dialogue_player import Player
from quiz_player import answer

LESSON = "modules/08-complaint-recovery/two-apologies.html"
DIALOGUE = "practice/role-plays/rp-bank-transfer-pending.html"
# Selectors and functions that Chromium 86 does not know: a rule with one of them is dropped whole.
UNKNOWN = (":has(", ":is(", ":where(", "color-mix(")


@pytest.fixture
def page(browser: Browser, site: Path, site_url: str) -> Iterator[Page]:
    """A page of the width of a phone, whose browser drops every rule that is too new for it."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, service_workers="block")

    def aged(route: Route) -> None:
        text = (site / urlsplit(route.request.url).path.lstrip("/")).read_text("utf-8")
        for name in UNKNOWN:
            text = text.replace(name, name.replace(":", ":x-").replace("color", "x-color"))
        route.fulfill(body=text, content_type="text/css")

    context.route("**/*.css", aged)
    yield context.new_page()
    context.close()


def test_a_lesson_can_be_read_and_its_question_answered(page: Page, site_url: str) -> None:
    page.goto(site_url + LESSON)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    expect(page.locator("article p").first).to_be_visible()
    quiz = page.locator(".quiz").first
    answer(quiz, right=False)
    expect(quiz.locator(".quiz-feedback")).to_be_visible()
    expect(quiz.locator("section.content")).to_be_visible()


def test_a_dialogue_can_be_played(page: Page, site_url: str) -> None:
    page.goto(site_url + DIALOGUE)
    player = Player(page)
    player.play(("a", "a"))
    expect(player.parts("choice").first).to_be_visible()
