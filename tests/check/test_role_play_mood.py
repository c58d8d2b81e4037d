"""The levels of mood leave no gap."""

from __future__ import annotations

import pytest

from mini_course import PLAY, MiniCourse


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("range: [4, 6]", "range: [5, 6]", "range: [5, 6]"),
        ("range: [4, 6]", "range: [3, 6]", "range: [3, 6]"),
        ("range: [0, 3]", "range: [1, 3]", "range: [1, 3]"),
        ("range: [7, 10]", "range: [7, 9]", "levels:\n"),
        ("card: 2", "card: 3", "card: 3"),
        ("start: 5", "start: 9", "start: 9"),
    ],
)
def test_a_gap_an_overlap_or_a_wrong_start_is_reported(
    mini: MiniCourse, old: str, new: str, words: str
) -> None:
    mini.edit(PLAY, old, new)
    line = mini.text(PLAY)[: mini.text(PLAY).index(words, mini.text(PLAY).index("mood:"))]
    assert mini.found("role-play-mood") == [(PLAY, line.count("\n") + 1)]
