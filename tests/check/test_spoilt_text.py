"""No text of the course is spoilt or unfinished."""

from __future__ import annotations

import pytest

from mini_course import BANK, CLAIMS, FIRST, GLOSSARY, PLAN, PLAY, MiniCourse

RULE = "spoilt-text"
SPOILT = [
    "客\ufffd户", "客\u200b户", "客\ufeff户", "客\u202e户", "客\ue123户", "客\x7f户", "å®¢æˆ·",
    "锟斤拷", "瀹㈡埛鏈嶅姟", "⽤户", "TODO", "（待补充）", "客\u200d户",
]  # fmt: skip


@pytest.mark.parametrize("words", SPOILT)
def test_spoilt_words_on_a_page_are_reported_on_their_line(mini: MiniCourse, words: str) -> None:
    mini.append(FIRST, f"\n\n这里写着{words}。\n")
    assert mini.found(RULE) == [(FIRST, mini.line(FIRST, "这里写着"))]


def test_the_marks_of_an_unfinished_merge_are_reported(mini: MiniCourse) -> None:
    mini.append(FIRST, "\n\n<<<<<<< HEAD\n\n甲。\n\n>>>>>>> theirs\n")
    assert [path for path, _ in mini.found(RULE)] == [FIRST, FIRST]


@pytest.mark.parametrize("path", [BANK, PLAY, PLAN, CLAIMS, GLOSSARY])
def test_spoilt_words_in_data_are_reported(mini: MiniCourse, path: str) -> None:
    mini.edit(path, "客户", "客\ufffd户", nth=mini.text(path).count("客户"))
    assert [place for place, _ in mini.found(RULE)] == [path]


def test_emoji_rare_characters_and_code_are_silent(mini: MiniCourse) -> None:
    mini.append(
        FIRST, "\n\n一家人 👨\u200d👩\u200d👧，鄯善、䶮、café、naïve，存错会成 `锟斤拷`。\n"
    )
    assert mini.found(RULE) == []
