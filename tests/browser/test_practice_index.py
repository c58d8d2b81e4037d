"""The list of role-plays in a browser: filters, own results, without scripts, print."""

from __future__ import annotations

import json
from datetime import datetime

import pytest
from playwright.sync_api import Page, expect

from dialogue_player import Player

PAGE = "practice/index.html"
PLAY = "rp-bank-transfer-pending"
ROW = f"tr[data-id={PLAY}]"
KEY = f"keeping-customers/role-play/{PLAY}"


@pytest.fixture
def page(open_page, site_url: str) -> Page:
    return open_page(site_url + PAGE)


def keep(page: Page, text: str) -> None:
    """Load the page again with `text` as an earlier version's record of the one role-play."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    page.reload()


def record(**best: object) -> str:
    at = int(datetime(2024, 3, 2, 12).timestamp() * 1000)
    return json.dumps({"version": 1, "path": ["a"], "seed": 5, "best": best, "last": at})


def cells(page: Page) -> list[str]:
    return page.locator(f"{ROW} td[data-own]").all_inner_texts()


def pick(page: Page, name: str, value: str) -> None:
    page.locator(f"select[name={name}]").select_option(value)


def shown(page: Page) -> int:
    return page.locator(".practice tbody tr:visible").count()


def test_a_reader_who_never_played_sees_everything_undone(page: Page) -> None:
    assert cells(page) == ["没走过", "—"]
    every = page.locator(".practice tbody tr").count()
    expect(page.locator(".practice__count")).to_have_text(
        f"一共 {every} 个，列出 {every} 个；走完过 0 个。"
    )


def test_a_finished_run_is_listed_with_its_result_and_its_day(open_page, site_url: str) -> None:
    page = open_page(f"{site_url}practice/role-plays/{PLAY}.html")
    Player(page).play(("a",) * 7)
    page.goto(site_url + PAGE)
    today = datetime.now()
    assert cells(page) == ["转机，89 分", f"{today.month}月{today.day}日"]
    pick(page, "state", "todo")
    expect(page.locator(ROW)).to_be_hidden()
    pick(page, "state", "done")
    assert shown(page) == 1


def test_a_run_that_was_left_is_half_way(page: Page) -> None:
    keep(page, json.dumps({"version": 1, "path": ["a"], "seed": 5, "best": None}))
    assert cells(page) == ["走到一半", "—"]


def test_a_red_line_and_a_missing_total_are_told_and_another_year_is_named(page: Page) -> None:
    keep(page, record(ending="end_settled", total=None, red=1))
    assert cells(page) == ["办成了，没焐热，没有总分（碰过红线）", "2024年3月2日"]


@pytest.mark.parametrize(
    "text", ["{", "null", '{"version": 9}', '{"version": 1, "path": 7, "best": 5, "last": "x"}']
)
def test_a_damaged_record_counts_as_none_and_stays_where_it_is(page: Page, text: str) -> None:
    keep(page, text)
    assert cells(page) == ["没走过", "—"]
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == text


def test_each_filter_narrows_and_the_button_lists_all_again(page: Page) -> None:
    every = page.locator(".practice tbody tr").count()
    for name in ("module", "trade", "level"):
        row = page.locator(ROW)
        value = row.get_attribute(f"data-{name}") or ""
        pick(page, name, value)
        fitting = page.locator(f".practice tbody tr[data-{name}='{value}']").count()
        assert shown(page) == fitting
        page.get_by_role("button", name="全部列出来").click()
        expect(page.locator(".practice tbody tr:visible")).to_have_count(every)


def test_filters_that_nothing_fits_say_so(page: Page) -> None:
    pick(page, "state", "done")
    expect(page.locator(".practice__count")).to_contain_text("没有合这几个条件的")
    expect(page.locator("table.practice")).to_be_hidden()


def test_the_keyboard_reaches_filters_and_rows(page: Page) -> None:
    page.locator("select[name=module]").focus()
    for name in ("trade", "level", "state"):
        page.keyboard.press("Tab")
        expect(page.locator(f"select[name={name}]")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="全部列出来")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".practice tbody a").first).to_be_focused()


def test_taken_out_of_the_page_it_leaves_the_whole_table(page: Page) -> None:
    pick(page, "state", "done")
    page.evaluate(
        """() => {
          const list = document.querySelector("role-play-index");
          const place = list.nextSibling;
          list.remove();
          document.querySelector("article").append(list);
        }"""
    )
    assert cells(page) == ["没走过", "—"]
    page.evaluate("document.querySelector('role-play-index').remove()")


def test_without_javascript_the_table_is_whole(open_page, site_url: str) -> None:
    page = open_page(site_url + PAGE, javascript=False)
    assert shown(page) == page.locator(".practice tbody tr").count() > 0
    expect(page.locator(".practice__filters")).to_be_hidden()
    expect(page.locator(f"{ROW} th a")).to_have_attribute(
        "href", f"../practice/role-plays/{PLAY}.html"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_nothing_sticks_out(open_page, site_url: str, scheme: str) -> None:
    page = open_page(site_url + PAGE, width=390, scheme=scheme)
    wide = page.evaluate(
        """() => [...document.querySelectorAll("role-play-index *")]
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1).length"""
    )
    assert wide == 0
    page.emulate_media(media="print")
    expect(page.locator(".practice__filters")).to_be_hidden()
