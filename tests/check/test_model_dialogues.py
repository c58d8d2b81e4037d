"""Both models are there and show something."""

from __future__ import annotations

import re

from mini_course import PLAY, MiniCourse

RULE = "model-dialogues"


def test_an_empty_model_is_reported(mini: MiniCourse) -> None:
    text = mini.text(PLAY)
    start = text.index("    lines:\n", text.index("positive:"))
    mini.write(PLAY, f"{text[:start]}    lines: []\n{text[text.index('dialogue:') :]}")
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "lines: []"))]


def test_a_monologue_is_reported(mini: MiniCourse) -> None:
    head, tail = mini.text(PLAY).split("  positive:")
    mini.write(PLAY, head.replace("who: 客户", "who: 客服") + "  positive:" + tail)
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "    lines:"))]


def test_a_model_without_a_remark_is_reported(mini: MiniCourse) -> None:
    mini.write(PLAY, re.sub(r", mark: [CL]1[^}]*", " ", mini.text(PLAY)))
    assert mini.found(RULE) == [(PLAY, mini.line(PLAY, "    lines:"))]
