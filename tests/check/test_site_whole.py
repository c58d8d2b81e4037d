"""All pages of the course are in the site, and nothing that nobody uses."""

from __future__ import annotations

import pytest

from mini_course import FIRST
from mini_site import LESSON, MiniSite

RULE = "site-whole"


def test_the_built_site_is_sound(built: MiniSite) -> None:
    assert built.found(RULE) == []


def test_a_page_that_was_not_built_is_reported_at_its_source(built: MiniSite) -> None:
    built.remove(LESSON)
    assert built.found(RULE) == [(FIRST, 1)]


@pytest.mark.parametrize("path", ["images/old.png", "downloads/key.pdf", "modules/x.woff2"])
def test_a_file_that_nobody_uses_is_reported(built: MiniSite, path: str) -> None:
    built.add_file(path)
    assert built.found(RULE) == [(f"site/{path}", 1)]


def test_a_path_too_long_for_windows_is_reported(built: MiniSite) -> None:
    path = f"images/{'d' * 80}/{'e' * 80}.svg"
    built.add_file(path)
    built.insert(f'<img src="{{up}}{path}" alt="两条线">')
    assert built.found(RULE) == [(f"site/{path}", 1)]


@pytest.mark.parametrize("path", ["CNAME", "robots.txt", ".nojekyll", "assets/vendor/x/LICENSE"])
def test_files_that_others_ask_for_are_silent(built: MiniSite, path: str) -> None:
    built.add_file(path)
    assert built.found(RULE) == []


def test_a_file_that_a_script_names_is_silent(built: MiniSite) -> None:
    built.add_file("images/later.png")
    built.insert('<script type="application/json">{"picture": "later.png"}</script>')
    assert built.found(RULE) == []


def test_a_site_that_hides_from_search_engines_is_reported(built: MiniSite) -> None:
    built.write("robots.txt", "User-agent: *\nDisallow: /\n")
    assert built.found(RULE) == [("site/robots.txt", 1)]
    built.write("robots.txt", "User-agent: *\nDisallow:\n")
    assert built.found(RULE) == []
