"""Readers see no marks, no templates and no spoilt characters."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pytest

from course.check.site_leftovers import ANY, MARKS
from mini_course import FIRST, MINI
from mini_site import LESSON, MiniSite
from site_faults import LEFTOVERS

RULE = "site-leftovers"
LINES = (MINI / FIRST).read_text("utf-8").split("\n")
OPENINGS = [words for words in LEFTOVERS.values() if any(words in line for line in LINES)]


@pytest.mark.parametrize("words", LEFTOVERS.values(), ids=LEFTOVERS)
def test_a_leftover_is_reported_on_its_page(built: MiniSite, words: str) -> None:
    built.insert(f"<p>{words}</p>")
    place = (f"site/{LESSON}", built.line(LESSON, "</article>") - 1)
    if words in OPENINGS:  # the lesson has such a line, where it is understood
        place = (FIRST, next(n for n in range(1, 99) if words in LINES[n - 1]))
    assert built.found(RULE) == [place]


def test_a_leftover_of_the_source_is_reported_there(built: MiniSite) -> None:
    page = built.course.pages["modules/01-callback/say-why-you-call.md"]
    spoilt = replace(page, source=f"{page.source}\n这是**没关的粗体")
    built.course = replace(built.course, pages={**built.course.pages, page.path: spoilt})
    built.insert("<p>这是**没关的粗体</p>")
    assert {path for path, _ in built.found(RULE)} == {page.file}


def test_the_title_and_the_description_are_read_too(built: MiniSite) -> None:
    built.cut(LESSON, r'(<meta name="description" content=")', r"\1**粗** ")
    assert "页首" in built.said(RULE)


def test_passing_over_plain_characters_hides_no_mark() -> None:
    rng = random.Random(11)
    every = re.compile("|".join(f"(?:{mark})" for mark, _ in MARKS), re.MULTILINE | re.IGNORECASE)
    parts = [*"![](){}*_~=#>`|:/\\<&;-+.%$^ \n5客，。待锟烫Ã©\u200b", *LEFTOVERS.values()]
    parts += ["TODO", "占位文字", "nbsp", "quiz", "undefined", "锟斤拷", "\\n", "x"]
    found = 0
    for _ in range(3000):
        text = "".join(rng.choices(parts, k=rng.randint(1, 12)))
        plain = [one.span() for one in every.finditer(text)]
        assert [one.span() for one in ANY.finditer(text)] == plain
        found += len(plain)
    assert found > 3000
