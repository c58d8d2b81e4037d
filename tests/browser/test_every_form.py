"""Every form with every sample: no fault, a result, the right figures, nothing for axe to find."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from form_pages import FORMS, NONSENSE, FilledForm, write_form_pages

OpenPage = Callable[..., Page]
# Form and result → what the first sample comes to, reckoned by hand.
FIGURES = {
    ("3h1f-self-check", "four-shown"): "4 项有凭据，平均 2.3 分",
    ("rater-scorecard", "gap"): "总差距 \N{MINUS SIGN}0.6，最短的是有形性（\N{MINUS SIGN}2）",
    ("service-standards", "hit"): "一共 16 回，达标 12 回，占 75%",
    ("zipper-map", "closed"): "对方 6 个环节，我方有人接的 3 个，占 50%",
    ("five-point-scorecard", "points-shown"): "6 项有凭据，平均 2.5 分",
    ("turnover-risk", "signs-shown"): "原因一：拿一把尺量一年的活儿：3 项，合计 7 分（满分 9）",
    ("nine-practices", "nine-shown"): "分最低：去问客户",
    ("moment-of-truth-map", "states"): "一共 6 行：断了 2 行，占 33.3%",
    ("visit-plan", "visits-due"): "过期 1 件，今天到期 1 件，以后 2 件",
    ("action-plan", "acts-due"): "已到日子的 2 件，到点办成 1 件，占 50%",
    ("promise-ledger", "ledger-due"): "已到日子的 4 件，到点办成 2 件，占 50%",
    ("twelve-systems", "board-shown"): "12 项有凭据，平均 1.1 分",
    ("complaint-log", "steps-due"): "已到日子的 3 件，到点办成 2 件，占 66.7%",
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write_form_pages(tmp_path_factory.mktemp("forms"))


@pytest.fixture(scope="module")
def page(browser: Browser, folder: str) -> Iterator[Page]:
    """One page for all forms; each is opened in it in turn."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, locale="zh-CN")
    faults: list[str] = []
    context.on("weberror", lambda error: faults.append(str(error.error)))
    context.on("console", lambda message: faults.append(message.text))
    yield context.new_page()
    context.close()
    assert not faults, "\n".join(faults)


def axe(page: Page) -> list[str]:
    found = Axe().run(page, context="main", options={"preload": False}).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found]


@pytest.mark.parametrize("name", sorted(FORMS))
def test_every_sample_is_understood_and_axe_finds_nothing(
    page: Page, folder: str, name: str
) -> None:
    form = FilledForm(page)
    page.goto(f"{folder}{name}.html")
    for at, sample in enumerate(FORMS[name].samples, 2):
        form.press("sample", sample.id)
        expect(page.locator("#form-copy option")).to_have_count(at)
        expect(page.locator(".form__fault:visible")).to_have_count(0)
        for result in FORMS[name].results:
            text = form.result(result.id).inner_text()
            assert "还没有" not in text.split("\n")[0], (sample.id, result.id, text)
            assert not any(word in text for word in NONSENSE), text
            drawn = form.result(result.id).locator("svg[role=img]")
            expect(drawn).to_have_count(1 if result.picture else 0)
            assert "NaN" not in "".join(drawn.evaluate_all("all => all.map((s) => s.outerHTML)"))
        if sample.id == "bank":
            for (of, result_id), figure in FIGURES.items():
                if of == name:
                    expect(form.result(result_id)).to_contain_text(figure)
            assert axe(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > window.innerWidth")


def test_axe_finds_nothing_in_the_dark(page: Page, folder: str) -> None:
    page.goto(f"{folder}complaint-log.html")
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    FilledForm(page).press("sample", "bank")
    assert axe(page) == []


def test_the_figures_reckoned_by_hand_are_of_all_forms() -> None:
    assert {form for form, _ in FIGURES} == set(FORMS)


def test_three_next_steps_follow_the_rule_and_a_mark_without_evidence_does_not_count(
    page: Page, folder: str
) -> None:
    page.goto(f"{folder}twelve-systems.html")
    form = FilledForm(page)
    form.press("forget")
    board, steps = form.result("board-shown"), form.result("board-shown").locator("ol li")
    expect(board).to_contain_text("先不算")
    for row, level in (("s10", 0), ("s08", 0), ("s01", 1), ("s09", 1), ("s02", 3)):
        page.locator(f'[name="r.systems.{row}.level"][value="{level}"]').check()
    expect(board).to_contain_text("选了分、没写凭据的不算")
    for row in ("s10", "s08", "s01", "s09", "s02"):
        form.type(f"r.systems.{row}.evidence", "登记本")
    expect(board).to_contain_text("5 项有凭据，平均 1 分")
    texts = steps.all_inner_texts()
    assert [one.split("（")[0] for one in texts] == ["10 客户期刊", "8 赠品和礼物", "1 减少耗损"]
    form.type("r.systems.s10.evidence", "  ")
    expect(steps.first).to_contain_text("8 赠品和礼物")


def test_the_zipper_of_the_source_is_two_of_five_and_one_person_on_two_teeth_is_named(
    page: Page, folder: str
) -> None:
    page.goto(f"{folder}zipper-map.html")
    form = FilledForm(page)
    form.press("forget")
    chain = (
        ("总经理", "老总"),
        ("副总", ""),
        ("总工", "总工"),
        ("信息中心主任", ""),
        ("使用者", ""),
    )
    for at, (role, ours) in enumerate(chain):
        form.type(f"t.chain.{at}.role", role)
        form.type(f"t.chain.{at}.ours", ours)
    closed = form.result("closed")
    expect(closed).to_contain_text("对方 5 个环节，我方有人接的 2 个，占 40%")
    expect(closed).to_contain_text("没人接的：副总、信息中心主任、使用者")
    form.type("t.chain.5.role", "采购部经理")
    form.type("t.chain.5.ours", "总工")
    expect(closed).to_contain_text("对方 6 个环节，我方有人接的 3 个，占 50%")
    expect(closed).to_contain_text("总工 一个人扣着 2 环（总工、采购部经理）")
    form.type("t.chain.1.role", "总经理")
    expect(closed).to_contain_text("“总经理”写了两行，只算一环")
    expect(closed).to_contain_text("对方 5 个环节")


def test_an_empty_form_says_what_to_fill_in_and_works_out_nothing(page: Page, folder: str) -> None:
    for name, form in FORMS.items():
        page.goto(f"{folder}{name}.html")
        FilledForm(page).press("forget")
        for result in form.results:
            shown = page.locator(f'[data-result="{result.id}"]')
            expect(shown).to_contain_text("还没有")
            expect(shown.locator("table, svg")).to_have_count(
                0
            ) if result.kind != "rating" else None


def test_ids_and_names_in_the_page_are_there_once(page: Page, folder: str) -> None:
    for name in FORMS:
        page.goto(f"{folder}{name}.html")
        twice = page.evaluate(
            "() => { const seen = {}; for (const one of document.querySelectorAll('[id]'))"
            " seen[one.id] = (seen[one.id] ?? 0) + 1;"
            " return JSON.stringify(Object.entries(seen).filter(([, n]) => n > 1)); }"
        )
        assert json.loads(twice) == []


def test_a_filled_form_with_its_picture_is_one_sheet_where_there_is_room(
    open_page: OpenPage, file_url: str
) -> None:
    printed = open_page(file_url + "toolbox/index.html")
    for name in ("rater-scorecard", "3h1f-self-check", "zipper-map", "service-standards"):
        printed.goto(f"{file_url}toolbox/forms/{name}.html")
        printed.emulate_media(media="screen")
        FilledForm(printed).press("sample", "shop")
        printed.emulate_media(media="print")
        expect(printed.locator("[data-result] > .form__picture")).to_have_count(1)
        paper = PdfReader(io.BytesIO(printed.pdf(prefer_css_page_size=True))).pages
        assert len(paper) == 1, name
