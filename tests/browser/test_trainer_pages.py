"""The trainer's pages in Chromium: class size, start time, printing, and no accessibility fault."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pypdf import PageObject, PdfReader

from course.render.kit_cards import make_kit
from courses import whole_course

PLAN = "trainer/lesson-plans/lp-m08-recovery-90.html"
RUN_SHEET = "trainer/run-sheets/lp-m08-recovery-90.html"
KIT = "trainer/role-plays/rp-bank-transfer-pending.html"
KEYS = "trainer/papers/m08-complaint-recovery.html"
MILLIMETRES = {"A5": (148, 210), "A4": (210, 297), "A4-landscape": (297, 210), "A3": (297, 420)}
SEATING = ".class-size__seating"
OpenPage = Callable[..., Page]


def counts(page: Page) -> list[int]:
    return [
        int(text) for text in page.locator(".plan__table--materials [data-count]").all_inner_texts()
    ]


def clocks(page: Page) -> list[str]:
    return page.locator("h3 [data-at]").all_inner_texts()


def printed(page: Page) -> list[PageObject]:
    data = page.pdf(prefer_css_page_size=True, print_background=True)
    return list(PdfReader(io.BytesIO(data)).pages)


def millimetres(page: PageObject) -> tuple[int, int]:
    return (
        round(float(page.mediabox.width) * 25.4 / 72),
        round(float(page.mediabox.height) * 25.4 / 72),
    )


@pytest.fixture
def plan(open_page: OpenPage, trainer_url: str) -> Page:
    return open_page(trainer_url + PLAN)


@pytest.mark.parametrize(
    ("typed", "expected", "seats"),
    [
        ("18", [8, 18, 18, 18, 6, 18], "正好 6 组"),
        ("19", [9, 19, 19, 19, 7, 21], "多 1 人：给其中一组设一位替补客服"),
        ("\uff12\uff10", [9, 20, 20, 20, 7, 21], "多 2 人：安排成第二观察员"),
        (" 6 ", [4, 6, 6, 6, 2, 6], "正好 2 组"),
        ("1", [3, 1, 1, 1, 1, 3], "不够一组"),
        ("200", [69, 200, 200, 200, 67, 201], "66 组"),
    ],
)
def test_materials_and_groups_follow_the_class(
    plan: Page, typed: str, expected: list[int], seats: str
) -> None:
    plan.get_by_label("人数").fill(typed)
    assert counts(plan) == expected
    expect(plan.locator(SEATING)).to_contain_text(seats)
    expect(plan.get_by_label("人数")).not_to_have_attribute("aria-invalid", "true")


@pytest.mark.parametrize("typed", ["", "0", "1000", "-3", "十八", "18.5", "1e2", "NaN", "<b>"])
def test_a_number_that_is_none_is_named_and_the_last_good_one_stays(plan: Page, typed: str) -> None:
    plan.get_by_label("人数").fill("21")
    before = counts(plan)
    plan.get_by_label("人数").fill(typed)
    expect(plan.get_by_label("人数")).to_have_attribute("aria-invalid", "true")
    fault = plan.locator("#class-size-people-fault")
    expect(fault).to_contain_text("下面仍按 21 人算")
    expect(fault).to_contain_text(f"“{typed}”" if typed else "人数空着")
    assert counts(plan) == before
    assert "NaN" not in plan.locator(".plan__table--materials").inner_text()


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("13:30", "13:30", "14:58"),
        ("\uff19：\uff10\uff15", "9:05", "10:33"),
        ("23:00", "23:00", "次日 0:28"),
        ("", "0:00", "1:28"),
    ],
)
def test_the_clock_follows_the_start(plan: Page, typed: str, first: str, last: str) -> None:
    plan.get_by_label("开始时间").fill(typed)
    shown = clocks(plan)
    assert (shown[0], shown[-1]) == (first, last)
    assert len(shown) == len(whole_course().lesson_plans_by_id["lp-m08-recovery-90"].agenda)


@pytest.mark.parametrize("typed", ["25:00", "13:60", "9", "下午两点", "13:3"])
def test_a_start_that_is_no_time_is_named_and_the_last_good_one_stays(
    plan: Page, typed: str
) -> None:
    plan.get_by_label("开始时间").fill("13:30")
    plan.get_by_label("开始时间").fill(typed)
    expect(plan.locator("#class-size-start-fault")).to_contain_text(f"“{typed}”不是时刻")
    expect(plan.locator("#class-size-start-fault")).to_contain_text("下面仍从 13:30 算起")
    assert clocks(plan)[0] == "13:30"
    plan.get_by_label("开始时间").fill("14:00")
    expect(plan.locator("#class-size-start-fault")).to_be_empty()


def test_a_class_that_the_plan_was_not_made_for_is_told_where_to_look(plan: Page) -> None:
    for people, told in (("5", True), ("6", False), ("30", False), ("31", True)):
        plan.get_by_label("人数").fill(people)
        assert ("意外情况" in plan.locator(SEATING).inner_text()) is told


def test_without_javascript_it_reads_for_eighteen_from_zero(
    open_page: OpenPage, trainer_url: str
) -> None:
    page = open_page(trainer_url + PLAN, javascript=False)
    assert counts(page) == [8, 18, 18, 18, 6, 18]
    assert clocks(page)[:3] == ["0:00", "0:05", "0:08"]
    expect(page.locator(SEATING)).to_contain_text("18 人，从 0:00 算起。正好 6 组")
    expect(page.locator(".class-size__fields")).to_be_hidden()
    expect(page.locator("print-sheets button").first).to_be_hidden()


def test_it_works_from_a_file(open_page: OpenPage, trainer_site: Path) -> None:
    page = open_page((trainer_site / RUN_SHEET).as_uri())
    page.get_by_label("人数").fill("24")
    page.get_by_label("开始时间").fill("9:00")
    expect(page.locator(SEATING)).to_contain_text("24 人，从 9:00 算起。正好 8 组")
    expect(page.locator(".plan__table--run tbody [data-at]").nth(1)).to_have_text("9:05")


def test_the_kit_prints_each_sheet_on_one_page_of_its_paper_and_nothing_else(
    open_page: OpenPage, trainer_url: str
) -> None:
    pages = printed(open_page(trainer_url + KIT))
    kit = make_kit(whole_course().role_plays_by_id["rp-bank-transfer-pending"])
    assert [millimetres(page) for page in pages] == [MILLIMETRES[one.paper] for one in kit.sheets]


def test_the_kit_prints_the_same_pages_in_the_dark_scheme(
    open_page: OpenPage, trainer_url: str
) -> None:
    light = printed(open_page(trainer_url + KIT))
    dark = printed(open_page(trainer_url + KIT, scheme="dark"))
    assert [page.extract_text() for page in light] == [page.extract_text() for page in dark]


def test_one_sheet_prints_alone_and_then_all_are_back(
    open_page: OpenPage, trainer_url: str
) -> None:
    page = open_page(trainer_url + KIT)
    page.evaluate("window.print = () => { window.asked = true; }")
    page.get_by_role("button", name="打印《客服卡》").click()
    assert page.evaluate("window.asked")
    (only,) = printed(page)
    assert millimetres(only) == MILLIMETRES["A5"]
    assert "10:34" in only.extract_text()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert len(printed(page)) == page.locator("[data-sheet]").count()
    page.evaluate("window.asked = false")
    page.get_by_role("button", name="打印全套").click()
    assert page.evaluate("window.asked")
    assert page.locator("[data-skip]").count() == 0


def test_the_run_sheet_prints_on_one_a4_page_with_what_was_typed(
    open_page: OpenPage, trainer_url: str
) -> None:
    page = open_page(trainer_url + RUN_SHEET)
    page.get_by_label("人数").fill("29")
    page.get_by_label("开始时间").fill("13:30")
    (only,) = printed(page)
    assert millimetres(only) == MILLIMETRES["A4"]
    text = only.extract_text()
    assert "29" in text
    assert "13:30" in text
    assert "14:58" in text


@pytest.mark.parametrize("name", [one.id for one in whole_course().lesson_plans])
def test_every_run_sheet_and_every_learners_sheet_is_one_page(
    open_page: OpenPage, trainer_url: str, name: str
) -> None:
    run_sheet = open_page(f"{trainer_url}trainer/run-sheets/{name}.html")
    run_sheet.get_by_label("人数").fill("30")
    (only,) = printed(run_sheet)
    assert millimetres(only) == MILLIMETRES["A4"]
    script = open_page(f"{trainer_url}trainer/lesson-plans/{name}.html")
    script.evaluate("window.print = () => {}")
    script.get_by_role("button", name="打印出门票与行动计划").click()
    assert len(printed(script)) == 1


def test_the_script_prints_on_a4_and_the_learners_sheet_is_a_page_of_its_own(plan: Page) -> None:
    whole = printed(plan)
    assert {millimetres(page) for page in whole} == {MILLIMETRES["A4"]}
    plan.evaluate("window.print = () => {}")
    plan.get_by_role("button", name="打印出门票与行动计划").click()
    assert len(printed(plan)) == 1
    plan.evaluate("window.dispatchEvent(new Event('afterprint'))")
    plan.get_by_role("button", name="打印教案").click()
    assert len(printed(plan)) == len(whole) - 1


@pytest.mark.parametrize("path", [PLAN, RUN_SHEET, KIT, KEYS])
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_it_has_no_accessibility_fault_and_does_not_scroll_sideways(
    open_page: OpenPage, trainer_url: str, path: str, width: int, scheme: str
) -> None:
    page = open_page(trainer_url + path, width, scheme)
    results = Axe().run(page, context=".md-content")
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
