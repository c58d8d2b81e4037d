"""Ids stand once, and what names one finds it."""

from __future__ import annotations

import pytest

from mini_site import LESSON, MiniSite

RULE = "site-ids"
FAULTS = [
    '<p id="zz">甲</p><p id="zz">乙</p>',
    '<p id="__search">甲</p>',
    '<p id="">甲</p>',
    '<p aria-describedby="none">甲</p>',
    '<div role="group" aria-labelledby="rule none">甲</div>',
    '<button aria-controls="none">开</button>',
    '<label for="none">甲</label>',
    '<td headers="none">甲</td>',
    '<label>甲<input list="none"></label>',
    '<button form="none">交</button>',
    '<img usemap="#none" src="{up}assets/images/icon-512.png" alt="一张图">',
]


@pytest.mark.parametrize("html", FAULTS)
def test_an_id_that_is_not_unique_or_not_there_is_reported(built: MiniSite, html: str) -> None:
    built.insert(html)
    assert built.found(RULE) == [(f"site/{LESSON}", built.line(LESSON, "</article>") - 1)]
