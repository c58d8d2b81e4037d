"""Pages are cut into sections for search as the theme's plugin would cut them."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Any

import pytest
from material.plugins.search.plugin import Parser

from course.render.search_sections import SectionParser

PIECES = (
    "<p>", "</p>", "<div>", "</div>", "<div data-search-exclude>", '<h2 id="a">', "</h2>",
    "<h3 id=b>", "</h3>", '<h1 id="t">', "</h1>", '<h2 id="s" data-search-exclude>', "<h4>",
    "</h4>", "字", "&lt;x", "&amp", "a < b", "\n", "  ", "<pre>", "</pre>", "<code>", "</code>",
    "<br>", "<br/>", "<svg/>", '<a class="headerlink" href="#x">', '<a class="x" href="y">', "</a>",
    "<!-- c <p> -->", '<script>if(a<b){"</p>"}</script>', "<style>p{}</style>", "<ul>", "<li>",
    "</li>", "</ul>", "<sup>1</sup>", '<td class="linenodiv">', "</td>", "<IMG SRC='a>b'>",
    "<object>", "</object>", '<span title="a > b">', "</span>", "<!DOCTYPE html>", "<?x?>",
)  # fmt: skip


def sections(kind: Any, html: str) -> list[tuple[str | None, str, str, bool]]:
    parser = kind()
    parser.feed(html)
    parser.close()
    return [
        (one.id, "".join(one.title), "".join(one.text), one.is_excluded()) for one in parser.data
    ]


def test_a_section_goes_from_its_heading_to_the_next() -> None:
    html = '<h1 id="t">题</h1><p>甲</p><h2 id="a">一<a class="headerlink">¶</a></h2><p>a &lt; b</p>'
    assert sections(SectionParser, html) == [
        (None, "题", "<p>甲</p>", False),
        ("a", "一", "<p>a &lt; b</p>", False),
    ]


def test_what_search_must_not_find_is_left_out() -> None:
    html = "<p>甲</p><div data-search-exclude>乙</div><script>丙<p></script><style>丁</style>"
    assert sections(SectionParser, html) == [(None, "", "<p>甲</p>", False)]


@pytest.mark.parametrize("seed", range(5))
def test_odd_pages_are_cut_as_the_plugin_cuts_them(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(600):
        html = "".join(chance.choices(PIECES, k=chance.randrange(1, 14)))
        assert sections(SectionParser, html) == sections(Parser, html), (seed, html)


def test_pages_of_the_course_are_cut_as_the_plugin_cuts_them(site: Path) -> None:
    pages = sorted(site.glob("modules/0[58]*/*.html")) + sorted(site.glob("reference/*.html"))
    assert len(pages) > 10
    for path in pages:
        article = re.search(r"<article.*?</article>", path.read_text("utf-8"), re.DOTALL)
        assert article is not None, path
        assert sections(SectionParser, article[0]) == sections(Parser, article[0]), path


@pytest.mark.parametrize("piece", ["<a ", '<a title="', "<", "<!--", "<script>", "'\"<p "])
def test_a_page_of_unclosed_marks_takes_no_time(piece: str) -> None:
    parser = SectionParser()
    parser.feed(piece * 1_000)
    parser.close()
