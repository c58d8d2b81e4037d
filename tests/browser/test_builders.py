"""Questionnaire and loyalty scheme in Chromium: put together, kept, undone, saved, printed."""

from __future__ import annotations

import io
import json
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, FilePayload, Page, expect
from pypdf import PdfReader

QUESTIONNAIRE = "toolbox/builders/questionnaire.html"
SCHEME = "toolbox/builders/loyalty-scheme.html"
OpenPage = Callable[..., Page]
EVIL = '=1+1"><img src=x onerror=window.hacked=1>'


@pytest.fixture
def builder(open_page: OpenPage, file_url: str) -> Page:
    page = open_page(file_url + QUESTIONNAIRE)
    expect(page.locator("questionnaire-builder")).to_be_visible()
    return page


@pytest.fixture
def scheme(open_page: OpenPage, file_url: str) -> Page:
    page = open_page(file_url + SCHEME)
    expect(page.locator("loyalty-scheme")).to_be_visible()
    return page


def saved(page: Page, button: str) -> tuple[str, str]:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    path = download.value.path()
    return download.value.suggested_filename, Path(path).read_text("utf-8")


def load(page: Page, field: str, name: str, text: str) -> None:
    payload: FilePayload = {"name": name, "mimeType": "text/plain", "buffer": text.encode()}
    page.set_input_files(field, payload)


def said(page: Page) -> str:
    return page.locator('[data-part="said"]').inner_text()


def test_a_questionnaire_is_chosen_edited_warned_of_moved_and_undone(builder: Page) -> None:
    builder.get_by_label("现成的题").select_option("small-shop")
    builder.get_by_role("button", name="用这一套").click()
    expect(builder.locator(".builder__item")).to_have_count(4)
    first = builder.get_by_label("第 1 题怎么问")
    before = first.input_value()
    first.fill("您对我们优质的服务和环境满意吧？")
    found = builder.locator("#qn-found-0")
    expect(found).to_contain_text("把答案塞到他嘴里了")
    expect(builder.locator('[data-part="phone"]')).to_contain_text("优质的服务")
    builder.get_by_role("button", name="撤销").click()
    expect(first).to_have_value(before)
    expect(found).to_be_empty()
    builder.get_by_role("button", name="下移第 1 题").press("Enter")
    expect(builder.get_by_label("第 2 题怎么问")).to_have_value(before)
    expect(builder.get_by_role("button", name="下移第 2 题")).to_be_focused()
    builder.get_by_role("button", name="删掉第 2 题").click()
    expect(builder.locator(".builder__item")).to_have_count(3)


def test_what_was_put_together_is_there_again_and_comes_back_from_both_files(builder: Page) -> None:
    builder.get_by_label("自己写一道").fill(EVIL)
    builder.locator('[data-do="own"]').click()
    builder.get_by_label("选项，一行一个").last.fill("@一\n-5\n好")
    builder.get_by_label("给一格“没遇到”").last.check()
    whole = builder.locator("#qn-text").input_value()
    name, file = saved(builder, "存成文件")
    assert name.endswith(".json")
    table_name, table = saved(builder, "存成表格（CSV）")
    assert table_name.endswith(".csv")
    assert "'=1+1" in table
    builder.reload()
    expect(builder.locator("#qn-text")).to_have_value(whole)
    for given, text in ((name, file), (table_name, table)):
        builder.get_by_role("button", name="全部清空").click()
        expect(builder.locator(".builder__item")).to_have_count(0)
        load(builder, "#qn-load", given, text)
        expect(builder.locator("#qn-text")).to_have_value(whole)
    assert builder.evaluate("window.hacked") is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"tool": "loyalty-scheme"}', "\ufeff\x00\x01"])
def test_a_file_that_is_none_is_refused_and_nothing_is_lost(builder: Page, text: str) -> None:
    before = builder.locator("#qn-text").input_value()
    load(builder, "#qn-load", "别的.json", text)
    expect(builder.locator('[data-part="refused"]')).to_contain_text("没有打开")
    assert builder.locator("#qn-text").input_value() == before


def test_the_paper_is_one_page_and_has_the_questions_only(builder: Page) -> None:
    builder.emulate_media(media="print")
    pages = PdfReader(io.BytesIO(builder.pdf(prefer_css_page_size=True))).pages
    text = unicodedata.normalize("NFKC", "".join(page.extract_text() for page in pages))
    assert len(pages) == 1
    assert "要是明天只改一样" in text
    assert "题库里挑" not in text


def test_a_scheme_is_counted_from_what_is_typed_and_odd_fields_are_named(scheme: Page) -> None:
    scheme.get_by_label("三家样例").select_option("shop")
    scheme.get_by_role("button", name="用这一份").click()
    account = scheme.locator('[data-part="account"]')
    expect(account).to_contain_text("用满了真让 9.09%")
    scheme.get_by_role("textbox", name="用掉几成").fill("NaN")
    expect(scheme.locator("#ls-redemption-fault")).not_to_be_empty()
    expect(account).to_have_text("有格子还没填对，账先不算。看每一格下面那行字。")
    scheme.get_by_role("textbox", name="用掉几成").fill("100%")
    expect(account).to_contain_text("摊下来真让 9.09%")
    scheme.get_by_label("哪一种").select_option("points")
    expect(scheme.get_by_label("买几份")).to_be_hidden()
    expect(account).to_contain_text("顺口说是让 1.00%")
    assert "NaN" not in scheme.locator("loyalty-scheme").inner_text()


def test_a_wrong_answer_names_what_happens_and_changes_what_is_printed(scheme: Page) -> None:
    sheet = scheme.locator('[data-out="sheet"]')
    expect(sheet).to_contain_text("不用先交钱")
    scheme.get_by_role("group", name="要他先交一笔钱存在卡里吗？").get_by_label(
        "是", exact=True
    ).check()
    expect(scheme.locator('[data-part="pitfalls"]')).to_contain_text("没花的钱是他的，不是收入")
    expect(sheet).not_to_contain_text("不用先交钱")
    scheme.get_by_role("button", name="撤销").click()
    expect(sheet).to_contain_text("不用先交钱")


def test_a_scheme_is_kept_saved_and_opened_again(scheme: Page) -> None:
    scheme.get_by_label("叫什么").fill(EVIL)
    name, file = saved(scheme, "存成文件")
    assert json.loads(file)["value"]["values"]["name"] == EVIL
    scheme.reload()
    expect(scheme.get_by_label("叫什么")).to_have_value(EVIL)
    scheme.get_by_role("button", name="全部清空").click()
    expect(scheme.get_by_label("叫什么")).to_have_value("")
    load(scheme, "#ls-load", name, file)
    expect(scheme.get_by_label("叫什么")).to_have_value(EVIL)
    spoilt = json.loads(file)
    spoilt["value"]["answers"] = {"no-such": "是"}
    load(scheme, "#ls-load", name, json.dumps(spoilt))
    expect(scheme.locator('[data-part="refused"]')).to_contain_text("没有打开")
    assert scheme.evaluate("window.hacked") is None


@pytest.fixture(scope="module")
def still(browser: Browser, file_url: str) -> Iterator[Page]:
    """A page without JavaScript, 390 px wide."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("path", "words"), [(QUESTIONNAIRE, "要是明天只改一样"), (SCHEME, "9.09%")]
)
def test_without_javascript_there_is_a_sheet_to_print(
    still: Page, file_url: str, path: str, words: str
) -> None:
    still.goto(file_url + path)
    expect(still.locator('[data-out="ready"]')).to_contain_text(words)
    expect(still.locator(".builder__body")).to_be_hidden()


@pytest.mark.parametrize("path", [QUESTIONNAIRE, SCHEME])
@pytest.mark.parametrize(("width", "scheme_"), [(1280, "light"), (390, "dark")])
def test_a_builder_has_no_barrier_and_does_not_scroll_sideways(
    open_page: OpenPage, site_url: str, path: str, width: int, scheme_: str
) -> None:
    page = open_page(site_url + path, width=width, scheme=scheme_)
    expect(page.locator(".builder__body")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
