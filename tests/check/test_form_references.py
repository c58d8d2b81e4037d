"""A form's lessons are there and link back; the pages of its rows are there."""

from __future__ import annotations

from mini_course import FIRST, SECOND, MiniCourse
from small_form import FORM, PAGE, add_form

RULE = "form-references"


def test_a_lesson_that_is_not_there_is_reported_with_the_nearest_one(mini: MiniCourse) -> None:
    add_form(mini).edit(FORM, "say-why-you-call.md#rule", "say-why-you-cal.md#rule")
    (fault,) = mini.problems(RULE)
    assert (fault.line, "say-why-you-call.md" in fault.mend) == (7, True)


def test_an_anchor_that_is_not_there_is_reported(mini: MiniCourse) -> None:
    add_form(mini).edit(FORM, "say-why-you-call.md#rule", "say-why-you-call.md#rules")
    mini.edit(FORM, "leave-a-time.md#rule", "leave-a-time.md#ruler")
    row = mini.line(FORM, "#ruler")
    assert mini.found(RULE) == [(FORM, 7), (FORM, row)]


def test_a_lesson_that_does_not_link_back_is_reported(mini: MiniCourse) -> None:
    add_form(mini).edit(FIRST, "forms/callback-sheet.md", "job-aids/callback-card.md")
    (fault,) = mini.problems(RULE)
    assert "没有链到《回电单》" in fault.what


def test_a_page_that_could_not_be_read_is_not_called_missing(mini: MiniCourse) -> None:
    add_form(mini).write(SECOND, "---\ntitle: [\n---\n")
    assert mini.found(RULE) == []


def test_a_form_without_its_page_and_with_another_name_is_reported(mini: MiniCourse) -> None:
    add_form(mini).remove(PAGE)
    assert (FORM, 2) in mini.found("missing-pages")
    mini.write(FORM.replace("callback-sheet", "call-sheet"), mini.text(FORM))
    mini.remove(FORM)
    assert [one.path for one in mini.problems("file-names")] == [
        FORM.replace("callback-sheet", "call-sheet")
    ]
