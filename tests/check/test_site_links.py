"""Every address in a built site leads somewhere, wherever the site is put."""

from __future__ import annotations

from dataclasses import replace

import pytest

from course.check import SITE_RULES, check_site
from course.model.built_page import BuiltPage, Reference
from course.model.built_site import BuiltSite
from mini_site import LESSON, MiniSite
from site_faults import BROKEN_LINKS, SOUND

RULE = "site-links"


def test_a_sound_site_has_no_problem_of_any_rule(built: MiniSite) -> None:
    assert [str(one) for one in check_site(built.course, built.site)] == []


@pytest.mark.parametrize("html", BROKEN_LINKS.values(), ids=BROKEN_LINKS)
def test_a_broken_address_is_reported_on_its_line(built: MiniSite, html: str) -> None:
    built.insert(html)
    assert built.found(RULE) == [(f"site/{LESSON}", built.line(LESSON, "</article>") - 1)]


def test_what_is_sound_is_no_problem_of_any_rule(built: MiniSite) -> None:
    for html in SOUND.values():
        here = MiniSite.__new__(MiniSite)
        here.course, here.site = built.course, built.site
        here.insert(html)
        found = [one for rule in SITE_RULES for one in here.problems(rule)]
        assert [str(one) for one in found] == [], html


def test_a_fault_that_the_source_has_is_reported_there(built: MiniSite) -> None:
    page = built.course.pages["modules/01-callback/say-why-you-call.md"]
    spoilt = replace(page, source=page.source + "\n看[这里的课](nowhere.md)。")
    pages = {**built.course.pages, page.path: spoilt}
    built.course = replace(built.course, pages=pages)
    built.insert('<a href="nowhere.html">这里的课</a>')
    (one,) = built.problems(RULE)
    assert (one.path, one.line) == (page.file, page.first_line + page.source.count("\n") + 1)
    assert LESSON in one.what


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("assets/stylesheets/site.css", "", ".x{background:url(none.png)}"),
        ("manifest.json", "icon-192.png", "icon-193.png"),
        ("service-worker.js", "", '\nconst KEPT = ["none.html"];'),
        ("404.html", 'href="/index.html"', 'href="/none.html"'),
        ("404.html", 'href="/index.html"', 'href="index.html"'),
    ],
)
def test_addresses_in_other_files_are_followed_too(
    built: MiniSite, path: str, old: str, new: str
) -> None:
    text = built.site.texts[path]
    built.write(path, text.replace(old, new, 1) if old else text + new)
    assert {one for one, _ in built.found(RULE)} == {f"site/{path}"}


def test_sites_in_a_zip_are_followed_too(built: MiniSite) -> None:
    link = Reference("link", "none.html", 3, "去看看")
    packed = BuiltSite("site/x.zip", "trainee", {"i.html": ""}, pages={})
    packed = replace(packed, pages={"i.html": BuiltPage("i.html", references=(link,))})
    built.site = replace(built.site, archives={"x.zip": packed})
    assert built.found(RULE) == [("site/x.zip/i.html", 3)]


def test_one_lost_file_is_told_on_three_pages_and_counted_on_the_others(built: MiniSite) -> None:
    built.remove("assets/stylesheets/site.css")
    told = [one for one in built.problems(RULE) if "site.css" in one.what]
    assert len(told) == 3
    assert sum("页也有" in one.what for one in told) == 1
