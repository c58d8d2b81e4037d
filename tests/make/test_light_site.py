"""A built site gets lighter and loses nothing that a page shows or a script needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.make.light_site import SHEET, ThemeChanged, lighten
from course.model.download import FOLDER
from course.render.content_policy import with_policy

STYLES = "assets/stylesheets/"
PAGE = """<html>

    <p class="a">字
      二</p><pre>
    code

  more</pre>
  <textarea>
    x</textarea><script type="application/json">
    {"a": 1}</script></html>"""

SCRIPT = "/* why */\nconst a = `x  ${1}  y`; // so\nconst b = /a\\/b/;\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        f"{STYLES}main.0a.min.css": ".a{color:var(--x)}.gone{color:red}:root{--x:1;--y:2}",
        f"{STYLES}palette.0b.min.css": "[dir=rtl]{color:red}",
        f"{STYLES}main.0a.min.css.map": "{}",
        f"{STYLES}own.css": "/* ours */ .own { color: var(--z) }",
        f"{STYLES}kind.css": "/* one kind */ .c { color: var(--y) }",
        "assets/javascripts/bundle.0c.min.js": "b",
        "assets/javascripts/ours.js": SCRIPT,
        "assets/vendor/lib.js": "/* licence */ go();",
        "index.html": PAGE,
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def test_one_sheet_is_left_with_what_pages_match_then_our_own(site: Path) -> None:
    lighten(site, [f"{STYLES}own.css"])
    assert (site / SHEET).read_text("utf-8") == (
        ".a{color:var(--x)}:root{--x:1;--y:2}.own{color:var(--z)}"
    )
    assert sorted(path.name for path in (site / STYLES).iterdir()) == ["kind.css", "site.css"]
    assert (site / f"{STYLES}kind.css").read_text("utf-8") == ".c{color:var(--y)}"


def test_scripts_lose_comments_only_and_libraries_nothing(site: Path) -> None:
    lighten(site, [f"{STYLES}own.css"])
    script = (site / "assets/javascripts/ours.js").read_text("utf-8")
    assert script == "const a=`x  ${1}  y`;const b=/a\\/b/;"
    assert (site / "assets/vendor/lib.js").read_text("utf-8") == "/* licence */ go();"
    assert not (site / "assets/javascripts/bundle.0c.min.js").exists()


def test_space_goes_where_it_means_nothing(site: Path) -> None:
    lighten(site, [f"{STYLES}own.css"])
    page = (site / "index.html").read_text("utf-8")
    assert '>\n<p class="a">字\n二</p><pre>\n    code\n\n  more</pre>' in page
    assert "<textarea>\n    x</textarea>" in page
    assert '\n    {"a": 1}</script>' in page


def test_pages_get_a_policy_of_what_they_are_in_the_end_but_not_what_is_to_download(
    site: Path,
) -> None:
    slides = site / FOLDER / "slides.html"
    slides.parent.mkdir()
    slides.write_text("<html><script>a()</script></html>", "utf-8")
    (site / "index.html").write_text("<html>\n  <script>a()</script></html>", "utf-8")
    lighten(site, [f"{STYLES}own.css"])
    page = (site / "index.html").read_text("utf-8")
    assert page == with_policy("<html>\n<script>a()</script></html>")
    assert "Content-Security-Policy" in page
    assert slides.read_text("utf-8") == "<html><script>a()</script></html>"


def test_pages_for_a_server_that_adds_to_them_get_no_policy(site: Path) -> None:
    lighten(site, [f"{STYLES}own.css"], with_policies=False)
    page = (site / "index.html").read_text("utf-8")
    assert page.startswith('<html>\n<p class="a">')
    assert "Content-Security-Policy" not in page


def test_another_theme_stops_the_build_and_says_what_to_do(site: Path) -> None:
    (site / f"{STYLES}main.0a.min.css").unlink()
    with pytest.raises(ThemeChanged, match=r"main\.\*\.min\.css.*装回锁定的 mkdocs-material"):
        lighten(site, [])
