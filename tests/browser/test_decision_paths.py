"""A few questions in Chromium: each case ends where it should, with its reasons; on paper too."""

from __future__ import annotations

import io
from unicodedata import normalize

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from pypdf import PdfReader

from course.model.decision_path import DecisionPath
from courses import whole_course

PAGES = {
    "dp-complaint-level": "toolbox/classifiers/complaint-level.html",
    "dp-fastener": "toolbox/classifiers/fastener.html",
}
PATHS = whole_course().decision_paths_by_id


@pytest.mark.parametrize("path", PATHS.values(), ids=lambda one: one.id)
def test_every_case_ends_in_its_result_with_an_answer_to_each_question_met(
    open_page, site_url: str, path: DecisionPath
) -> None:
    page = open_page(site_url + PAGES[path.id], width=390, scheme="dark")
    shown = page.locator("[data-result]:visible")
    expect(shown).to_have_count(0)
    expect(page.locator("[data-question]:visible")).to_have_count(1)
    for case in path.cases:
        page.get_by_role("button", name=case.title).click()
        expect(shown).to_have_attribute("data-result", case.result)
        expect(page.locator("[data-part=evidence] li")).to_have_count(len(case.answers))
        expect(page.locator("[data-part=text]")).to_have_value(case.story)
    found = Axe().run(page, context="article").response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_answers_by_keyboard_are_kept_changed_and_taken_back(open_page, site_url: str) -> None:
    page = open_page(site_url + PAGES["dp-complaint-level"])
    shown = page.locator("[data-result]:visible")
    page.locator("[data-question=harm] input").first.focus()
    page.keyboard.press("ArrowDown")
    page.locator("[data-question=third] input").first.focus()
    page.keyboard.press("Space")
    expect(shown).to_have_attribute("data-result", "level-three")
    expect(shown).to_be_focused()
    page.reload()
    expect(shown).to_have_attribute("data-result", "level-three")
    page.locator("[data-question=harm] input").first.check()
    expect(shown).to_have_attribute("data-result", "danger")
    expect(page.locator("[data-question]:visible")).to_have_count(1)
    page.get_by_role("button", name="撤销").click()
    expect(shown).to_have_attribute("data-result", "level-three")
    page.get_by_role("button", name="清空", exact=True).click()
    expect(shown).to_have_count(0)


@pytest.mark.parametrize("path", PATHS.values(), ids=lambda one: one.id)
def test_without_scripts_all_questions_say_where_each_answer_leads(
    open_page, site_url: str, path: DecisionPath
) -> None:
    page = open_page(site_url + PAGES[path.id], javascript=False)
    expect(page.locator("[data-question]:visible")).to_have_count(len(path.questions))
    expect(page.locator("[data-result]:visible")).to_have_count(len(path.results))
    expect(page.locator(".decision-path__next").first).to_be_visible()
    read = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    text = normalize("NFKC", "".join("".join(one.extract_text().split()) for one in read))
    ends = {one.id for one in path.results}
    leads = [answer.next in ends for one in path.questions for answer in one.answers]
    assert (text.count("→结论:"), text.count("→第")) == (sum(leads), len(leads) - sum(leads))


@pytest.mark.parametrize("path", PATHS.values(), ids=lambda one: one.id)
def test_blank_it_is_printed_on_two_sheets_at_most(
    open_page, site_url: str, path: DecisionPath
) -> None:
    page = open_page(site_url + PAGES[path.id])
    expect(page.locator("[data-question]:visible")).to_have_count(1)
    blank = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert len(blank) <= 2
    text = normalize("NFKC", "".join("".join(one.extract_text().split()) for one in blank))
    assert text.count("谁接手") == len(path.results)


@pytest.mark.parametrize("path", PATHS.values(), ids=lambda one: one.id)
def test_from_a_folder_a_case_is_printed_with_its_reasons(
    open_page, file_url: str, path: DecisionPath
) -> None:
    page = open_page(file_url + PAGES[path.id])
    case = path.cases[0]
    page.get_by_role("button", name=case.title).click()
    expect(page.locator("[data-result]:visible")).to_have_attribute("data-result", case.result)
    read = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    text = normalize("NFKC", "".join("".join(one.extract_text().split()) for one in read))
    assert "凭的是什么" in text
    for unsaid in ("先拿例子试", "撤销", "→"):
        assert unsaid not in text
