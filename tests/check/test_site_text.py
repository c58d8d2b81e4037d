"""All that a lesson says stands on its page."""

from __future__ import annotations

import pytest

from mini_course import FIRST, MINI
from mini_site import LESSON, MiniSite

RULE = "site-text"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("声音里全是防备", "声音里全是欢喜", "声音里全是防备"),
        ('<h2 id="bad-model">', "<h2>", "{#bad-model}"),
        ("来意说清了，客户才接得住话。", "", "来意说清了"),
    ],
    ids=["word", "anchor", "sentence"],
)
def test_what_a_page_has_lost_is_reported_in_the_lesson(
    built: MiniSite, old: str, new: str, words: str
) -> None:
    built.edit(LESSON, old, new)
    lines = (MINI / FIRST).read_text("utf-8").split("\n")
    line = next(number for number, text in enumerate(lines, 1) if words in text)
    assert built.found(RULE) == [(FIRST, line)]
