"""Whatever is typed, pasted, imported or put into an address stays text, on every kind of tool."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from planted import EVIL, became_markup, files, type_everywhere

OpenPage = Callable[..., Page]
TOOLS = (
    "toolbox/calculators/retention-growth.html",
    "toolbox/classifiers/four-quadrant.html",
    "toolbox/classifiers/complaint-level.html",
    "toolbox/planners/welcome-calendar.html",
    "toolbox/builders/questionnaire.html",
    "toolbox/builders/loyalty-scheme.html",
    "toolbox/forms/visit-plan.html",
    "practice/progress.html",
    "modules/08-complaint-recovery/two-apologies.html",
)
TRAINER_TOOLS = (
    "trainer/planner.html",
    "trainer/class-report.html",
    "trainer/class-test.html",
    "trainer/certificates.html",
    "trainer/papers/m08-complaint-recovery.html",
)
# Those that take back what was typed, leave the page, or print.
KEPT_OFF = ["clear", "reset", "undo", "forget", "remove", "print", "open", "load"]
# `q` and `h` are the search's; the rest is what a calculator's link holds.
ADDRESS = f"?q={quote(EVIL)}&h={quote(EVIL)}#n0={quote(EVIL)}&{quote(EVIL)}={quote(EVIL)}"


@pytest.fixture(params=["http", "文件夹 一", "第二份 课程/里层"])
def bases(
    request: pytest.FixtureRequest, site: Path, trainer_site: Path, tmp_path: Path
) -> tuple[str, str]:
    """The addresses of both editions: over http, and from folders of different depth."""
    if request.param == "http":
        return request.getfixturevalue("site_url"), request.getfixturevalue("trainer_url")
    folder = tmp_path / request.param
    folder.mkdir(parents=True)
    found = []
    for name, built in (("学员", site), ("讲师", trainer_site)):
        (folder / name).symlink_to(built, target_is_directory=True)
        found.append((folder / name).as_uri() + "/")
    return found[0], found[1]


def press_all(page: Page) -> None:
    """Press what makes the page show or save what was typed."""
    for button in page.locator("article button:visible:enabled").all():
        does = (button.get_attribute("data-do") or button.get_attribute("data-print") or "").lower()
        if not any(off in does for off in KEPT_OFF) and not button.get_attribute("data-print"):
            button.evaluate("one => one.click()")


def test_nothing_typed_imported_or_in_the_address_becomes_markup(
    open_page: OpenPage, bases: tuple[str, str]
) -> None:
    page = open_page("about:blank")
    page.on("dialog", lambda dialog: dialog.accept())
    for base, paths in zip(bases, (TOOLS, TRAINER_TOOLS), strict=True):
        for path in paths:
            page.goto(base + path + ADDRESS)
            page.evaluate("localStorage.clear()")
            type_everywhere(page)
            press_all(page)
            assert not became_markup(page), (path, "typed")
            for chooser in page.locator("article input[type=file]").all():
                for one in files():
                    chooser.set_input_files(one)
            type_everywhere(page)
            assert not became_markup(page), (path, "imported")
            page.reload()
            assert not became_markup(page), (path, "kept")


def test_the_check_itself_sees_what_becomes_markup(open_page: OpenPage, tmp_path: Path) -> None:
    careless = (
        '<!doctype html><meta charset="utf-8"><article><input type="text" oninput="'
        "this.insertAdjacentHTML('afterend', this.value.replace('src=x', 'title=x'))\"></article>"
    )
    (tmp_path / "page.html").write_text(careless, "utf-8")
    page = open_page((tmp_path / "page.html").as_uri())
    type_everywhere(page)
    assert became_markup(page)
