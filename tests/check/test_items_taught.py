"""Every item of a written module is taught by one of its lessons."""

from __future__ import annotations

from mini_course import CARD, FIRST, INVENTORY, MiniCourse


def test_an_item_that_no_lesson_claims_is_reported_in_the_inventory(mini: MiniCourse) -> None:
    mini.edit(FIRST, "  three-ring-rule: three-rings\n", "")
    assert mini.found("items-taught") == [(INVENTORY, mini.line(INVENTORY, "id: three-ring-rule"))]


def test_a_page_outside_the_module_does_not_teach_it(mini: MiniCourse) -> None:
    mini.edit(FIRST, "  three-ring-rule: three-rings\n", "")
    mini.edit(CARD, "module: m01-callback", "module: m01-callback\nitems:\n  three-ring-rule: open")
    assert len(mini.found("items-taught")) == 1


def test_items_of_modules_not_yet_written_are_left_out(mini: MiniCourse) -> None:
    mini.edit(INVENTORY, "id: planned-elsewhere", "id: planned-later")
    assert mini.found("items-taught") == []


def test_a_lesson_that_could_not_be_read_is_not_the_inventorys_fault(mini: MiniCourse) -> None:
    mini.edit(FIRST, "minutes: 1", "minutes: one")
    assert mini.found("items-taught") == []
