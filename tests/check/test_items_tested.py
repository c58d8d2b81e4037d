"""Every item that must be tested has a question."""

from __future__ import annotations

from mini_course import BANK, INVENTORY, MiniCourse


def test_an_item_marked_quiz_without_a_question_is_reported(mini: MiniCourse) -> None:
    mini.edit(
        INVENTORY,
        "      - lesson\n  - id: planned",
        "      - lesson\n      - quiz\n  - id: planned",
    )
    line = mini.line(INVENTORY, "teach_as:", 3)
    assert mini.found("items-tested") == [(INVENTORY, line)]


def test_a_question_for_a_test_counts(mini: MiniCourse) -> None:
    text = mini.text(BANK).replace("- agree-the-next-time", "- state-the-reason")
    head, _, tail = text.rpartition("- state-the-reason")
    mini.write(BANK, f"{head}- agree-the-next-time{tail}")
    assert mini.found("items-tested") == []


def test_items_of_modules_not_yet_written_are_left_out(mini: MiniCourse) -> None:
    assert "- quiz" in mini.text(INVENTORY).split("id: planned-elsewhere")[1]
    assert mini.found("items-tested") == []
