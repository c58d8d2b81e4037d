"""Addresses outside a site are written well; its pages load nothing from there."""

from __future__ import annotations

import pytest

from mini_site import LESSON, MiniSite
from site_faults import BAD_ADDRESSES, FROM_ELSEWHERE

RULE = "site-outside"


@pytest.mark.parametrize("address", BAD_ADDRESSES.values(), ids=BAD_ADDRESSES)
def test_an_address_that_readers_cannot_use_is_reported(built: MiniSite, address: str) -> None:
    built.insert(f'<a href="{address}">去看看</a>')
    assert built.found(RULE) == [(f"site/{LESSON}", built.line(LESSON, "</article>") - 1)]


@pytest.mark.parametrize("html", FROM_ELSEWHERE.values(), ids=FROM_ELSEWHERE)
def test_what_is_loaded_from_elsewhere_is_reported(built: MiniSite, html: str) -> None:
    built.insert(html)
    assert built.found(RULE) == [(f"site/{LESSON}", built.line(LESSON, "</article>") - 1)]


def test_links_of_a_pdf_are_looked_at(built: MiniSite) -> None:
    built.write("x.pdf", "%PDF-1.4\n<</S/URI/URI(http://localhost/)>>\n%%EOF")
    assert built.found(RULE) == [("site/x.pdf", 1)]
