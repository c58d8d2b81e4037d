"""What a page cannot read stays whole, even with no room; what it replaces can be had back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from progress_record import KEY, items, kept, put, record

PROGRESS = "practice/progress.html"
PLANNER = "trainer/planner.html"
PLAN = "course-day-plan"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"
DONE = {"done:rp-bank-transfer-pending": [4, None], "read:x": [5, "h"]}


def test_a_damaged_record_without_room_for_a_copy_is_not_written_over(
    open_page, site_url: str
) -> None:
    page = open_page(site_url + PROGRESS)
    damaged = record(DONE)[:-9]
    put(page, damaged)
    page.evaluate("localStorage.clear()")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, damaged])
    page.evaluate(f"window.taken = Storage.prototype.setItem; {FULL}; 0")
    read = "Object.keys(CourseProgress.read())"
    assert page.evaluate(read) == ["done:rp-bank-transfer-pending"]
    page.evaluate("CourseProgress.update((_, stamp) => stamp('done:rp-new', null))")
    assert page.evaluate(read) == ["done:rp-bank-transfer-pending", "done:rp-new"]
    assert kept(page) == damaged
    page.evaluate("Storage.prototype.setItem = window.taken; 0")
    assert set(page.evaluate(read)) == {"done:rp-bank-transfer-pending", "done:rp-new"}
    assert kept(page, f"{KEY}/damaged") == damaged
    assert set(items(page)) == {"done:rp-bank-transfer-pending", "done:rp-new"}


def test_starting_again_is_not_undone_by_what_was_set_aside(open_page, site_url: str) -> None:
    page = open_page(site_url + PROGRESS)
    put(page, record(DONE)[:-9])
    expect(page.locator("[data-part=told]")).to_contain_text("又救回 1 条")
    page.locator("[data-do=ask-restart]").click()
    page.locator("[data-do=restart]").click()
    page.reload()
    expect(page.locator("[data-part=aside]")).to_be_visible()
    assert items(page) == {}


def test_two_damaged_records_are_both_set_aside(open_page, site_url: str) -> None:
    page = open_page(site_url + PROGRESS)
    for text in ("{one", "{two", "{one"):
        put(page, text)
    assert kept(page, f"{KEY}/damaged") == "{one\n{two"


def test_a_plan_of_an_earlier_course_keeps_what_is_still_there(open_page, trainer_url: str) -> None:
    page = open_page(trainer_url + PLANNER)
    page.get_by_role("button", name="加茶歇").click()
    plan = json.loads(kept(page, PLAN) or "")
    blocks = len(plan["days"][0])
    plan["days"][0].insert(1, {"kind": "plan", "id": "lp-gone"})
    text = json.dumps(plan)
    put(page, text, PLAN)
    expect(page.locator("day-planner [data-part=said]")).to_contain_text("有 1 块读不出来")
    assert page.locator("li[data-day='0'][data-block]").count() == blocks
    page.get_by_role("button", name="加茶歇").click()
    assert kept(page, f"{PLAN}/damaged") == text


@pytest.mark.parametrize("text", ["{", '{"schema": "x"}', "[]", "null"])
def test_a_plan_that_cannot_be_read_stays_when_another_is_made(
    open_page, trainer_url: str, text: str
) -> None:
    page = open_page(trainer_url + PLANNER)
    put(page, text, PLAN)
    expect(page.locator("day-planner [data-part=said]")).to_contain_text("原样留着")
    page.evaluate(f"window.taken = Storage.prototype.setItem; {FULL}; 0")
    page.get_by_role("button", name="加茶歇").click()
    expect(page.locator("day-planner [data-part=said]")).to_contain_text("存成文件")
    page.evaluate("Storage.prototype.setItem = window.taken; 0")
    assert kept(page, f"{PLAN}/damaged") == text


def test_a_plan_replaced_from_an_address_comes_back_even_after_the_page_was_left(
    open_page, trainer_url: str
) -> None:
    page = open_page(trainer_url + PLANNER)
    page.locator("#planner-title").fill("我自己排的")
    own = kept(page, PLAN)
    for _ in range(2):
        page.goto("about:blank")
        page.goto(f"{trainer_url}{PLANNER}#ag-two-day-front-line")
        assert kept(page, PLAN) == own
    page.get_by_role("button", name="加茶歇").click()
    page.goto("about:blank")
    page.goto(trainer_url + PLANNER)
    page.get_by_role("button", name="撤销").click()
    expect(page.locator("#planner-title")).to_have_value("我自己排的")


def test_names_that_a_file_or_a_button_replaced_come_back(
    open_page, trainer_url: str, tmp_path: Path
) -> None:
    page = open_page(trainer_url + "trainer/certificates.html")
    names = page.locator("[name=names]")
    names.fill("王芳\n李强")
    (tmp_path / "a.csv").write_text("姓名\n张伟\n", encoding="utf-8")
    page.locator("[type=file]").set_input_files(tmp_path / "a.csv")
    expect(names).to_have_value("张伟")
    expect(page.locator("#certificate-faults")).to_contain_text("按“撤销”拿回来")
    page.locator("[data-undo]").press("Enter")
    expect(names).to_have_value("王芳\n李强")
    expect(names).to_be_focused()
    page.get_by_role("button", name="清空").press("Enter")
    expect(names).to_have_value("")
    page.locator("[data-undo]").press("Enter")
    expect(names).to_have_value("王芳\n李强")
    expect(page.locator("[data-undo]")).to_be_hidden()


def test_a_tool_that_cannot_set_aside_what_it_cannot_read_writes_nothing_over_it(
    open_page, site_url: str
) -> None:
    page = open_page(site_url + "toolbox/forms/promise-ledger.html")
    page.locator("[data-do=sample]").first.click()
    key = page.evaluate("Object.keys(localStorage).find((one) => one.startsWith('keep:'))")
    page.context.add_init_script(
        "const put = Storage.prototype.setItem; Storage.prototype.setItem = function (key, text) {"
        " if (key.includes('damaged')) throw new DOMException('', 'QuotaExceededError');"
        " put.call(this, key, text); };"
    )
    put(page, "{", key)
    page.locator("[data-do=sample]").first.click()
    expect(page.locator("[data-part=said]").first).to_contain_text("记不下了")
    assert kept(page, key) == "{"


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("toolbox/forms/promise-ledger.html", "#form-load"),
        ("toolbox/builders/loyalty-scheme.html", "#ls-load"),
        (PLANNER, "#planner-load"),
    ],
)
def test_a_file_that_is_gone_when_it_is_read_is_told(
    open_page, site_url: str, trainer_url: str, path: str, field: str, tmp_path: Path
) -> None:
    page = open_page((trainer_url if path == PLANNER else site_url) + path)
    page.evaluate("Blob.prototype.text = () => Promise.reject(new DOMException()); 0")
    (tmp_path / "a.json").write_text("{}", encoding="utf-8")
    page.locator(field).set_input_files(tmp_path / "a.json")
    expect(page.locator("[data-part=refused]")).to_contain_text("没有打开")


def test_a_line_of_a_hundred_thousand_commas_does_not_freeze_the_page(
    open_page, site_url: str, tmp_path: Path
) -> None:
    page = open_page(site_url + "toolbox/planners/reactivation.html")
    table = tmp_path / "a.csv"
    table.write_text("客户编号，最近一次" + "，" * 100_000 + "\n", encoding="utf-8")
    page.locator("[data-part=file]").set_input_files(table)
    expect(page.locator("[data-part=long]")).to_be_visible()
    expect(page.locator("[data-part=faults] li").first).to_be_visible()
    page.locator("[data-do=undo]").click()
    expect(page.locator("[data-part=long]")).to_be_hidden()
