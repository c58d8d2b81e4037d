"""The download page offers what is public and there, and the site has exactly that."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from course.render.archive import pack
from small_course import SmallCourse

PDF = b"%PDF-1.7 <xmp:CreateDate>2026-03-04T00:00:00+00:00</xmp:CreateDate>" + b"." * 150_000
PUBLIC = {
    "handbook-trainee.pdf": PDF,
    "handbook-trainee.epub": pack({"mimetype": b"x"}, date(2026, 3, 5)),
    "site-trainee.zip": pack({"index.html": b"x"}, date(2026, 3, 6)),
    "modules/m08.pdf": PDF,
}
SECRET = {
    "handbook-trainer.pdf": PDF,
    "site-trainer.zip": PUBLIC["site-trainee.zip"],
    "data/bank.json": b"[]",
    "role-plays/rp-bank-transfer-pending.pdf": PDF,
    "modules/m08-trainer.pdf": PDF,
}
PAGES = {"index.md": "## 开头 {#start}\n", "reference/download.md": "```downloads\n```\n"}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> SmallCourse:
    course = SmallCourse(tmp_path_factory.mktemp("downloads"))
    course.write(PAGES)
    for name, data in (PUBLIC | SECRET | {"job-aids.pdf": b"cut off"}).items():
        path = course.root / "dist" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return course


def built(small: SmallCourse, config: str = "mkdocs.yml") -> BeautifulSoup:
    done = small.build(config)
    assert done.returncode == 0, done.stdout + done.stderr
    return BeautifulSoup((small.site / "reference/download.html").read_text("utf-8"), "lxml")


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def rows(page: BeautifulSoup) -> dict[str, list[str]]:
    """What each row names → its size and its day."""
    found = [list(row.stripped_strings) for row in page.select("article tbody tr")]
    return {row[0]: row[-2:] for row in found}


@pytest.mark.parametrize("config", ["mkdocs.yml", "mkdocs.trainer.yml"])
def test_both_editions_publish_what_is_public_and_nothing_else(
    small: SmallCourse, monkeypatch: pytest.MonkeyPatch, config: str
) -> None:
    monkeypatch.delenv("COURSE_DOWNLOADS", raising=False)
    page = built(small, config)
    assert files(small.site / "downloads") == PUBLIC
    links = {str(link["href"]) for link in page.select("article td a")}
    assert links == {f"../downloads/{name}" for name in PUBLIC}


def test_each_file_is_listed_with_its_size_and_the_day_it_carries_itself(
    small: SmallCourse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COURSE_DOWNLOADS", "dist")
    page = built(small)
    listed = rows(page)
    assert listed["学员手册（PDF）"] == ["150\xa0KB", "2026-03-04"]
    assert listed["离线版网站（ZIP）"][1] == "2026-03-06"
    # A damaged file counts as none.
    assert listed["工作卡（PDF）"] == ["还没有生成", "—"]
    assert "make export" in page.get_text()


def test_two_builds_with_downloads_are_the_same(
    small: SmallCourse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COURSE_DOWNLOADS", "dist")
    built(small)
    first = files(small.site)
    built(small)
    assert files(small.site) == first


def test_a_site_for_the_zip_has_no_downloads_and_says_so(
    small: SmallCourse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COURSE_DOWNLOADS", "")
    page = built(small)
    assert not (small.site / "downloads").exists()
    assert not page.select("article td a")
    assert {size for size, day in rows(page).values()} == {"没有带"}
    assert "离线版" in page.get_text()
