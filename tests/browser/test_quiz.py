"""Questions in a browser: answered, kept, pruned, by keyboard, on paper, without JavaScript."""

from __future__ import annotations

import io
import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from quiz_player import OLD_KEY, answer, stored

PAGE = "modules/08-complaint-recovery/module-check.html"
LESSON = "modules/08-complaint-recovery/two-apologies.html"


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, site_url: str, file_url: str) -> str:
    """The site over http and from files."""
    return site_url if request.param == "http" else file_url


def store(page: Page, text: str) -> None:
    """Load the page again with `text` where earlier versions of the course kept its answers."""
    page.evaluate(
        "([key, text]) => localStorage.setItem(key + location.pathname, text)", [OLD_KEY, text]
    )
    page.reload()


def count(page: Page) -> int:
    return page.locator(".quiz").count()


def on_paper(text: str) -> re.Pattern[str]:
    """What finds `text` in what a PDF gives back: some characters turn into look-alike radicals."""
    return re.compile("".join(f"(?:{re.escape(one)}|[\u2e80-\u2fdf])" for one in text))


def faults(page: Page) -> list[str]:
    """What axe finds on the page, its best practices included."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {[node['html'] for node in one['nodes']][:3]}" for one in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_before_and_after_a_wrong_and_a_right_answer(
    open_page, site_url: str, width: int, scheme: str
) -> None:
    page = open_page(site_url + PAGE, width, scheme)
    assert faults(page) == []
    single = page.locator(".quiz:has([type=radio])").first
    several = page.locator(".quiz:has([type=checkbox])").first
    answer(single, right=False)
    answer(several, right=False)
    assert faults(page) == []
    for quiz in (single, several):
        quiz.get_by_role("button", name="再做一遍").click()
        answer(quiz)
    assert faults(page) == []


def test_right_and_wrong_are_told_in_words(open_page, base: str) -> None:
    page = open_page(base + PAGE)
    quiz = page.locator(".quiz:has([type=radio])").first
    answer(quiz, right=False)
    expect(quiz.locator(".quiz-feedback")).to_contain_text("错误")
    expect(quiz.locator(".quiz-feedback")).to_be_focused()
    expect(quiz.locator("section.content")).to_be_visible()
    for row, word in ((".wrong", "错误"), (".correct", "正确")):
        content = quiz.locator(f"{row} label").evaluate(
            "e => getComputedStyle(e, '::after').content"
        )
        assert word in content
    quiz.get_by_role("button", name="再做一遍").click()
    expect(quiz.locator("section.content")).to_be_hidden()
    answer(quiz)
    expect(quiz.locator(".quiz-feedback")).to_contain_text("正确")


def test_with_several_right_options_the_whole_gets_a_word(open_page, base: str) -> None:
    page = open_page(base + PAGE)
    quiz = page.locator(".quiz:has([type=checkbox])").first
    right = quiz.locator("[data-correct]").count()
    quiz.locator("[data-correct]").first.check()
    quiz.locator("button[type=submit]").click()
    expect(quiz.get_by_role("status")).to_have_text(f"还没全对：漏选 {right - 1} 项，错选 0 项。")
    page.reload()
    expect(quiz.get_by_role("status")).to_have_text(f"还没全对：漏选 {right - 1} 项，错选 0 项。")
    quiz.get_by_role("button", name="再做一遍").click()
    expect(quiz.get_by_role("status")).to_have_text("")
    answer(quiz)
    expect(quiz.get_by_role("status")).to_have_text("全选对了。")


def test_nothing_chosen_is_no_answer(open_page, base: str) -> None:
    page = open_page(base + PAGE)
    quiz = page.locator(".quiz").first
    quiz.locator("button[type=submit]").click()
    expect(quiz.get_by_role("status")).to_have_text("先选一项，再提交。")
    expect(quiz.locator(".quiz-feedback")).to_be_hidden()
    assert stored(page) == {}
    answer(quiz)
    expect(quiz.get_by_role("status")).to_have_text("")


def test_answers_are_there_after_a_reload(open_page, base: str) -> None:
    page = open_page(base + PAGE)
    every = page.locator(".quiz")
    answer(every.nth(0))
    answer(every.nth(1), right=False)
    page.reload()
    expect(every.nth(0).locator(".quiz-feedback")).to_contain_text("正确")
    expect(every.nth(1).locator(".quiz-feedback")).to_contain_text("错误")
    expect(every.nth(2).locator(".quiz-feedback")).to_be_hidden()
    expect(page.locator("#quiz-progress-sidebar")).to_contain_text(f"做了 2 / {every.count()}")
    assert len(every.nth(0).get_by_role("button", name="再做一遍").all()) == 1


OLD = {"answered": True, "correct": True, "selectedValues": ["0"]}
DAMAGED = ["{", "[]", "null", "1", '"x"', "{}", "x" * 60000]
STALE = [{"quiz-0": {"answered": True, "correct": False}}, {"quiz-gone-00000000": OLD}]


@pytest.mark.parametrize("text", [*DAMAGED, *map(json.dumps, STALE)])
def test_damaged_or_stale_storage_breaks_nothing(open_page, site_url: str, text: str) -> None:
    page = open_page(site_url + PAGE)
    store(page, text)
    assert stored(page) == {}
    expect(page.locator("#quiz-progress-sidebar")).to_contain_text(f"做了 0 / {count(page)}")
    answer(page.locator(".quiz").last)
    expect(page.locator(".quiz").last.locator(".quiz-feedback")).to_contain_text("正确")


@pytest.mark.parametrize(
    "entry",
    [
        {"answered": True, "correct": False},
        {"answered": True, "correct": True, "selectedValues": []},
        {"answered": True, "correct": True, "selectedValues": ["9"]},
        {"answered": True, "correct": False, "selectedValues": "0"},
        {"answered": "yes", "correct": False, "selectedValues": ["0"]},
        None,
        [],
        7,
    ],
)
def test_an_entry_that_does_not_fit_is_dropped_and_the_others_stay(
    open_page, site_url: str, entry: object
) -> None:
    page = open_page(site_url + PAGE)
    first, second = page.locator(".quiz").nth(0), page.locator(".quiz").nth(1)
    answer(second)
    kept = stored(page)
    name = second.get_attribute("id")
    old = {name: {"answered": True, "correct": True, "selectedValues": ["0"]}}
    store(page, json.dumps({str(first.get_attribute("id")): entry} | old))
    assert stored(page) == kept
    expect(first.locator(".quiz-feedback")).to_be_hidden()
    expect(second.locator(".quiz-feedback")).to_contain_text("正确")


def test_questions_work_where_storage_is_denied(open_page, site_url: str) -> None:
    page = open_page("about:blank")
    page.context.add_init_script(
        """Object.defineProperty(window, 'localStorage', {
          configurable: true, get() { throw new Error('denied') },
        })"""
    )
    page.goto(site_url + PAGE)
    answer(page.locator(".quiz").first)
    expect(page.locator(".quiz").first.locator(".quiz-feedback")).to_contain_text("正确")
    expect(page.locator(".quiz-storage-warning").first).to_contain_text("不让存做题的记录")


def test_reset_clears_every_question_of_the_page(open_page, site_url: str) -> None:
    page = open_page(site_url + PAGE)
    page.on("dialog", lambda dialog: dialog.accept())
    for number in range(3):
        answer(page.locator(".quiz").nth(number))
    page.locator("#quiz-progress-sidebar").get_by_role("link", name="全部重做").click()
    assert stored(page) == {}
    expect(page.locator(".quiz :checked")).to_have_count(0)
    expect(page.locator("#quiz-progress-sidebar")).to_contain_text(f"做了 0 / {count(page)}")


def test_the_keyboard_reaches_every_option_submits_and_tries_again(open_page, base: str) -> None:
    page = open_page(base + PAGE)
    quiz = page.locator(".quiz:has([type=radio])").first
    boxes = quiz.locator("fieldset input")
    boxes.first.focus()
    page.keyboard.press("Space")
    for number in range(1, boxes.count()):
        page.keyboard.press("ArrowDown")
        expect(boxes.nth(number)).to_be_checked()
        expect(quiz.locator(".quiz-feedback")).to_be_hidden()
    page.keyboard.press("Tab")
    expect(quiz.locator("button[type=submit]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(quiz.locator(".quiz-feedback")).to_be_visible()
    page.keyboard.press("Tab")
    expect(quiz.get_by_role("button", name="再做一遍")).to_be_focused()
    page.keyboard.press("Enter")
    expect(quiz.locator(":checked")).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 390])
def test_rows_are_wide_enough_for_a_finger_and_the_page_does_not_scroll_sideways(
    open_page, site_url: str, width: int
) -> None:
    page = open_page(site_url + PAGE, width)
    heights = page.locator(".quiz fieldset > div").evaluate_all(
        "rows => rows.map(row => row.getBoundingClientRect().height)"
    )
    assert len(heights) > 20
    assert min(heights) >= 38
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_javascript_answers_and_explanations_can_be_opened(open_page, base: str) -> None:
    page = open_page(base + LESSON, javascript=False)
    quiz = page.locator(".quiz").first
    expect(quiz.locator("button")).to_be_hidden()
    details = quiz.locator("details")
    expect(details.locator("li").first).to_be_hidden()
    details.locator("summary").click()
    for part in (details.locator("li").first, details.locator("p")):
        expect(part).to_be_visible()
    assert details.locator("li").count() == quiz.locator("fieldset > div").count()
    expect(page.locator("#quiz-progress-sidebar")).to_be_hidden()


def test_on_paper_the_key_stands_at_the_end_and_not_at_the_questions(
    open_page, site_url: str
) -> None:
    page = open_page(site_url + PAGE)
    answer(page.locator(".quiz").first)
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    texts = ["".join(sheet.extract_text().split()) for sheet in sheets]
    key = next(number for number, text in enumerate(texts) if "答案与说明" in text)
    assert key > 0
    before, after = "".join(texts[:key]), "".join(texts[key:])
    for word in ("✓", "提交", "全部重做", "搜索"):
        assert word not in before + after
    explanations = page.locator(".quiz > section.content").all_text_contents()
    assert len(explanations) == count(page) > 5
    for text in explanations:
        start = on_paper("".join(text.split())[:14])
        assert not start.search(before)
        assert start.search(after)
