"""The last step of a build: every page gets its policy, then the worker the version of them all."""

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


def test_pages_get_a_policy_and_what_is_to_download_is_left_alone(site: Path) -> None:
    finish_site(site, with_policies=True)
    has = {path.relative_to(site).as_posix(): "Content-Security-Policy" in path.read_text("utf-8")
           for path in site.rglob("*.*") if path.name != WORKER}  # fmt: skip
    assert has == {"index.html": True, "a/b.html": True, f"{FOLDER}/slides.html": False,
                   "assets/x.js": False}  # fmt: skip


def test_the_workers_version_is_that_of_the_pages_as_readers_get_them(site: Path) -> None:
    finish_site(site, with_policies=False)
    without = (site / WORKER).read_text("utf-8")
    assert (site / "index.html").read_text("utf-8") == PAGE
    finish_site(site, with_policies=True)
    with_policies = (site / WORKER).read_text("utf-8")
    finish_site(site, with_policies=True)
    assert without != with_policies == (site / WORKER).read_text("utf-8")
