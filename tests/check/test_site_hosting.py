"""What search engines and hosts read fits the pages."""

from __future__ import annotations

import pytest

from mini_site import LESSON, MiniSite

RULE = "site-hosting"
BASE = "https://example.org/keep/"


@pytest.fixture
def hosted(built: MiniSite) -> MiniSite:
    """The site as it is with a site_url: each page names its address, the sitemap lists them."""
    for path in list(built.site.pages):
        if path != "404.html":
            built.insert(f'<link rel="canonical" href="{BASE}{path}">', path, "</head>")
    listed = "\n".join(f"<loc>{BASE}{path}</loc>" for path in built.site.pages if path[0] != "4")
    built.write("sitemap.xml", f"<urlset>\n{listed}\n</urlset>")
    built.write("sitemap.xml.gz", built.site.texts["sitemap.xml"])
    return built


def test_a_site_that_knows_its_address_has_no_problem(hosted: MiniSite) -> None:
    assert hosted.site.origin_and_base == ("https://example.org", "/keep/")
    assert hosted.problems(RULE) == []
    hosted.insert(f'<a href="{BASE}index.html">回首页看看</a>')
    assert f"site/{LESSON}" not in {path for path, _ in hosted.found("site-links")}
    hosted.insert(f'<a href="{BASE}none.html">去看看</a>')
    assert f"site/{LESSON}" in {path for path, _ in hosted.found("site-links")}


@pytest.mark.parametrize(
    "address",
    [f"{BASE}none.html", f"{BASE}index.html", "https://example.com/keep/x.html", "x.html", ""],
)
def test_an_address_of_its_own_that_is_wrong_is_reported(hosted: MiniSite, address: str) -> None:
    hosted.cut(LESSON, r'(rel="canonical" href=")[^"]*', rf"\g<1>{address}")
    assert {path for path, _ in hosted.found(RULE)} == {f"site/{LESSON}"}


@pytest.mark.parametrize(
    "html",
    [
        f'<meta property="og:image" content="{BASE}none.png">',
        '<link rel="alternate" hreflang="en" href="en/none.html">',
        f'<link rel="alternate" hreflang="en" href="{BASE}en/none.html">',
        f'<link rel="canonical" href="{BASE}{LESSON}">',
    ],
)
def test_what_else_names_the_site_is_followed(hosted: MiniSite, html: str) -> None:
    hosted.insert(html, before="</head>")
    assert {path for path, _ in hosted.found(RULE)} == {f"site/{LESSON}"}


def test_a_page_without_its_address_is_reported(hosted: MiniSite) -> None:
    hosted.cut(LESSON, r'<link rel="canonical"[^>]*>')
    assert hosted.found(RULE) == [(f"site/{LESSON}", 1)]


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        (f"{BASE}{LESSON}", f"{BASE}none.html", "sitemap.xml"),
        (f"<loc>{BASE}{LESSON}</loc>", "", LESSON),
        (f"{BASE}{LESSON}", f"https://example.com/keep/{LESSON}", "sitemap.xml"),
        (f"<loc>{BASE}{LESSON}</loc>", f"<loc>{BASE}{LESSON}</loc>" * 2, "sitemap.xml"),
    ],
    ids=["missing page", "page left out", "another host", "twice"],
)
def test_a_sitemap_that_lies_is_reported(hosted: MiniSite, old: str, new: str, path: str) -> None:
    hosted.edit("sitemap.xml", old, new)
    hosted.write("sitemap.xml.gz", hosted.site.texts["sitemap.xml"])
    assert f"site/{path}" in {one for one, _ in hosted.found(RULE)}


def test_a_packed_sitemap_of_an_older_build_is_reported(hosted: MiniSite) -> None:
    hosted.write("sitemap.xml.gz", "<urlset></urlset>")
    assert hosted.found(RULE) == [("site/sitemap.xml.gz", 1)]


def test_an_empty_sitemap_is_reported_where_the_address_is_known(hosted: MiniSite) -> None:
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        hosted.write(name, "<urlset></urlset>")
    assert hosted.found(RULE) == [("site/sitemap.xml", 1)]


def test_a_site_without_404_page_is_reported(built: MiniSite) -> None:
    built.remove("404.html")
    assert built.found(RULE) == [("site/404.html", 1)]


def test_redirects_of_a_host_are_followed(built: MiniSite) -> None:
    built.write("_redirects", "/old /none.html 301\n/older /index.html 301\n")
    assert built.found(RULE) == [("site/_redirects", 1)]
