"""The zip of each edition is whole in itself: every address in it leads to a file of it."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

# Attribute → what it loads or leads to. Outside addresses are allowed to readers' links only.
LEADING = {"href", "src", "data-src", "poster", "action"}
LOADING = {"link", "script", "img", "iframe", "source", "video", "audio", "form", "object"}
MAIL = ("mailto:", "tel:", "data:", "#", "javascript:")
# Words for search engines and for people who copy an address; nothing is loaded from them.
NAMES = {"canonical"}


def faults_of(site: Path, page: Path) -> list[str]:
    soup = BeautifulSoup(page.read_text("utf-8"), "lxml")
    folder = posixpath.dirname(page.relative_to(site).as_posix())
    found = []
    for element in soup.find_all(True):
        for name in LEADING & set(element.attrs):
            address = str(element[name])
            if not address or address.startswith(MAIL) or NAMES & set(element.get("rel") or ()):
                continue
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                if element.name in LOADING:
                    found.append(f"loads {address}")
                continue
            path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
            if parts.path.startswith("/"):
                found.append(f"absolute path {address}")
            elif not parts.path.endswith(".html") and not (site / path).is_file():
                found.append(f"leads to no file: {address}")
            elif not (site / path).is_file():
                found.append(f"dead: {address}")
    return [f"{page.relative_to(site)}: {one}" for one in found]


def pages_of(site: Path) -> list[Path]:
    return [page for page in sorted(site.rglob("*.html")) if page.name != "404.html"]


@pytest.mark.parametrize("edition", ["site", "trainer_site"])
def test_every_address_in_every_page_leads_to_a_file_of_the_zip(
    request: pytest.FixtureRequest, edition: str
) -> None:
    site: Path = request.getfixturevalue(edition)
    pages = pages_of(site)
    assert len(pages) > 100
    faults = [fault for page in pages for fault in faults_of(site, page)]
    assert faults == []


@pytest.mark.parametrize("edition", ["site", "trainer_site"])
def test_no_style_sheet_loads_from_elsewhere(request: pytest.FixtureRequest, edition: str) -> None:
    site: Path = request.getfixturevalue(edition)
    for sheet in site.rglob("*.css"):
        for address in re.findall(r"url\(\s*['\"]?([^'\")]+)", sheet.read_text("utf-8")):
            assert not re.match(r"(https?:)?//", address), f"{sheet.name}: {address}"


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<a href='folder/'>x</a>", "no file"),
        ("<a href='/index.html'>x</a>", "absolute"),
        ("<a href='gone.html'>x</a>", "dead"),
        ("<script src='https://example.com/a.js'></script>", "loads"),
        ("<img src='//example.com/a.png'>", "loads"),
        ("<a href='https://example.com/'>x</a>", ""),
        ("<a href='here.html#part'>x</a>", ""),
    ],
)
def test_the_search_for_bad_addresses_sees_them(tmp_path: Path, html: str, fault: str) -> None:
    page = tmp_path / "here.html"
    page.write_text(html, "utf-8")
    found = faults_of(tmp_path, page)
    assert bool(found) == bool(fault)
    assert all(fault in one for one in found)
