"""The last step of a build: the worker gets the version of all files."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.make.site_pages import finish_site
from course.model.download import FOLDER
from course.render.web_app import WORKER

PAGE = "<!doctype html><html><head><title>课</title></head><script>a()</script></html>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("index.html", "a/b.html", f"{FOLDER}/slides.html", "assets/x.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(PAGE, "utf-8")
    return tmp_path


def test_the_workers_version_is_that_of_the_files_as_readers_get_them(site: Path) -> None:
    finish_site(site)
    before = (site / WORKER).read_text("utf-8")
    finish_site(site)
    assert (site / WORKER).read_text("utf-8") == before
    (site / "a/b.html").write_text("other words", "utf-8")
    finish_site(site)
    assert (site / WORKER).read_text("utf-8") != before


def test_what_is_to_download_and_sitemaps_make_no_new_version(site: Path) -> None:
    finish_site(site)
    before = (site / WORKER).read_text("utf-8")
    (site / FOLDER / "slides.html").write_text("other slides", "utf-8")
    (site / "sitemap.xml").write_text("<urlset/>", "utf-8")
    finish_site(site)
    assert (site / WORKER).read_text("utf-8") == before
