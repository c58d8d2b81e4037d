"""The dialogue without a mouse, without good eyes, on a phone, in the dark, and in English."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from dialogue_player import Player
from role_plays import bare_page

PAGE = "practice/role-plays/rp-bank-transfer-pending.html"
WITH_RED_LINE = ("c", "a", "a", "a", "a", "a", "c", "a", "a")


@pytest.fixture
def player(open_page, site_url: str) -> Player:
    return Player(open_page(site_url + PAGE))


@pytest.fixture
def tiny(open_page, tmp_path: Path) -> Player:
    """The tiny role-play on a bare page, without the theme, opened from its folder."""
    return Player(open_page(bare_page(tmp_path)))


def faults(page: Page) -> list[str]:
    found = Axe().run(page, context=".role-play").response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found]


def open_all(page: Page) -> None:
    page.locator(".role-play details").evaluate_all("all => all.forEach((d) => { d.open = true; })")


def is_too_wide(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_at_the_start_on_the_way_and_at_the_end(
    open_page, site_url: str, width: int, scheme: str
) -> None:
    player = Player(open_page(site_url + PAGE, width=width, scheme=scheme))
    assert faults(player.page) == []
    player.choose(WITH_RED_LINE[0])
    assert faults(player.page) == []
    player.go_on()
    player.play(WITH_RED_LINE[1:])
    expect(player.parts("reds")).to_be_visible()
    open_all(player.page)
    assert faults(player.page) == []
    assert not is_too_wide(player.page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_script_without_javascript(
    open_page, site_url: str, scheme: str
) -> None:
    page = open_page(site_url + PAGE, width=390, scheme=scheme)
    # Axe needs JavaScript, so the element is made what it is without: its script, all open.
    page.evaluate("document.querySelector('.rp-player').remove()")
    page.evaluate(
        "document.querySelectorAll('.role-play details').forEach((d) => { d.open = true; })"
    )
    assert faults(page) == []
    assert not is_too_wide(page)


def focused_choice(player: Player) -> str:
    return str(player.page.evaluate("document.activeElement.dataset.choice || ''"))


def test_the_keyboard_alone_walks_from_the_start_to_the_end(player: Player) -> None:
    keyboard = player.page.keyboard
    player.root.locator("xpath=preceding::h2[1]").evaluate(
        "(heading) => { heading.tabIndex = -1; heading.focus(); }"
    )
    keyboard.press("Tab")
    for choice in player.way_to("end_good"):
        for _ in range(3):
            if focused_choice(player) != choice:
                keyboard.press("ArrowDown")
        assert focused_choice(player) == choice
        keyboard.press("Enter")
        expect(player.parts("continue")).to_be_focused()
        keyboard.press("Enter")
    expect(player.parts("ending")).to_be_focused()


def test_arrows_go_round_and_backspace_goes_one_step_back(player: Player) -> None:
    player.parts("choice").first.focus()
    first = focused_choice(player)
    player.page.keyboard.press("ArrowUp")
    expect(player.parts("choice").last).to_be_focused()
    player.page.keyboard.press("ArrowDown")
    assert focused_choice(player) == first
    player.choose("b")
    player.page.keyboard.press("Backspace")
    expect(player.parts("answer")).to_have_count(0)
    expect(player.parts("choice").first).to_be_focused()
    player.page.keyboard.press("Backspace")
    expect(player.parts("line")).to_have_count(1)


def test_the_log_is_live_and_only_what_is_new_is_added_to_it(player: Player) -> None:
    log = player.root.get_by_role("log")
    expect(log).to_have_attribute("aria-label", "对话记录")
    assert log.evaluate("(element) => element.tagName") == "DIV"
    player.page.evaluate(
        """() => {
          window.added = [];
          window.removed = 0;
          new MutationObserver((records) => records.forEach((record) => {
            record.addedNodes.forEach((node) => window.added.push(node.className));
            window.removed += record.removedNodes.length;
          })).observe(document.querySelector(".rp-log"), { childList: true });
        }"""
    )
    player.choose("a")
    player.go_on()
    assert player.page.evaluate("added") == ["rp-answer", "rp-feedback rp-best", "rp-line"]
    assert player.page.evaluate("removed") == 0


@pytest.mark.parametrize("width", [390, 1280])
def test_after_each_step_what_is_new_begins_on_the_screen(
    open_page, site_url: str, width: int
) -> None:
    player = Player(open_page(site_url + PAGE, width=width))
    for choice in ("a",) * 6:
        player.choose(choice)
        assert player.parts("feedback").last.bounding_box()["y"] > 0
        expect(player.parts("continue")).to_be_in_viewport()
        player.go_on()
        expect(player.parts("line").last).to_be_in_viewport()
        expect(player.parts("choice").first).to_be_in_viewport()


def test_another_role_play_in_another_language_plays_by_the_same_scripts(tiny: Player) -> None:
    expect(tiny.parts("line")).to_contain_text("</script><script>alert(1)</script>")
    expect(tiny.parts("ask")).to_have_text("What do you say?")
    tiny.play(("a", "a"))
    expect(tiny.parts("ending")).to_have_text("Ending: The party")
    expect(tiny.parts("total")).to_have_text("92 of 100 points. Ready")
    tiny.parts("restart").click()
    tiny.play(("a", "b"))
    expect(tiny.parts("ending")).to_have_text("Ending: Late")
    expect(tiny.parts("reason")).to_contain_text("red lines touched: 1")
    tiny.parts("replay").click()
    expect(tiny.parts("line").last).to_contain_text("So?")


def test_a_circle_can_be_walked_until_the_mood_boils_over(tiny: Player) -> None:
    tiny.play(("b", "b", "b", "b"))
    expect(tiny.parts("ending")).to_have_text("Ending: Hung up")
    expect(tiny.parts("reason")).to_have_text(
        "The mood (Mother) reached 8; there was no more talking."
    )
    expect(tiny.parts("total")).to_contain_text("no evidence for Promise")
    tiny.parts("replay").click()
    expect(tiny.parts("answer")).to_have_count(3)


def test_without_its_data_the_script_stays_open_and_nothing_breaks(
    open_page, tmp_path: Path
) -> None:
    address = bare_page(tmp_path)
    whole = (tmp_path / "page.html").read_text(encoding="utf-8")
    damaged = whole.replace('type="application/json">{', 'type="application/json">')
    (tmp_path / "page.html").write_text(damaged, encoding="utf-8")
    page = open_page(address)
    expect(page.locator(".rp-player")).to_have_count(0)
    expect(page.locator(".rp-parts > li").first).to_be_visible()
