"""A question names items of the inventory."""

from __future__ import annotations

from mini_course import BANK, INVENTORY, MiniCourse


def test_an_unknown_item_is_reported_with_the_nearest(mini: MiniCourse) -> None:
    mini.edit(BANK, "- state-the-reason", "- state-a-reason")
    assert mini.found("question-items") == [(BANK, mini.line(BANK, "state-a-reason"))]
    assert mini.problems("question-items")[0].mend == "是不是想写 `state-the-reason`？"


def test_an_item_named_twice_is_reported(mini: MiniCourse) -> None:
    mini.edit(BANK, "- state-the-reason\n", "- state-the-reason\n      - state-the-reason\n")
    assert mini.found("question-items") == [(BANK, mini.line(BANK, "state-the-reason", 2))]


def test_an_item_whose_entry_could_not_be_read_is_not_called_unknown(mini: MiniCourse) -> None:
    mini.edit(INVENTORY, "kind: technique", "kind: technic")
    assert mini.found("question-items") == []
