"""What the handbook is measured with: the same pages for both, as often as asked."""

from __future__ import annotations

from pathlib import Path

from course.make.handbook_bench import site_again
from handbook_samples import PAGES, SITE


def test_the_articles_are_there_once_for_each_time_and_whole(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "assets/stylesheets").mkdir(parents=True)
    (site / "assets/stylesheets/type.css").write_text("p {}", "utf-8")
    pages = [page.replace(".md", ".html") for page in PAGES]
    for page in pages:
        (site / page).parent.mkdir(parents=True, exist_ok=True)
        (site / page).write_bytes((SITE / page).read_bytes())
    assert site_again(site, tmp_path / "again", pages, 3) == 3 * len(pages)
    docs = tmp_path / "again/docs"
    texts = [path.read_text("utf-8") for path in docs.rglob("hello.md")]
    assert len(texts) == 3
    assert len(set(texts)) == 1
    assert "练习" in texts[0] or "客户进门" in texts[0]
    assert "type.css" in (tmp_path / "again/plugin.yml").read_text("utf-8")
    assert "to-pdf" not in (tmp_path / "again/plain.yml").read_text("utf-8")
