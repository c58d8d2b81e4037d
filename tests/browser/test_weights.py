"""Pages are light: what a first view of each kind transfers, and what no page loads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from course.make.page_kinds import KINDS, too_heavy
from course.make.page_weight import weigh


def test_the_first_view_of_every_page_is_light_and_its_html_little_more_than_its_text(
    site: Path, trainer_site: Path
) -> None:
    found = [*too_heavy(site), *too_heavy(trainer_site)]
    assert len(found) > 500
    assert [f"{weight.page}：{what}" for weight, what in found if what] == []


def test_all_pages_share_one_sheet_and_no_script_keeps_them_from_being_drawn(site: Path) -> None:
    for path in sorted(site.rglob("*.html")):
        head, body = path.read_text("utf-8").split("</head>")
        assert head.count("assets/stylesheets/site.css") == 1, path
        scripts = re.findall(r"<script\b[^>]*>", head)
        assert all(" defer" in one for one in scripts), (path, scripts)
        # Storage and colours come before anything is drawn; they are a kilobyte together.
        running = [one for one in re.findall(r"<script\b[^>]*>", body) if "json" not in one]
        early = [one for one in running if " defer" not in one]
        assert [re.sub(r".*/([a-z-]+)\.js.*", r"\1", one) for one in early] == [
            "storage",
            "page-colours",
        ], path


def test_nothing_is_shipped_that_only_the_themes_own_script_needs(site: Path) -> None:
    names = [path.name for path in (site / "assets").rglob("*") if path.is_file()]
    assert not [name for name in names if name.endswith(".map")]
    assert not [name for name in names if name.startswith(("bundle.", "main.", "palette."))]
    assert "lunr" not in "".join(names)


@pytest.mark.parametrize("name", ["lesson", "worksheet"])
def test_a_browser_asks_for_no_more_than_was_weighed(
    open_page, site: Path, site_url: str, name: str
) -> None:
    page = open_page("about:blank")
    asked: set[str] = set()
    page.context.on("request", lambda request: asked.add(request.url))
    page.goto(site_url + KINDS[name].path)
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    expect(page.locator("html")).to_have_class("js")
    own = {url.removeprefix(site_url) for url in asked}
    assert own <= set(weigh(site, KINDS[name].path).files), own
