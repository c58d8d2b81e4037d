"""The zip, unpacked and opened from folders with odd names, without a network: all of it works."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from course.make.books import write_zip
from course.make.job import Job
from courses import whole_course
from dialogue_player import Player
from quiz_player import answer, by_name
from site_builder import ROOT

FOLDERS = ("U 盘 上的课", "课程（离线版）/第 2 份")
LESSON = "modules/08-complaint-recovery/two-apologies.html"
DIALOGUE = "practice/role-plays/rp-bank-transfer-pending.html"


@pytest.fixture(scope="module")
def unpacked(
    request: pytest.FixtureRequest, site: Path, trainer_site: Path, tmp_path_factory
) -> dict[str, Path]:
    """Edition → where its zip has been unpacked, each in a folder of its own."""
    found = {}
    for edition, built, folder in zip(
        ("trainee", "trainer"), (site, trainer_site), FOLDERS, strict=True
    ):
        out = tmp_path_factory.mktemp(edition)
        job = Job(ROOT, whole_course(), (), edition, out, lambda step: None)
        (path,) = write_zip(job, built)
        found[edition] = out / folder
        with zipfile.ZipFile(path) as archive:
            archive.extractall(found[edition])
    return found


@pytest.fixture(params=["trainee", "trainer"])
def page(request: pytest.FixtureRequest, unpacked: dict[str, Path], open_page) -> Page:
    """The home page of the unpacked zip; whatever it asks of a network fails the test."""
    page = open_page((unpacked[request.param] / "index.html").as_uri())
    page.context.set_offline(True)
    return page


def go(page: Page, path: str) -> None:
    page.goto(page.url.split("index.html")[0] + path)


def test_the_menu_leads_from_the_home_page_to_a_lesson_and_on(page: Page) -> None:
    page.get_by_role("link", name="投诉处理与服务补救").first.click()
    expect(page.locator("article h1")).to_contain_text("投诉处理与服务补救")
    page.locator("nav.md-nav--primary a").filter(has_text="两次道歉").first.click()
    expect(page.locator("article h1")).to_contain_text("两次道歉")
    page.locator("a.md-footer__link--next").click()
    expect(page.locator("article h1")).not_to_contain_text("两次道歉")
    assert page.url.startswith("file://")


def test_an_answer_is_judged_and_still_there_after_another_page(page: Page) -> None:
    home = page.url
    go(page, LESSON)
    name = str(page.locator(".quiz").first.get_attribute("id")).removeprefix("quiz-")[:-9]
    quiz = by_name(page, name)
    answer(quiz)
    expect(quiz.locator(".quiz-feedback")).to_be_visible()
    page.goto(home)
    go(page, LESSON)
    expect(by_name(page, name).locator(".quiz-feedback")).to_be_visible()


def test_the_dialogue_goes_on_from_where_it_was_left(page: Page) -> None:
    go(page, DIALOGUE)
    player = Player(page)
    player.play(("a", "a"))
    page.reload()
    assert player.saved()["run"]["path"][:2] == ["a", "a"]
    expect(player.parts("choice").first).to_be_visible()


def test_the_colours_can_be_switched(page: Page) -> None:
    page.get_by_title("换成深色").click()
    go_home = page.url
    page.goto(go_home)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_a_lesson_can_be_printed(page: Page) -> None:
    go(page, LESSON)
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    assert len(sheets) >= 2


def test_all_but_the_pictures_of_the_browser_itself_came_from_the_folder(
    browser: Browser, unpacked: dict[str, Path]
) -> None:
    context = browser.new_context(offline=True)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    root = unpacked["trainee"]
    page = context.new_page()
    page.goto((root / LESSON).as_uri())
    page.wait_for_load_state("networkidle")
    context.close()
    assert len(asked) > 3
    assert not [url for url in asked if not url.startswith((root.as_uri(), "data:", "blob:"))]
