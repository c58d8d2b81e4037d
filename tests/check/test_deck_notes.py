"""What the plan says, does and asks is in the notes of a slide."""

from __future__ import annotations

import pytest

from mini_course import DECK, PLAN, MiniCourse

RULE = "deck-notes"


def test_a_sentence_that_every_slide_leaves_out_is_reported_at_the_last(mini: MiniCourse) -> None:
    mini.edit(DECK, "minutes: 2, role_play", "minutes: 2, says: [], role_play")
    mini.edit(DECK, "    asks: []\n", "    asks: []\n    says: []\n")
    mini.edit(DECK, "lines: [头一句", "does: [1], lines: [头一句")
    mini.edit(DECK, "    minutes: 2\n    dialogue:", "    minutes: 2\n    says: []\n    dialogue:")
    assert mini.found(RULE) == []
    mini.edit(PLAN, "先报姓名，再说为哪件事打来。]", "先报姓名。, 再说为哪件事打来。]")
    assert mini.found(RULE) == [(DECK, mini.line(DECK, "says: []", 3))]
    assert "“说”的第 2 条" in mini.problems(RULE)[0].what


@pytest.mark.parametrize(("key", "word"), [("does", "做"), ("says", "说")])
def test_one_slide_alone_must_hold_everything(mini: MiniCourse, key: str, word: str) -> None:
    mini.edit(DECK, "    cue: 发角色卡。", f"    {key}: []")
    assert mini.found(RULE) == [(DECK, mini.line(DECK, f"{key}: []"))]
    assert f"“{word}”的第 1 条" in mini.problems(RULE)[0].what


def test_a_slide_that_chooses_nothing_holds_all(mini: MiniCourse) -> None:
    assert mini.found(RULE) == []
