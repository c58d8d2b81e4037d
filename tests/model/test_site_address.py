"""An address in a site is followed as a browser and a plain host follow it."""

from __future__ import annotations

import pytest

from course.model.site_address import SiteAddresses, fragments

FILES = frozenset({"index.html", "404.html", "a/index.html", "a/b.html", "a/客户.html", "x.css"})


@pytest.mark.parametrize(
    ("page", "address", "path"),
    [
        ("index.html", "a/b.html#x", "a/b.html"),
        ("a/b.html", "../index.html?q=1", "index.html"),
        ("a/b.html", "#x", "a/b.html"),
        ("a/b.html", "?q=1", "a/b.html"),
        ("a/b.html", "客户.html", "a/客户.html"),
        ("a/b.html", "%E5%AE%A2%e6%88%b7.html", "a/客户.html"),
        ("index.html", " a/b.html\n", "a/b.html"),
        ("404.html", "/keep/a/b.html", "a/b.html"),
        ("404.html", "/keep/", "index.html"),
        ("a/b.html", "https://example.org/keep/a/b.html", "a/b.html"),
    ],
)
def test_it_leads_to_the_file(page: str, address: str, path: str) -> None:
    found = SiteAddresses(FILES, "/keep/", "https://example.org").find(page, address)
    assert (found.path or "index.html", found.what) == (path, "")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("B.html", "大小写"),
        ("b.htm", "不在网站里"),
        ("../a/", "文件夹"),
        ("..", "文件夹"),
        ("../../x.css", "网站外面"),
        ("/a/b.html", "绝对路径"),
        ("..\\index.html", "反斜杠"),
        ("%BF.html", "UTF-8"),
        ("b.md", "Markdown"),
        ("https://example.org/other/", "不在网站的目录"),
    ],
)
def test_what_is_wrong_with_it_is_said(address: str, said: str) -> None:
    addresses = SiteAddresses(FILES, "/keep/", "https://example.org")
    assert said in addresses.find("a/b.html", address).what


def test_another_way_to_write_the_characters_is_told_from_another_file() -> None:
    addresses = SiteAddresses(frozenset({"caf\u00e9.html"}))
    assert "NFC" in addresses.find("index.html", "cafe\u0301.html").what


def test_a_base_changes_where_addresses_begin() -> None:
    addresses = SiteAddresses(FILES)
    assert addresses.find("index.html", "b.html", "a/").path == "a/b.html"
    assert addresses.find("index.html", "b.html", "").what


def test_a_fragment_is_the_pages_own_though_another_page_has_a_base() -> None:
    addresses = SiteAddresses(FILES)
    assert addresses.find("index.html", "#x", "a/b.html").path != "a/c.html"
    assert addresses.find("a/c.html", "#x") == ("a/c.html", "x", False, "", "")


def test_the_fragments_that_a_browser_looks_for() -> None:
    assert fragments("%E5%AE%A2") == ("%E5%AE%A2", "客")
    assert fragments("Top") == fragments("") == fragments(":~:text=客") == ()
    assert fragments("x:~:text=客") == ("x", "x")
    assert fragments("%BF") == ("%BF", "%BF")
