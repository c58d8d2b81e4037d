"""Search finds what the pages have."""

from __future__ import annotations

from dataclasses import replace

from mini_site import LESSON, MiniSite

RULE = "site-search"


def test_a_page_that_search_lacks_is_reported(built: MiniSite) -> None:
    data = built.site.search
    assert data is not None
    left = tuple(page for page in data.pages if page != LESSON)
    built.site = replace(built.site, search=replace(data, pages=left))
    assert built.found(RULE) == [(f"site/{LESSON}", 1)]


def test_a_page_and_an_anchor_that_are_not_there_are_reported(built: MiniSite) -> None:
    data = built.site.search
    assert data is not None
    sections = (*data.sections[1:], (LESSON, "none", "没有的一节"))
    pages = (*data.pages, "none.html")
    built.site = replace(built.site, search=replace(data, pages=pages, sections=sections))
    said = built.said(RULE)
    assert "none.html，网站里没有" in said
    assert f"{LESSON}#none" in said


def test_texts_that_do_not_match_the_sections_are_reported(built: MiniSite) -> None:
    path = next(name for name in built.site.texts if name.startswith("search/text-1"))
    built.write(path, 'searchText("一节");\n')
    assert "正文却有" in built.said(RULE)


def test_data_that_cannot_be_read_are_reported(built: MiniSite) -> None:
    path = next(name for name in built.site.texts if name.startswith("search/words"))
    built.write(path, "searchWords({")
    assert built.found(RULE) == [(f"site/{path}", 1)]


def test_an_index_without_data_and_none_at_all_are_reported(built: MiniSite) -> None:
    whole = built.site
    built.site = replace(whole, search=None, references={})
    assert built.found(RULE) == [("site/search/search_index.json", 1)]
    built.site = whole
    built.remove("search/search_index.json")
    assert built.found(RULE) == [("site/search/search_index.json", 1)]


def test_an_index_for_use_offline_that_is_older_is_reported(built: MiniSite) -> None:
    built.write("search/search_index.js", 'var __index = {"config": {}, "docs": []}')
    assert built.found(RULE) == [("site/search/search_index.js", 1)]
