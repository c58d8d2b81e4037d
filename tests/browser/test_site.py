"""The site in a browser, over http and from files: search, colours, narrow screens, no faults."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

M08 = "modules/08-complaint-recovery/"


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, site_url: str, file_url: str) -> str:
    """The site over http and from files."""
    return site_url if request.param == "http" else file_url


def pages(site: Path) -> list[str]:
    found = [str(page.relative_to(site)) for page in site.rglob("*.html")]
    return sorted(page for page in found if page != "404.html")


@pytest.mark.parametrize("width", [1280, 390])
def test_search_finds_a_lesson_and_leads_there(open_page, base: str, width: int) -> None:
    page = open_page(base + "reference/sources.html", width)
    if width == 390:
        page.locator("label.md-header__button[for=__search]").click()
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_on_any_page(
    open_page, site: Path, site_url: str, width: int, scheme: str
) -> None:
    page = open_page("about:blank", width, scheme)
    found = []
    for path in pages(site):
        page.goto(site_url + path)
        for one in Axe().run(page).response["violations"]:
            found.append(f"{path}: {one['id']}: {one['nodes'][0]['html'][:200]}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    assert found == []


def test_axe_finds_nothing_on_the_trainers_own_pages(
    open_page, trainer_site: Path, trainer_url: str
) -> None:
    page = open_page("about:blank")
    found = []
    for path in (path for path in pages(trainer_site) if path.startswith("trainer/")):
        page.goto(trainer_url + path)
        for one in Axe().run(page).response["violations"]:
            found.append(f"{path}: {one['id']}: {one['nodes'][0]['html'][:200]}")
    assert found == []


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
