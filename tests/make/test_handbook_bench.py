"""What the handbook is measured with: the same pages for both, as often as asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.make import handbook_bench
from course.make.handbook_bench import handbook_ratio, site_again
from course.make.measure import CannotMeasure
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


def test_a_peer_that_cannot_be_installed_is_refused_with_the_way_to_mend_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handbook_bench, "PEER", "./no-such-package")
    monkeypatch.setattr(handbook_bench, "_runs", lambda command: "venv" in command)
    (tmp_path / handbook_bench.PEER_FOLDER / "lib/python3/site-packages").mkdir(parents=True)
    with pytest.raises(CannotMeasure, match=r"装不上 .*Pango"):
        next(handbook_ratio(tmp_path, 1))
