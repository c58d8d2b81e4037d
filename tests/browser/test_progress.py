"""「我的进度」 in a browser: what is marked, where one goes on, what is told, moved and undone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from progress_record import KEY, items, kept, put, record
from quiz_player import answer

PAGE = "practice/progress.html"
MODULE = "modules/08-complaint-recovery/"
LESSON = f"{MODULE}two-apologies"
QUESTION = "q-m08-apology-which-fault"
PLAY = "rp-bank-transfer-pending"
DONE = {
    f"open:{LESSON}": [5, "next"],
    f"done:{PLAY}": [4, None],
    f"best:{PLAY}": [4, {"ending": "end_good", "total": 89, "red": 0, "level": 1}],
}


@pytest.fixture
def page(open_page, site_url: str) -> Page:
    return open_page(site_url + PAGE)


def part(page: Page, name: str) -> Any:
    return page.locator(f"[data-part={name}]")


def press(page: Page, name: str) -> None:
    page.locator(f"[data-do={name}]").click()


def row(page: Page, kind: str, name: str) -> Any:
    return page.locator(f"[data-{kind}='{name}'] [data-part=state]")


def paste(page: Page, text: str) -> None:
    page.locator("#progress-paste").fill(text)
    press(page, "read")


def exported(entries: dict[str, Any], version: int = 1) -> str:
    return json.dumps(
        {"format": "keeping-customers/progress", "version": version, "items": entries}
    )


@pytest.mark.parametrize("kind", ["http", "file"])
def test_a_day_of_learning_is_there_and_one_click_goes_on(
    open_page, site_url: str, file_url: str, kind: str
) -> None:
    base = site_url if kind == "http" else file_url
    page = open_page(base + "index.html")
    page.get_by_role("link", name="《我的进度》").click()
    expect(part(page, "next")).to_contain_text("从第一课开始")
    page.goto(f"{base}{LESSON}.html")
    answer(page.locator(".quiz").first, right=False)
    page.locator(".page-about").scroll_into_view_if_needed()
    page.wait_for_function(
        "([key, name]) => localStorage.getItem(key).includes(name)", arg=[KEY, f"read:{LESSON}"]
    )
    page.goto(f"{base}{MODULE}listen-and-ask.html")
    page.goto(base + PAGE)
    expect(part(page, "sum")).to_contain_text("课文读完 1/82 课；题做过 1/")
    page.locator("[data-module=m08-complaint-recovery] summary").click()
    expect(row(page, "page", LESSON)).to_have_text("读完了；题 1/1，第一次就对 0；还错着 1 道")
    expect(row(page, "page", f"{MODULE}listen-and-ask")).to_have_text("读到一半")
    part(page, "next").get_by_role("link", name="接着看《先听完，再开口》").click()
    expect(page.locator("h1")).to_contain_text("先听完，再开口")


def test_a_second_try_does_not_change_the_first(open_page, site_url: str) -> None:
    page = open_page(f"{site_url}{LESSON}.html")
    quiz = page.locator(".quiz").first
    answer(quiz, right=False)
    quiz.get_by_role("button", name="再做一遍").click()
    answer(quiz)
    names = {key.split("-")[0]: entry[1] for key, entry in items(page).items() if "q-m08" in key}
    assert (names["first:q"], names["answer:q"]["right"]) == (False, True)


def test_where_one_stopped_in_a_page_is_kept_when_it_is_left(open_page, site_url: str) -> None:
    page = open_page(f"{site_url}{LESSON}.html")
    heading = page.locator("article h2[id]").nth(1)
    page.evaluate("(one) => one.scrollIntoView()", heading.element_handle())
    name = heading.get_attribute("id")
    page.goto(site_url + PAGE)
    assert items(page)[f"open:{LESSON}"][1] == name
    link = part(page, "next").get_by_role("link").first
    assert str(link.get_attribute("href")).endswith(f"#{name}")


def test_what_was_revised_since_is_listed_until_it_is_done_again(page: Page) -> None:
    entries = {
        f"read:{LESSON}": [1, "00000000"],
        f"answer:{QUESTION}-00000000": [1, {"chosen": [0], "right": True}],
        f"run:{PLAY}": [1, {"hash": "older", "seed": 1, "path": ["a"]}],
    }
    put(page, record(entries))
    told = part(page, "revised")
    for text in ("你读完以后课文改过", "有 1 道题改过", "脚本改过，请再走一遍"):
        expect(told).to_contain_text(text)
    told.get_by_role("link", name="有 1 道题改过").click()
    page.wait_for_url(f"**/{LESSON}.html")
    expect(page.locator(".quiz button[type=submit]").first).to_be_visible()
    answer(page.locator(".quiz").first)
    page.go_back()
    expect(told).not_to_contain_text("道题改过")


@pytest.mark.parametrize(
    ("text", "told", "aside"),
    [
        ("{", "坏了一部分", True),
        (record(DONE)[:-30], "又救回 2 条", True),
        (record({**DONE, "done:x": "y"}), "坏了一部分", True),
        ('{"version": 2, "items": {"more": 1}}', "更新的版本存的记录", False),
    ],
)
def test_a_record_that_cannot_be_read_whole_is_told_and_kept(
    page: Page, text: str, told: str, aside: bool
) -> None:
    put(page, text)
    expect(part(page, "told")).to_contain_text(told)
    assert kept(page, f"{KEY}/damaged" if aside else KEY) == text
    assert part(page, "aside").is_visible() == aside
    if "done" in text:
        assert f"done:{PLAY}" in items(page)
    paste(page, exported(DONE))
    press(page, "merge")
    page.reload()
    expect(part(page, "sum")).to_contain_text("角色扮演走完 1/17 个")


def test_a_full_and_a_denied_storage_are_told_and_lose_nothing_on_the_page(
    open_page, site_url: str
) -> None:
    full = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"
    denied = (
        "Object.defineProperty(window, 'localStorage',"
        " { configurable: true, get() { throw new DOMException('', 'SecurityError'); } })"
    )
    for script, told in ((full, "满了"), (denied, "不让网页存东西")):
        page = open_page("about:blank")
        page.context.add_init_script(script)
        page.goto(site_url + PAGE)
        paste(page, exported(DONE))
        press(page, "merge")
        expect(part(page, "told")).to_contain_text(told)
        expect(part(page, "sum")).to_contain_text("角色扮演走完 1/17 个")
        expect(part(page, "said")).to_contain_text("浏览器没让存")


def test_another_copy_of_the_record_is_shown_joined_and_undone(page: Page, tmp_path: Path) -> None:
    name = f"answer:{QUESTION}-65a3b60e"
    mine = {name: [9, {"chosen": [1], "right": False}], f"open:{LESSON}": [1, ""]}
    put(page, record(mine))
    other = tmp_path / "记录.json"
    foreign = {"answer:q-of-others-00000000": [1, {"chosen": [0], "right": True}]}
    other.write_text(exported(DONE | foreign), encoding="utf-8")
    page.locator("#progress-file").set_input_files(other)
    changes = part(page, "changes")
    expect(changes).to_contain_text("会多出：1 个角色扮演的记录。")
    expect(changes).to_contain_text("会换成那一份的：1 课的阅读记录。")
    expect(changes).to_contain_text("有 1 条不是这门课的")
    assert items(page) == mine
    press(page, "merge")
    assert items(page) == mine | DONE
    paste(page, other.read_text("utf-8"))
    expect(changes).to_contain_text("这里都有了")
    press(page, "drop")
    press(page, "undo")
    expect(part(page, "said")).to_contain_text("撤销了")
    assert items(page) == mine


def test_starting_again_asks_and_can_be_undone_with_what_came_since(page: Page) -> None:
    put(page, record(DONE))
    press(page, "ask-restart")
    press(page, "keep")
    assert items(page) == DONE
    press(page, "ask-restart")
    press(page, "restart")
    assert items(page) == {}
    expect(part(page, "next")).to_contain_text("还没有记录")
    tab = page.context.new_page()
    tab.goto(page.url.replace(PAGE, f"{MODULE}listen-and-ask.html"))
    press(page, "undo")
    assert set(items(page)) >= {*DONE, f"open:{MODULE}listen-and-ask"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "还没有贴上文字"),
        ("一段闲话", "读不懂"),
        ("[1]", "不是这门课的学习记录"),
        ('{"format": "keeping-customers/answers", "version": 1}', "不是这门课的学习记录"),
        (exported({}, 7), "更新的版本存的（版本 7）"),
    ],
)
def test_a_text_that_is_no_record_is_refused_and_says_why(page: Page, text: str, told: str) -> None:
    put(page, record(DONE))
    paste(page, text)
    expect(part(page, "said")).to_contain_text(told)
    expect(part(page, "preview")).to_be_hidden()
    assert items(page) == DONE


def test_two_tabs_of_one_page_keep_both_answers_and_a_clock_set_back_loses_none(
    open_page, site_url: str
) -> None:
    address = f"{site_url}{MODULE}module-check.html"
    one = open_page(address)
    two = one.context.new_page()
    two.goto(address)
    answer(one.locator(".quiz").nth(0))
    two.evaluate("Date.now = () => 1000")
    answer(two.locator(".quiz").nth(1))
    answer(one.locator(".quiz").nth(2))
    names = [key for key in items(one) if key.startswith("answer:")]
    assert len(names) == 3
    two.locator(".quiz").nth(1).get_by_role("button", name="再做一遍").click()
    answer(two.locator(".quiz").nth(1), right=False)
    verdicts = [items(one)[name][1]["right"] for name in names]
    assert sorted(verdicts) == [False, True, True]


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_with_marks_a_choice_and_a_question_on_show(
    open_page, site_url: str, width: int, scheme: str
) -> None:
    page = open_page(site_url + PAGE, width, scheme)
    put(page, "{" + record(DONE | {f"read:{LESSON}": [1, "00000000"]}))
    page.locator("[data-module=m08-complaint-recovery] summary").click()
    paste(page, exported({f"open:{LESSON}": [9, ""]}))
    press(page, "ask-restart")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


def test_the_page_is_renewed_when_another_tab_has_learned(page: Page) -> None:
    tab = page.context.new_page()
    tab.goto(page.url)
    put(tab, record(DONE))
    expect(part(page, "sum")).to_contain_text("角色扮演走完 1/17 个")


def test_the_trainers_edition_keeps_a_record_of_its_own(open_page, trainer_url: str) -> None:
    page = open_page(f"{trainer_url}{LESSON}.html")
    assert kept(page) is None
    assert f"open:{LESSON}" in items(page)


def test_without_scripts_it_lists_every_lesson(open_page, site_url: str) -> None:
    page = open_page(site_url + PAGE, javascript=False)
    assert page.locator("course-progress li[data-page] a").count() == 96
    expect(part(page, "live")).to_be_hidden()
