"""The frame of every page without a mouse: skip link, menu, colours, search, the way back up."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from course.make.page_kinds import KINDS
from keyboard_walk import walk
from page_states import search

LESSON = KINDS["lesson"].path
INSIDE = "selector => document.querySelector(selector).contains(document.activeElement)"


@pytest.fixture
def phone(open_page, site_url: str) -> Page:
    return open_page(site_url + LESSON, width=390)


@pytest.fixture
def page(open_page, site_url: str) -> Page:
    return open_page(site_url + LESSON)


def menu_button(page: Page) -> Locator:
    return page.get_by_role("button", name="课程目录")


def test_the_first_stop_leads_past_the_menus_to_the_text(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    expect(page.locator(".md-skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(INSIDE, "article")


def test_the_menu_opens_takes_the_focus_and_gives_it_back(phone: Page) -> None:
    menu_button(phone).focus()
    phone.keyboard.press("Enter")
    expect(menu_button(phone)).to_have_attribute("aria-expanded", "true")
    assert phone.evaluate(INSIDE, ".md-sidebar--primary")
    phone.keyboard.press("Escape")
    expect(menu_button(phone)).to_be_focused()
    expect(menu_button(phone)).to_have_attribute("aria-expanded", "false")
    expect(phone.locator("#__drawer")).not_to_be_checked()


def test_an_open_menu_is_left_by_tab_and_then_out_of_the_way(phone: Page) -> None:
    menu_button(phone).click()
    for _ in range(40):
        phone.keyboard.press("Tab")
        if phone.evaluate(INSIDE, "article"):
            break
    assert phone.evaluate(INSIDE, "article")
    expect(phone.locator("#__drawer")).not_to_be_checked()


def test_in_the_menu_one_level_up_is_a_key_press_away(phone: Page) -> None:
    menu_button(phone).click()
    back = phone.locator(".md-sidebar--primary .md-nav__title:visible").last
    back.focus()
    phone.keyboard.press("Enter")
    other = phone.locator(".md-sidebar--primary a", has_text="服务意识与五项服务理念")
    expect(other).to_be_in_viewport()


def test_what_is_in_no_open_menu_is_never_focused(phone: Page) -> None:
    assert walk(phone) == []


def test_the_colours_change_by_keyboard_and_the_focus_stays_on_the_switch(page: Page) -> None:
    page.get_by_role("button", name="换成深色").focus()
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(page.get_by_role("button", name="换成浅色")).to_be_focused()
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("kept", ["{", "null", '{"color": 7}', '{"color": {"scheme": "x"}}'])
def test_a_damaged_choice_of_colours_is_no_choice(page: Page, kept: str) -> None:
    page.evaluate("kept => localStorage.setItem('/.__palette', kept)", kept)
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_without_a_choice_the_colours_follow_the_system(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_search_is_opened_read_and_left_by_keyboard(phone: Page) -> None:
    opener = phone.locator("[data-opens=__search]")
    opener.focus()
    phone.keyboard.press("Enter")
    expect(phone.locator(".md-search__input")).to_be_focused()
    phone.keyboard.type("道歉")
    expect(phone.locator(".md-search-result__link").first).to_be_visible(timeout=15_000)
    expect(phone.locator(".md-search").get_by_role("status")).to_contain_text("找到")
    for _ in range(3):
        phone.keyboard.press("Tab")
    expect(phone.locator(".md-search-result__link").first).to_be_focused()
    phone.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(phone.locator("#__search")).not_to_be_checked()


def test_words_that_look_like_markup_are_shown_as_they_are(page: Page) -> None:
    search(page, "<img src=x onerror=alert(1)>道歉")
    expect(page.locator(".md-search-result__meta")).to_contain_text("页", timeout=15_000)
    assert page.locator(".md-search img").count() == 0


def test_what_was_found_is_marked_on_the_page_and_markup_in_the_address_is_text(page: Page) -> None:
    page.goto(page.url + "?h=投诉+%3Cb%3E+(")
    expect(page.locator("article mark").first).to_have_text("投诉")
    assert page.locator("article b").count() == 0


def test_the_way_back_up_appears_and_leads_to_the_text(page: Page) -> None:
    button = page.locator(".md-top")
    expect(button).to_be_hidden()
    page.evaluate("window.scrollTo(0, 2000)")
    page.wait_for_function("scrollY > 1500")
    page.evaluate("window.scrollTo(0, 1500)")
    expect(button).to_be_visible()
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("scrollY === 0")
    assert page.evaluate("document.activeElement.matches('article')")


def test_the_contents_tell_where_the_reader_is(page: Page) -> None:
    page.locator("#remember").scroll_into_view_if_needed()
    page.evaluate("document.getElementById('remember').scrollIntoView()")
    here = page.locator(".md-nav--secondary [aria-current=location]")
    expect(here).to_have_attribute("href", "#remember")


def test_in_forced_colours_boxes_keep_their_edges_and_buttons_theirs(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    for part in (".admonition", ".quiz", ".quiz button"):
        width = page.locator(part).first.evaluate("one => getComputedStyle(one).borderTopWidth")
        assert float(width.removesuffix("px")) >= 1, part


GROUNDS = """one => [one, one.closest("button, a, label")]
  .map((each) => getComputedStyle(each).backgroundColor)"""


def test_in_forced_colours_the_pictures_on_buttons_are_still_seen(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    for name in ("library", "weather-night", "arrow-left", "arrow-right"):
        picture, ground = page.locator(f".icon--{name}").first.evaluate(GROUNDS)
        assert picture not in (ground, "rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"), name


def test_a_part_of_the_menu_that_the_page_is_not_in_is_a_link_to_its_first_page(page: Page) -> None:
    menu = page.locator(".md-sidebar--primary")
    for name, path in (("练习场", "practice"), ("工具箱", "toolbox"), ("查一查", "reference")):
        link = menu.get_by_role("link", name=name, exact=True)
        expect(link).to_have_attribute("href", f"../../{path}/index.html")


def test_without_scripts_the_menu_still_opens(open_page, site_url: str) -> None:
    page = open_page(site_url + LESSON, width=390, javascript=False)
    expect(page.locator("[data-opens]").first).to_be_hidden()
    page.locator("label.md-header__button[for=__drawer]").click()
    expect(page.locator(".md-sidebar--primary a:visible").first).to_be_in_viewport()
