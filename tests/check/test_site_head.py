"""Pages are whole and their heads say what they are."""

from __future__ import annotations

import pytest

from mini_site import LESSON, MiniSite

RULE = "site-head"
OTHER = "modules/01-callback/leave-a-time.html"
FAULTS = {
    "cut in the middle": (r"</article>.*", ""),
    "cut at the end": (r"</html>\s*$", ""),
    "no title": (r"<title>[^<]*</title>", ""),
    "empty title": (r"<title>[^<]*</title>", "<title> </title>"),
    "two titles": (r"</title>", "</title><title>又一个</title>"),
    "another title": (r"<title>[^<]*</title>", "<title>别的</title>"),
    "no description": (r'<meta name="description"[^>]*>', ""),
    "empty description": (r'(<meta name="description" content=")[^"]*', r"\1"),
    "no charset": (r'<meta charset="utf-8">', ""),
    "another charset": (r'<meta charset="utf-8">', '<meta charset="gbk">'),
    "no viewport": (r'<meta name="viewport"[^>]*>', ""),
    "no zoom": (r"initial-scale=1", "user-scalable=no"),
    "small zoom": (r"initial-scale=1", "maximum-scale=1.0"),
    "another language": (r'<html lang="zh"', '<html lang="en"'),
    "no language": (r'<html lang="zh"', "<html"),
    "no doctype": (r"<!doctype html>", ""),
    "no top heading": (r"<h1[^>]*>([^<]*)</h1>", r"<p>\1</p>"),
    "another top heading": (r"<h1[^>]*>[^<]*</h1>", "<h1>别的</h1>"),
    "two top headings": (r"</article>", "<h1>又一个</h1></article>"),
    "no article": (r"(<article[^>]*>).*</article>", r"\1<h1>开口先说来意</h1></article>"),
    "more after the end": (r"</html>", '</html><a href="none.html">去看看</a>'),
    "open comment": (r"</article>", "<!-- </article>"),
}


@pytest.mark.parametrize(("pattern", "new"), FAULTS.values(), ids=FAULTS)
def test_a_page_that_is_spoilt_is_reported(built: MiniSite, pattern: str, new: str) -> None:
    built.cut(LESSON, pattern, new)
    assert {path for path, _ in built.found(RULE)} == {f"site/{LESSON}"}


def test_two_pages_with_one_title_are_reported(built: MiniSite) -> None:
    built.cut(OTHER, r"<title>[^<]*", "<title>" + built.site.pages[LESSON].head.titles[0])
    assert "的一样" in built.said(RULE)


def test_a_page_that_only_sends_on_needs_no_more_than_a_title(built: MiniSite) -> None:
    head = '<meta charset="utf-8"><title>搬了</title>'
    sends = '<meta http-equiv="refresh" content="0; url=index.html">'
    built.write("old.html", f"<!doctype html><html><head>{head}{sends}</head></html>")
    assert built.problems(RULE) == []
