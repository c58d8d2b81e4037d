"""Forms in Chromium: filled in, kept, undone, saved, opened again, refused, printed."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from form_pages import FORMS, FilledForm, write_form_pages

LEDGER, LOG, STANDARDS = "promise-ledger", "complaint-log", "service-standards"
OpenPage = Callable[..., Page]
# What people may type where a number is meant, and it is none.
NOT_NUMBERS = """
    abc 十来秒 3-5 3到5 1,2 12,34 1.2.3 . - + -- ++3 3+ 1e9 1e 0x10 NaN Infinity undefined null
    三五 一二 万万 亿万亿 %% 3% \uff15\uff10％ 3‰ 三成 3/4 1:2 =1+1 =cmd|x <b>3</b> ￥ 元 3人份
    12:30 3小时 2天 1千克 ½% 无 没有 不知道 约30 30左右 >30 <30 ≤30 30? 30！ @ # 1_000 1'000 3,5
    壹拾 ٣a 3万2 -1 -0.5 1000001 99999999999999999999 2亿
""".split()  # noqa: SIM905 - sixty in a list are sixty lines
# What the page makes of each text in the place of a limit: its faults, and what it works out.
WORKED = """texts => {
  const form = JSON.parse(document.querySelector("fill-form script").textContent);
  const model = window.formValues(form);
  const { work } = window.formResults(form, model);
  return texts.map((limit) => {
    const row = { what: "接电话", limit, samples: "1、2、3" };
    const values = model.complete({ standards: [row] });
    return [limit, model.faults(values).map(([, text]) => text), work(values, 20000)[0].lines];
  });
}"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the folder of bare pages; its name is Chinese, with a space."""
    path = tmp_path_factory.mktemp("forms") / "工具 离线版"
    path.mkdir()
    return write_form_pages(path)


def opened(open_page: OpenPage, folder: str, form: str, **more: Any) -> FilledForm:
    return FilledForm(open_page(f"{folder}{form}.html", **more))


def test_what_is_typed_is_kept_when_the_page_is_opened_again(
    open_page: OpenPage, folder: str
) -> None:
    form = opened(open_page, folder, LEDGER)
    form.type("f.keeper", "小何 <b>&")
    form.type("t.ledger.0.what", "周五回电")
    form.page.reload()
    expect(form.control("f.keeper")).to_have_value("小何 <b>&")
    expect(form.control("t.ledger.0.what")).to_have_value("周五回电")
    expect(form.said).to_contain_text("接着上次填的")


def test_a_promise_past_its_day_is_marked_and_the_rate_is_worked_out(
    open_page: OpenPage, folder: str
) -> None:
    form = opened(open_page, folder, LEDGER)
    form.type("f.today", "2026-11-20")
    rows = (("2026-11-19", ""), ("2026-11-20", ""), ("2026-11-18", "2026-11-18"),
            ("2026-11-17", "2026-11-19"), ("2026-12-01", ""))  # fmt: skip
    for at, (by, done) in enumerate(rows):
        form.type(f"t.ledger.{at}.what", f"事{at}")
        form.type(f"t.ledger.{at}.by", by)
        form.type(f"t.ledger.{at}.done", done)
    result = form.result("ledger-due")
    expect(result).to_contain_text("过期 1 件，今天到期 1 件，以后 1 件，办完 2 件")
    expect(result).to_contain_text("已到日子的 3 件，到点办成 1 件，占 33.3%")
    assert [one.split("\t")[0] for one in result.locator("tbody tr").all_inner_texts()] == [
        "事0", "事1", "事4", "事3", "事2"
    ]  # fmt: skip
    expect(result.locator(".form__bad")).to_have_count(2)


def test_many_complaints_are_copies_and_the_log_names_the_others_that_are_late(
    open_page: OpenPage, folder: str
) -> None:
    form = opened(open_page, folder, LOG)
    form.type("t.steps.0.what", "回电")
    form.type("t.steps.0.by", "2026-01-02")
    form.page.locator("#form-name").fill("老陈退票")
    form.press("add-copy")
    expect(form.control("t.steps.0.what")).to_have_value("")
    form.type("t.steps.0.what", "问厂家")
    form.type("t.steps.0.by", "2099-01-02")
    expect(form.result("steps-due")).to_contain_text("其他各份里过期的：老陈退票 1 件")
    form.page.locator("#form-copy").select_option("0")
    expect(form.control("t.steps.0.what")).to_have_value("回电")
    form.press("remove-copy")
    expect(form.page.locator("#form-copy option")).to_have_count(1)
    form.press("undo")
    expect(form.page.locator("#form-copy option")).to_have_text(["老陈退票", "第 2 份"])


def test_clearing_and_forgetting_are_undone_and_rows_come_and_go(
    open_page: OpenPage, folder: str
) -> None:
    form = opened(open_page, folder, LEDGER)
    form.press("undo")
    expect(form.said).to_have_text("没有可以撤销的。")
    form.type("t.ledger.7.what", "末一行")
    form.press("add-row", "ledger")
    expect(form.control("t.ledger.8.what")).to_be_visible()
    expect(form.control("t.ledger.8.what")).to_have_attribute("aria-label", "第 9 行，答应什么")
    form.page.locator('[data-do="remove-row"]').nth(0).click()
    expect(form.control("t.ledger.6.what")).to_have_value("末一行")
    form.press("clear")
    expect(form.control("t.ledger.6.what")).to_have_value("")
    form.press("undo")
    expect(form.control("t.ledger.6.what")).to_have_value("末一行")
    form.press("forget")
    assert form.kept() is None
    expect(form.control("t.ledger.6.what")).to_have_value("")
    form.press("undo")
    expect(form.control("t.ledger.6.what")).to_have_value("末一行")


def test_what_is_no_number_is_named_with_its_mend_and_never_counted(
    open_page: OpenPage, folder: str
) -> None:
    form = opened(open_page, folder, STANDARDS)
    assert len(NOT_NUMBERS) >= 60
    for text, faults, lines in form.page.evaluate(WORKED, NOT_NUMBERS):
        assert len(faults) == 1, text
        assert "“第 1 行，上限”" in faults[0], text
        assert "；" in faults[0], text
        assert lines == ["“接电话”缺上限或者缺量来的数，没算。"], text
    form.type("t.standards.0.what", "接电话")
    form.type("t.standards.0.samples", "1、2、3")
    form.type("t.standards.0.limit", "两三声")
    expect(form.page.locator(".form__control[aria-invalid]")).to_have_count(1)
    expect(form.result("hit")).to_contain_text("没算进去的：“第 1 行，上限”写的是“两三声”")
    form.type("t.standards.0.limit", "\uff12")
    expect(form.page.locator(".form__fault:visible")).to_have_count(0)
    expect(form.result("hit")).to_contain_text("一共 3 回，达标 2 回，占 66.7%")


def test_a_file_is_opened_again_as_it_was_and_so_is_its_text(
    open_page: OpenPage, folder: str, tmp_path: Path
) -> None:
    form = opened(open_page, folder, LOG)
    form.press("sample", "bank")
    before = form.kept()
    with form.page.expect_download() as waiting:
        form.press("save")
    file = tmp_path / "投诉.json"
    waiting.value.save_as(file)
    form.press("file-text")
    text = form.text.input_value()
    assert json.loads(text) == json.loads(file.read_text("utf-8")) == before
    form.press("forget")
    form.page.locator("#form-load").set_input_files(file)
    expect(form.said).to_contain_text("打开了“投诉.json”")
    assert form.kept() == before
    form.press("forget")
    form.text.fill("\ufeff" + text)
    form.press("open-text")
    expect(form.said).to_contain_text("打开了“框里的文字”")
    assert form.kept() == before


def test_a_spoilt_file_is_refused_with_its_reason_and_nothing_changes(
    open_page: OpenPage, folder: str
) -> None:
    form = opened(open_page, folder, LOG)
    form.press("sample", "bank")
    before = form.kept()
    text = json.dumps(before, ensure_ascii=False)
    value = json.dumps(before["value"], ensure_ascii=False)
    spoilt = {
        "": "里面是空的",
        text[:-9]: "没传完",
        "[1]": "不是这里存下的",
        text.replace(LOG, LEDGER, 1): "另一样工具",
        text.replace('"version": 1', '"version": 2'): "另一个版本",
        text.replace("2026-11-16", "下周三", 1): "读不出年月日",
        text.replace('"at": 1', '"at": 7'): "“at”",
        text.replace("当面", "托梦", 1): "不是能选的一项",
        text.replace('"opened"', '"__proto__"'): "写法对不上",
        text.replace(value, "null"): "写法对不上",
        text.replace('"words": "', '"words": ["x"], "odd": "', 1): "写法对不上",
    }
    for content, reason in spoilt.items():
        form.text.fill(content)
        form.press("open-text")
        expect(form.page.locator('[data-part="refused"]')).to_contain_text(reason)
        assert form.kept() == before, reason


def test_storage_that_is_denied_damaged_or_full_is_told_and_loses_nothing(
    open_page: OpenPage, folder: str
) -> None:
    form = opened(open_page, folder, LEDGER)
    page = form.page
    page.evaluate("localStorage.setItem('keep:promise-ledger:v1', '{\"tool\": 1')")
    page.reload()
    expect(form.said).to_contain_text("读不出来")
    form.type("f.keeper", "小何")
    kept = page.evaluate("localStorage.getItem('keep:promise-ledger:v1.damaged')")
    assert kept == '{"tool": 1'
    page.evaluate("void (Storage.prototype.setItem = () => { throw new Error('full'); })")
    form.type("f.keeper", "小何和小丁")
    expect(form.said).to_contain_text("记不下了")
    expect(form.control("f.keeper")).to_have_value("小何和小丁")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } });"
    )
    page.reload()
    expect(form.said).to_contain_text("不让记住")
    form.press("sample", "bank")
    expect(form.result("ledger-due")).to_contain_text("占 50%")


def test_the_text_for_people_says_what_is_filled_in_and_worked_out(
    open_page: OpenPage, folder: str
) -> None:
    form = opened(open_page, folder, LEDGER)
    form.press("sample", "bank")
    form.press("text")
    text = form.text.input_value()
    assert text.startswith("《承诺账》银行\n")
    assert "第 4 行：盛厂长｜额度的准话｜审批科｜2026-11-18｜18 日 16 点打了，说还要两天" in text
    assert "占 50%" in text
    assert "第 6 行" not in text


def test_a_filled_form_is_printed_with_what_is_in_it_and_a_blank_one_without(
    open_page: OpenPage, folder: str
) -> None:
    form = opened(open_page, folder, LEDGER)
    form.press("sample", "bank")

    def printed() -> str:
        pages = PdfReader(io.BytesIO(form.page.pdf(prefer_css_page_size=True))).pages
        assert len(pages) <= 2
        return "".join(page.extract_text() for page in pages).replace("\n", "")

    filled = printed()
    assert "额度的准话" in filled
    assert "过期 2 天" in filled
    assert "存成文件" not in filled
    form.page.evaluate("void (window.print = () => {})")
    form.press("print-blank")
    assert "过期 2 天" not in printed()
    form.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert "过期 2 天" in printed()


def test_without_javascript_the_form_is_a_sheet_to_print(open_page: OpenPage, folder: str) -> None:
    page = open_page(f"{folder}{LOG}.html", javascript=False)
    expect(page.locator(".form__control:visible, .form__bar:visible")).to_have_count(0)
    expect(page.locator("[data-table=steps] tbody tr")).to_have_count(5)
    expect(page.locator(".form__options").first).to_contain_text("□ 当面")
    expect(page.locator(".form__blank").first).to_be_visible()


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_a_form_of_the_site_works_from_its_folder_and_axe_finds_nothing(
    open_page: OpenPage, file_url: str, width: int, scheme: str
) -> None:
    page = open_page(f"{file_url}toolbox/forms/twelve-systems.html", width=width, scheme=scheme)
    FilledForm(page).press("sample", "bank")
    expect(page.locator('[data-result="board-shown"] ol li')).to_have_count(3)
    assert not page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    options = {"preload": False}
    found = Axe().run(page, context=".form", options=options).response["violations"]
    assert [f"{one['id']}: {one['nodes'][0]['html']}" for one in found] == []


def test_a_page_of_the_twelve_systems_is_one_sheet_of_paper(
    open_page: OpenPage, file_url: str, site: Path
) -> None:
    pages = sorted((site / "toolbox/twelve-systems").glob("*.html"))
    assert len(pages) == 12
    page = open_page(f"{file_url}toolbox/twelve-systems/{pages[0].name}")
    for one in pages:
        page.goto(f"{file_url}toolbox/twelve-systems/{one.name}")
        printed = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
        assert len(printed.pages) == 1, one.name


def test_there_is_a_form_for_everything_that_the_toolbox_promises() -> None:
    assert len(FORMS) == 13
