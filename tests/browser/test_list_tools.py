"""Tools for lists in Chromium: bring a table, look at it, save it, come back; on paper too."""

from __future__ import annotations

import io
import random
import unicodedata
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pypdf import PdfReader

FOLDER = "toolbox/"
LISTS = {
    "classifiers/four-quadrant": "山炉咖啡豆的十二家",
    "classifiers/customer-sorting": "五位老主顾",
    "planners/welcome-calendar": "琴行的三架琴",
    "planners/reactivation": "桥头的自行车铺",
}
QUADRANT = "classifiers/four-quadrant"
LONGEST_TASK = 3000  # ms; on a free machine it is about 60, and tests run beside others
ROWS = 50_000


def address(base: str, name: str) -> str:
    return f"{base}{FOLDER}{name}.html"


def with_sample(page: Page, name: str) -> None:
    page.get_by_role("button", name=LISTS[name]).click()
    expect(page.locator("[data-part=result]")).to_be_visible()


def text_of(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    # Chromium writes some letters as the radicals that look alike.
    text = unicodedata.normalize("NFKC", "".join(one.extract_text() for one in pages))
    return "".join(text.split())


def saved(page: Page, button: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return Path(download.value.path()).read_bytes()


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [*((name, 390, "dark") for name in LISTS), (QUADRANT, 1280, "light")],
)
def test_axe_finds_nothing_and_the_page_does_not_scroll_sideways(
    open_page, site_url: str, name: str, width: int, scheme: str
) -> None:
    page = open_page(address(site_url, name), width=width, scheme=scheme)
    with_sample(page, name)
    page.get_by_text("例子一步一步看").click()
    page.get_by_role("button", name="下一步").click()
    expect(page.locator("[data-part=said]")).to_contain_text("第 1 步，一共 3 步")
    expect(page.locator("[data-step][aria-current]")).to_have_count(1)
    found = Axe().run(page, context="article").response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_javascript_the_example_is_there_to_read(open_page, site_url: str) -> None:
    page = open_page(address(site_url, QUADRANT), javascript=False)
    example = page.locator(".list-tool__example")
    expect(example.locator("tbody tr")).to_have_count(12)
    expect(example.get_by_text("总额的线挪到 6,000，11 号从蝴蝶掉到过客")).to_be_visible()
    expect(page.locator("list-tool button:visible")).to_have_count(0)


def test_the_example_is_taken_back_in_one_press_and_its_mark_goes_with_the_first_change(
    open_page, site_url: str
) -> None:
    page = open_page(address(site_url, QUADRANT))
    table = page.locator("[data-part=table]")
    table.fill("编号,次数,总额\n01,3,50\n")
    page.locator(".list-tool__example summary").click()
    for at in range(3):
        page.get_by_role("button", name="下一步").click()
        expect(page.locator("[data-step]").nth(at)).to_have_attribute("aria-current", "step")
    expect(page.locator("#lt-four-quadrant-spend_cut")).to_have_value("3750")
    page.get_by_role("button", name="回到我自己填的").click()
    expect(table).to_have_value("编号,次数,总额\n01,3,50\n")
    page.get_by_role("button", name="填上第 2 步").click()
    page.locator("#lt-four-quadrant-spend_cut").fill("5000")
    page.keyboard.press("Tab")
    expect(page.locator("[data-step][aria-current]")).to_have_count(0)


def test_what_is_saved_is_read_again_without_a_change_whatever_stands_in_it(
    open_page, site_url: str, tmp_path: Path
) -> None:
    page = open_page(address(site_url, QUADRANT))
    table = (
        '编号,消费次数,金额（元）\n=cmd|\'!A1,3,"1,200"\n'
        "<img src=x onerror=alert(1)>,\uff11\uff12,3万\n"
        '@SUM,9,80\n"-a ""b""",1,5\n'
    )
    page.locator("[data-part=table]").fill(table)
    expect(page.locator("[data-part=count]")).to_have_text("算了 4 位，没算 0 行。")
    assert page.locator("list-tool img").count() == 0
    first = saved(page, "存成表格（CSV）")
    assert first.startswith(b"\xef\xbb\xbf")
    assert b"\n'=cmd|" in first
    assert b"\n'@SUM" in first
    kept = tmp_path / "名单.csv"
    kept.write_bytes(first)
    page.locator("[data-part=file]").set_input_files(kept)
    expect(page.locator("[data-part=said]")).to_contain_text("读进来了")
    expect(page.locator("[data-part=count]")).to_have_text("算了 4 位，没算 0 行。")
    assert saved(page, "存成表格（CSV）") == first
    page.locator("[data-part=file]").set_input_files(
        {"name": "表.xlsx", "mimeType": "text/csv", "buffer": b"PK\x03\x04"}
    )
    expect(page.locator("[data-part=said]")).to_contain_text("另存为")
    expect(page.locator("[data-part=count]")).to_have_text("算了 4 位，没算 0 行。")


def test_fifty_thousand_rows_are_drawn_while_the_page_stays_awake(
    open_page, site_url: str, tmp_path: Path
) -> None:
    chance = random.Random(5)
    lines = [f"{n:05},{chance.randrange(80)},{chance.randrange(90000) / 10}" for n in range(ROWS)]
    kept = tmp_path / "大.csv"
    kept.write_text("\n".join(["客户,次数,总额", *lines]), encoding="gbk")
    page = open_page(address(site_url, QUADRANT))
    page.evaluate(
        """() => {
          window.tasks = [];
          new PerformanceObserver((list) => {
            window.tasks.push(...list.getEntries().map((one) => one.duration));
          }).observe({ entryTypes: ["longtask"] });
        }"""
    )
    page.locator("[data-part=file]").set_input_files(kept)
    expect(page.locator("[data-part=count]")).to_contain_text("算了 50,000 位，没算 0 行。")
    expect(page.locator("[data-part=chart-said]")).to_contain_text("虚线是两条分界线")
    assert max(page.evaluate("window.tasks"), default=0) < LONGEST_TASK
    counts = page.locator("[data-part=summary] tbody td:nth-child(2)").all_inner_texts()
    assert sum(int(one.replace(",", "")) for one in counts) == ROWS
    expect(page.locator("[data-part=list] tbody tr")).to_have_count(50)
    page.get_by_role("button", name="再看一截").click()
    expect(page.locator("[data-part=list] tbody tr")).to_have_count(100)
    drawn = """() => {
      const canvas = document.querySelector("list-tool canvas");
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    }"""
    assert page.evaluate(drawn) > 5


def test_the_keyboard_fills_a_row_sets_a_cut_and_takes_it_back(open_page, site_url: str) -> None:
    page = open_page(address(site_url, QUADRANT))
    page.locator("[data-column=id]").focus()
    for typed in ("甲", "6", "9"):
        page.keyboard.type(typed)
        page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[data-part=list] tbody th")).to_have_text(["甲"])
    expect(page.locator("[data-column=id]")).to_be_focused()
    page.get_by_label("总额的线").select_option("own")
    cut = page.get_by_label("多少元算高")
    cut.fill("很多")
    cut.press("Tab")
    expect(page.locator("[data-fault=spend_cut]")).to_contain_text("“很多”")
    expect(page.locator("[data-fault=spend_cut]")).to_contain_text("下面仍按 1000 算")
    cut.fill("\uff11\uff10")
    cut.press("Tab")
    expect(page.locator("[data-fault=spend_cut]")).to_be_empty()
    expect(page.locator("[data-part=list] tbody td").last).to_have_text("藤壶")
    page.get_by_role("button", name="清空", exact=True).click()
    expect(page.locator("[data-part=empty]")).to_be_visible()
    page.get_by_role("button", name="撤销").click()
    expect(page.locator("[data-part=list] tbody td").last).to_have_text("藤壶")
    page.reload()
    expect(page.locator("[data-part=said]")).to_have_text("接着上次填的。")
    expect(page.locator("[data-part=list] tbody td").last).to_have_text("藤壶")


def test_notes_of_calls_are_kept_saved_and_taken_back(open_page, site_url: str) -> None:
    page = open_page(address(site_url, "planners/reactivation"))
    with_sample(page, "planners/reactivation")
    note = page.get_by_label("黑公路 的记录")
    note.fill("4-1 打通，周日来")
    note.press("Tab")
    expect(page.locator("[data-part=summary]")).to_contain_text("已经记了 1 位")
    made = saved(page, "存成表格（CSV）").decode("utf-8-sig")
    assert "黑公路,2025-06-30,60,640,能,价钱,4-1 打通，周日来,275,先打" in made
    page.get_by_role("button", name="撤销").click()
    expect(page.locator("[data-part=summary]")).to_contain_text("已经记了 0 位")


def test_a_calendar_is_saved_for_the_telephone(open_page, file_url: str) -> None:
    page = open_page(address(file_url, "planners/welcome-calendar"))
    with_sample(page, "planners/welcome-calendar")
    made = saved(page, "存成日历（.ics）").decode()
    assert made.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert made.count("BEGIN:VEVENT") == 21


@pytest.mark.parametrize("name", LISTS)
def test_on_paper_there_is_the_result_or_without_scripts_the_sheet(
    open_page, site_url: str, name: str
) -> None:
    page = open_page(address(site_url, name))
    with_sample(page, name)
    text = text_of(page.pdf(prefer_css_page_size=True))
    assert "算了" in text
    assert "名单(" in text
    for unsaid in ("先拿样例试", "清空", "用笔填", "存成表格"):
        assert unsaid not in text
    still = open_page(address(site_url, name), javascript=False)
    expect(still.locator(".list-tool__input")).to_be_hidden()
    text = text_of(still.pdf(prefer_css_page_size=True))
    assert "用笔填" in text
    assert "先拿样例试" not in text


def test_taken_out_of_the_page_it_listens_no_more(open_page, site_url: str) -> None:
    page = open_page(address(site_url, QUADRANT))
    expect(page.locator(".list-tool__input")).to_be_visible()
    said = page.evaluate(
        """() => {
          const tool = document.querySelector("list-tool");
          tool.remove();
          tool.querySelector("[data-do=sample]").click();
          return tool.querySelector("[data-part=table]").value;
        }"""
    )
    assert said == ""
