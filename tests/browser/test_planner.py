"""The planner in Chromium: by keyboard and mouse, odd input, files, printing, offline."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import FilePayload, Locator, Page, expect
from pypdf import PdfReader

PLANNER = "trainer/planner.html"
AGENDA = "trainer/agendas/ag-two-day-front-line.html"
OpenPage = Callable[..., Page]


@pytest.fixture
def planner(open_page: OpenPage, trainer_site: Path, tmp_path: Path) -> Page:
    folder = tmp_path / "讲师 离线版"
    folder.symlink_to(trainer_site, target_is_directory=True)
    return open_page((folder / PLANNER).as_uri())


def blocks(page: Page) -> list[str]:
    return page.locator(".planner__block .planner__name").all_inner_texts()


def notes(page: Page) -> Locator:
    return page.locator('[data-part="notes"]')


def said(page: Page) -> Locator:
    return page.locator('[data-part="said"]')


def load(page: Page, text: str, name: str = "周一.json") -> None:
    payload: FilePayload = {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    page.set_input_files("#planner-load", payload)


def test_it_opens_with_a_ready_agenda_that_fits(planner: Page) -> None:
    expect(notes(planner)).to_have_text("第 1 天正好排满，17:00 下课。")
    assert blocks(planner)[0] == "签到与前测"
    expect(planner.locator(".planner__ready")).to_be_hidden()
    expect(planner.locator('[data-out="run"] td').first).to_have_text("13:30")


def test_a_block_is_moved_by_keyboard_and_the_focus_goes_with_it(planner: Page) -> None:
    before = blocks(planner)
    planner.get_by_role("button", name="下移《签到与前测》").focus()
    planner.keyboard.press("Enter")
    assert blocks(planner)[:2] == [before[1], before[0]]
    expect(said(planner)).to_have_text("《签到与前测》挪到第 1 天第 2 块。")
    expect(planner.get_by_role("button", name="下移《签到与前测》")).to_be_focused()
    planner.get_by_role("button", name="撤销").click()
    assert blocks(planner) == before


def test_a_block_is_dragged_to_another_place(planner: Page) -> None:
    before = blocks(planner)
    planner.locator(".planner__block").nth(0).drag_to(planner.locator(".planner__block").nth(2))
    assert blocks(planner)[:3] == [before[1], before[2], before[0]]


def test_blocks_are_added_taken_out_and_given_minutes(planner: Page) -> None:
    planner.get_by_role("button", name="全部清空").click()
    expect(notes(planner)).to_contain_text("还没有课")
    planner.get_by_label("自己的一块").fill("经理讲话")
    planner.get_by_label("几分钟", exact=True).fill("\uff12\uff10")
    planner.locator('[data-do="add-own"]').click()
    planner.locator('[data-do="add-break"]').click()
    planner.locator('[data-do="add-choice"]').click()
    assert blocks(planner)[:2] == ["经理讲话", "茶歇"]
    planner.get_by_label("《茶歇》几分钟").fill("0")
    planner.keyboard.press("Enter")
    planner.get_by_label("人数").focus()
    expect(said(planner)).to_contain_text("分钟“0”不在 1 到 600 之间")
    expect(planner.get_by_label("《茶歇》几分钟")).to_have_value("10")
    planner.get_by_role("button", name="删掉《经理讲话》").click()
    assert blocks(planner)[0] == "茶歇"


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("people", "0", "不在 1 到 200 之间"),
        ("people", "300", "不在 1 到 200 之间"),
        ("people", "", "人数空着"),
        ("people", "十八", "不是整数"),
        ("start", "25:00", "不是时刻"),
        ("end", "25小时", "不是时刻"),
        ("lunch", "中午", "不是时刻"),
        ("lunchMinutes", "0", "不在 1 到 240 之间"),
        ("dayCount", "99", "不在 1 到 5 之间"),
    ],
)
def test_an_odd_value_is_named_and_the_last_good_one_stays(
    planner: Page, field: str, typed: str, told: str
) -> None:
    before = planner.locator('[data-out="run"]').inner_text()
    planner.locator(f"#planner-{field}").fill(typed)
    expect(planner.locator(f"#planner-{field}-fault")).to_contain_text(told)
    expect(planner.locator(f"#planner-{field}")).to_have_attribute("aria-invalid", "true")
    assert planner.locator('[data-out="run"]').inner_text() == before


def test_ends_and_lunches_that_cannot_be_are_named(planner: Page) -> None:
    planner.get_by_label("结束").fill("9:00")
    expect(notes(planner)).to_contain_text("结束 9:00 不晚于开始 13:30")
    planner.get_by_label("结束").fill("\uff11\uff17\uff1a\uff10\uff10")
    planner.get_by_label("午饭", exact=True).fill("8:00")
    expect(notes(planner)).to_contain_text("午饭 8:00 不在上课时间里")
    planner.get_by_label("开始", exact=True).fill("23:00")
    expect(planner.locator('[data-out="run"]')).to_contain_text("次日 0:")


def test_what_does_not_fit_is_cut_when_asked_and_restored(planner: Page) -> None:
    planner.get_by_label("结束").fill("16:50")
    expect(notes(planner)).to_contain_text("超出 10 分钟")
    planner.get_by_role("button", name="照这样压第 1 天").click()
    expect(notes(planner)).not_to_contain_text("超出")
    planner.locator('[data-do="restore"]').first.click()
    planner.get_by_role("button", name="撤销").click()
    expect(notes(planner)).not_to_contain_text("超出")


def test_twenty_minutes_late_the_rest_is_replanned_and_can_be_undone(planner: Page) -> None:
    item = planner.locator("#planner-item option", has_text="反例").last
    planner.select_option("#planner-item", item.get_attribute("value"))
    planner.get_by_role("button", name="按晚了这么多重排").click()
    told = planner.locator('[data-part="replanned"]')
    expect(told).to_contain_text("晚了 20 分钟")
    expect(told).to_contain_text("一分不动：")
    expect(told).to_contain_text("出门票与行动计划")
    planner.get_by_label("现在几点").fill("9:00")
    planner.get_by_role("button", name="从现在起重排").click()
    expect(planner.locator("#planner-now-fault")).to_contain_text("还没晚")
    planner.get_by_role("button", name="撤销").click()
    expect(notes(planner)).to_have_text("第 1 天正好排满，17:00 下课。")


def test_a_saved_file_opens_as_the_same_plan(planner: Page, tmp_path: Path) -> None:
    planner.select_option("#planner-agenda", "ag-two-day-front-line")
    planner.get_by_role("button", name="用这一份").click()
    planner.get_by_label("人数").fill("24")
    with planner.expect_download() as download:
        planner.get_by_role("button", name="存成文件").click()
    text = Path(download.value.path()).read_text("utf-8")
    shown = planner.locator('[data-out="run"]').inner_text()
    planner.get_by_role("button", name="全部清空").click()
    load(planner, text)
    expect(said(planner)).to_contain_text("打开了文件“周一.json”")
    assert planner.locator('[data-out="run"]').inner_text() == shown
    assert planner.get_by_label("人数").input_value() == "24"
    planner.reload()
    expect(said(planner)).to_have_text("接着上次排的。")
    assert planner.locator('[data-out="run"]').inner_text() == shown


SOUND = {
    "schema": "day-plan/1", "title": "", "people": 18, "start": 540, "end": 1020, "lunch": None,
    "lunchMinutes": 60, "days": [[{"kind": "own", "title": "讲话", "minutes": 10}]],
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "读不懂"),
        ('{"schema": "day-plan/1", ', "读不懂"),
        ("[]", "day-plan/1"),
        (json.dumps(SOUND | {"schema": "day-plan/2"}), "更新的版本"),
        (json.dumps(SOUND | {"people": 0}), "“人数”写的是“0”"),
        (json.dumps(SOUND | {"start": 1500}), "“开始”写的是“1500”"),
        (json.dumps(SOUND | {"days": []}), "“天数”写的是“[]”"),
        (json.dumps(SOUND | {"days": [[7]]}), "第 1 天第 1 块：不认识的种类“7”"),
        (json.dumps(SOUND | {"days": [[{"kind": "plan", "id": "lp-x"}]]}), '没有教案“"lp-x"”'),
        (json.dumps(SOUND | {"days": [[{"kind": "play", "id": 1}]]}), "没有角色扮演"),
        (json.dumps(SOUND | {"days": [[SOUND["days"][0][0] | {"minutes": -5}]]}), "写的是“-5”"),  # type: ignore[index]
        (json.dumps(SOUND | {"days": [[SOUND["days"][0][0] | {"title": ""}]]}), "名字写的是"),  # type: ignore[index]
    ],
)
def test_a_damaged_file_is_named_and_the_plan_stays(planner: Page, text: str, told: str) -> None:
    before = planner.locator('[data-out="run"]').inner_text()
    load(planner, text)
    expect(planner.locator('[data-part="refused"]')).to_contain_text("现在排的一点没动")
    expect(planner.locator('[data-part="refused"]')).to_contain_text(told)
    assert planner.locator('[data-out="run"]').inner_text() == before


def test_the_text_to_share_has_the_clock_of_each_block(planner: Page) -> None:
    text = planner.locator("#planner-text").input_value()
    assert text.splitlines()[1] == "13:30 签到与前测"
    assert text.splitlines()[-1] == "17:00 下课"


def test_run_sheet_and_materials_print_on_a4_and_nothing_else(planner: Page) -> None:
    planner.evaluate("window.print = () => {}")
    planner.get_by_role("button", name="打印流程表").click()
    pages = PdfReader(io.BytesIO(planner.pdf(prefer_css_page_size=True))).pages
    assert {round(float(page.mediabox.height) * 25.4 / 72) for page in pages} == {297}
    text = "".join(page.extract_text() for page in pages)
    assert "13:30" in text
    assert "要印的纸" not in text
    assert "先定大框" not in text


def test_without_javascript_the_ready_agendas_are_there(
    open_page: OpenPage, trainer_url: str
) -> None:
    page = open_page(trainer_url + PLANNER, javascript=False)
    expect(page.locator("day-planner")).to_be_hidden()
    expect(page.locator(".planner__ready table").first).to_contain_text("13:30")


def test_an_agenda_opens_in_the_planner(open_page: OpenPage, trainer_url: str) -> None:
    page = open_page(trainer_url + AGENDA)
    page.get_by_role("link", name="在排课里打开").click()
    expect(said(page)).to_contain_text("打开了《两天：隔一夜再练一遍》")
    assert page.get_by_label("天数").input_value() == "2"


@pytest.mark.parametrize("path", [PLANNER, AGENDA])
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_it_has_no_accessibility_fault_and_does_not_scroll_sideways(
    open_page: OpenPage, trainer_url: str, path: str, width: int, scheme: str
) -> None:
    page = open_page(trainer_url + path, width, scheme)
    results = Axe().run(page, context=".md-content")
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
