"""What is measured against peers: both sides have the same text, and copies are whole."""

from __future__ import annotations

import re
from pathlib import Path

from course.make.larger_course import quiz_site, repeated_site, site_of_pages
from site_builder import ROOT

SITE = ROOT / "tests/fixtures/built-site"


def test_both_sides_have_the_same_lessons_and_as_many_questions(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    quiz_site(ROOT, ours, theirs, pages=2, questions=3)
    for number in range(2):
        one = (ours / f"docs/zh/lesson-{number:03}.md").read_text("utf-8")
        other = (theirs / f"docs/lesson-{number:03}.md").read_text("utf-8")
        text, _, fence = one.partition("\n---\n")[2].partition("```quiz\n")
        assert len(fence.split()) == 4
        assert text.strip() in other
        assert not re.search(r"\]\([^)]*\.(md|svg)", one + other)
    assert "site_name: plain" in (theirs / "mkdocs.yml").read_text("utf-8")
    assert (ours / "scripts/site_hooks.py").is_file()


def test_a_site_is_there_once_for_each_time_and_whole(tmp_path: Path) -> None:
    once = repeated_site(SITE, tmp_path / "1", 1)
    assert repeated_site(SITE, tmp_path / "3", 3) == 3 * once
    assert (tmp_path / "3/copy-2/index.html").read_bytes() == (SITE / "index.html").read_bytes()


def test_pages_are_added_beside_their_originals_until_there_are_enough(tmp_path: Path) -> None:
    once = repeated_site(SITE, tmp_path / "1", 1)
    assert site_of_pages(SITE, tmp_path / "more", once + 7) == once + 7
    folders = [
        page.parent.relative_to(tmp_path / "more") for page in (tmp_path / "more").rglob("*.html")
    ]
    assert len(folders) == once + 7
    assert set(folders) == {page.parent.relative_to(SITE) for page in SITE.rglob("*.html")}
    assert site_of_pages(SITE, tmp_path / "fewer", 1) == once
