"""Footnotes and link definitions are used, and written once."""

from __future__ import annotations

import pytest

from mini_course import FIRST, MiniCourse

RULE = "page-notes"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[^1]: 没人提到的脚注。", "[^1]:"),
        ("[talk]: leave-a-time.md", "[talk]:"),
        ("看[下一课][talk]。\n\n[talk]: leave-a-time.md\n\n[Talk]: index.md", "[Talk]:"),
    ],
    ids=["footnote", "definition", "twice"],
)
def test_a_note_without_use_is_reported(mini: MiniCourse, text: str, words: str) -> None:
    mini.append(FIRST, f"\n\n{text}\n")
    assert mini.found(RULE) == [(FIRST, mini.line(FIRST, words))]


@pytest.mark.parametrize(
    "text",
    [
        "原话如此[^1]。\n\n[^1]: 一条脚注。",
        "看[下一课][talk]。\n\n[talk]: leave-a-time.md",
        "看[下一课][]。\n\n[下一课]: leave-a-time.md",
        "看[下一课]。\n\n[下一课]: leave-a-time.md",
        "```text\n[^1]: 代码\n```",
    ],
)
def test_a_note_in_use_is_no_problem(mini: MiniCourse, text: str) -> None:
    mini.append(FIRST, f"\n\n{text}\n")
    assert mini.problems(RULE) == []
