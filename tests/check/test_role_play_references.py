"""What a dialogue names is there."""

from __future__ import annotations

import pytest

from mini_course import PLAY, MiniCourse


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("start: n01", "start: n00"),
        ("next: n03", "next: n33"),
        ("else: end_plain", "else: end_plane"),
        ("replay_from: n01", "replay_from: n11"),
        ("escalate_to: end_angry", "escalate_to: end_angri"),
        ("red: x1", "red: x2"),
        ("rubric: { C: 4, L: 4 }", "rubric: { C: 4, Q: 4 }"),
        ("clear: [C]", "clear: [E]"),
        ("steps: [s1, s2]", "steps: [s1, s9]"),
        ("reveals: [k1]", "reveals: [k2]"),
        ("quality: red", "quality: poor"),
        (", red: x1", ""),
        ("\n      level: 1", "\n      level: 3"),
    ],
)
def test_what_is_not_there_is_reported_at_its_line(mini: MiniCourse, old: str, new: str) -> None:
    nth = mini.text(PLAY).split(old)[0].count("\n") + old.count("\n") + 1
    mini.edit(PLAY, old, new)
    assert mini.found("role-play-references") == [(PLAY, nth)]


def test_a_near_id_is_suggested(mini: MiniCourse) -> None:
    mini.edit(PLAY, "next: end_plain", "next: end_plaim")
    assert mini.problems("role-play-references")[0].mend == "是不是想写 `end_plain`？"


def test_the_last_fork_is_a_place_to_play_again_from(mini: MiniCourse) -> None:
    mini.edit(PLAY, "replay_from: n01", "replay_from: 上一个分岔")
    assert mini.found("role-play-references") == []
