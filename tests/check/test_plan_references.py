"""What a plan names is there."""

from __future__ import annotations

import pytest

from mini_course import PLAN, PLAY, MiniCourse

RULE = "plan-references"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("role_plays: [rp-filter-callback]", "role_plays: [rp-filter-call]"),
        ("objective: o1", "objective: o3"),
        ("min: 4, best: 12", "min: 14, best: 12"),
    ],
)
def test_what_is_not_there_or_makes_no_sense_is_reported(
    mini: MiniCourse, old: str, new: str
) -> None:
    mini.edit(PLAN, old, new)
    assert mini.found(RULE) == [(PLAN, mini.line(PLAN, new))]


def test_a_role_play_that_could_not_be_read_is_not_called_missing(mini: MiniCourse) -> None:
    mini.edit(PLAY, "level: 入门", "lewel: 入门")
    assert mini.found(RULE) == []
