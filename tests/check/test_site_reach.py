"""Every page can be reached; redirects end; the navigation names pages rightly."""

from __future__ import annotations

from itertools import pairwise

import pytest

from mini_site import LESSON, MiniSite

RULE = "site-reach"


def sends(to: str) -> str:
    refresh = f'<meta http-equiv="refresh" content="0; url={to}">'
    return f"<!doctype html><html><head><title>搬了</title>{refresh}</head></html>"


def test_a_page_that_nobody_gets_to_is_reported(built: MiniSite) -> None:
    built.write("modules/01-callback/alone.html", built.site.texts[LESSON])
    assert built.found(RULE) == [("site/modules/01-callback/alone.html", 1)]


@pytest.mark.parametrize("circle", [("a", "a"), ("a", "b", "a"), ("a", "b", "c", "a")])
def test_redirects_in_a_circle_are_reported(built: MiniSite, circle: tuple[str, ...]) -> None:
    for here, to in pairwise(circle):
        built.write(f"{here}.html", sends(f"{to}.html"))
    assert {path for path, _ in built.found(RULE)} == {f"site/{one}.html" for one in circle}


def test_a_redirect_to_a_page_is_no_problem(built: MiniSite) -> None:
    built.write("old.html", sends("older.html"))
    built.write("older.html", sends("index.html"))
    assert built.problems(RULE) == []


def test_a_site_without_home_page_is_reported(built: MiniSite) -> None:
    built.remove("index.html")
    assert ("site/index.html", 1) in built.found(RULE)


def test_a_link_of_the_navigation_with_another_name_is_reported(built: MiniSite) -> None:
    built.insert('<a href="{up}index.html">完全是别的名字</a>', before="</body>")
    (one,) = built.problems(RULE)
    assert (one.path, "完全是别的名字" in one.what) == (f"site/{LESSON}", True)
