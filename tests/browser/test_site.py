"""The site in a browser, over http and from files: search, colours, narrow screens, no faults."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

M08 = "modules/08-complaint-recovery/"


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, site_url: str, file_url: str) -> str:
    """The site over http and from files."""
    return site_url if request.param == "http" else file_url


@pytest.mark.parametrize("width", [1280, 390])
def test_search_finds_a_lesson_and_leads_there(open_page, base: str, width: int) -> None:
    page = open_page(base + "reference/sources.html", width)
    if width == 390:
        page.locator("[data-opens=__search]").click()
    box = page.locator(".md-search__input")
    box.click()
    box.fill("道歉")
    box.press("Shift")  # the theme waits for a key, which text from an input method ends with too
    result = page.locator(".md-search-result__link").first
    expect(result).to_be_visible(timeout=15000)
    result.click()
    page.wait_for_url("**/*.html*")
    expect(page.locator("article")).to_contain_text("道歉")
    assert page.url.startswith(base)


def test_the_reader_can_switch_the_colours_and_they_stay(open_page, base: str) -> None:
    page = open_page(base + "index.html")
    page.get_by_title("换成深色").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(base + M08 + "index.html")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_a_wide_table_scrolls_inside_itself_and_can_be_reached_by_keyboard(
    open_page, site_url: str
) -> None:
    page = open_page(site_url + "toolbox/worksheets/recovery-worksheet.html", 390)
    wide = page.locator(".md-typeset__scrollwrap[tabindex='0']")
    expect(wide.first).to_have_attribute("role", "group")
    assert str(wide.first.get_attribute("aria-label"))


def test_diagrams_take_the_colours_of_the_scheme(open_page, site_url: str) -> None:
    colours = set()
    for scheme in ("light", "dark"):
        page = open_page(site_url + M08 + "four-kinds-of-complaint.html", scheme=scheme)
        drawing = page.get_by_role("img").and_(page.locator("svg.diagram")).first
        expect(drawing).to_be_visible()
        assert drawing.bounding_box()["width"] <= 26 * 20  # rem of 20 px
        text = drawing.locator("text.ink").first
        colours.add(text.evaluate("element => getComputedStyle(element).fill"))
    assert len(colours) == 2


def test_a_job_aid_is_one_sheet_of_a5_and_a_lesson_prints_without_menus(
    open_page, site: Path, site_url: str
) -> None:
    page = open_page("about:blank", scheme="dark")
    cards = sorted((site / "toolbox/job-aids").glob("*.html"))
    assert cards
    for card in cards:
        page.goto(f"{site_url}toolbox/job-aids/{card.name}")
        sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
        assert len(sheets) == 1, card
        assert float(sheets[0].mediabox.width) == pytest.approx(420, abs=2)
    page.goto(site_url + M08 + "two-apologies.html")
    page.emulate_media(media="print")
    for part in (".md-header", ".md-sidebar", ".md-footer", ".headerlink", ".quiz button"):
        expect(page.locator(part).first).to_be_hidden()
    paper = page.locator("html").evaluate("element => getComputedStyle(element).backgroundColor")
    assert paper == "rgb(255, 255, 255)"
