"""A question stands where its use allows, once, and after its lesson."""

from __future__ import annotations

import pytest

from mini_course import BANK, CHECK, FIRST, SECOND, MiniCourse


@pytest.mark.parametrize(
    "hidden", ["q-m01-reason-hotel-pre", "q-m01-reason-garage-post", "q-m01-next-worst"]
)
def test_a_question_kept_for_tests_is_reported_on_a_page(mini: MiniCourse, hidden: str) -> None:
    mini.edit(CHECK, "q-m01-next-unsure", f"q-m01-next-unsure\n{hidden}")
    assert mini.found("use") == [(CHECK, mini.line(CHECK, hidden))]


def test_a_lesson_question_on_no_lesson_is_reported_in_the_bank(mini: MiniCourse) -> None:
    mini.edit(SECOND, "```quiz\nq-m01-next-three-parts\n```\n", "")
    assert mini.found("use") == [(BANK, mini.line(BANK, "use:", 4))]


def test_a_question_twice_on_a_page_is_reported_the_second_time(mini: MiniCourse) -> None:
    mini.edit(
        SECOND, "q-m01-next-three-parts\n", "q-m01-next-three-parts\nq-m01-next-three-parts\n"
    )
    assert mini.found("use") == [(SECOND, mini.line(SECOND, "q-m01-next-three-parts", 2))]


def test_a_question_on_two_lessons_is_reported_on_the_second(mini: MiniCourse) -> None:
    mini.edit(SECOND, "q-m01-next-three-parts\n", "q-m01-next-three-parts\nq-m01-reason-filter\n")
    assert mini.found("use") == [(SECOND, mini.line(SECOND, "q-m01-reason-filter"))]


def test_a_question_before_its_lesson_is_reported(mini: MiniCourse) -> None:
    mini.edit(SECOND, "```quiz\nq-m01-next-three-parts\n```\n", "")
    mini.edit(FIRST, "q-m01-reason-filter\n", "q-m01-reason-filter\nq-m01-next-three-parts\n")
    assert mini.found("use") == [(FIRST, mini.line(FIRST, "q-m01-next-three-parts"))]


def test_a_question_before_its_section_is_reported(mini: MiniCourse) -> None:
    mini.edit(SECOND, "```quiz\nq-m01-next-three-parts\n```\n", "")
    mini.edit(SECOND, "## 漆还没干", "```quiz\nq-m01-next-three-parts\n```\n\n## 漆还没干")
    assert mini.found("use") == [(SECOND, mini.line(SECOND, "q-m01-next-three-parts"))]


def test_a_fourth_question_on_a_lesson_is_reported(mini: MiniCourse) -> None:
    more = "q-m01-next-unsure\nq-m01-reason-filter\nq-m01-next-three-parts\n"
    mini.edit(SECOND, "q-m01-next-three-parts\n", f"q-m01-next-three-parts\n{more}")
    assert (SECOND, mini.line(SECOND, "q-m01-next-three-parts", 2)) in mini.found("use")


def test_a_question_that_is_only_for_review_is_reported_on_a_lesson(mini: MiniCourse) -> None:
    mini.edit(SECOND, "q-m01-next-three-parts\n", "q-m01-next-three-parts\nq-m01-next-unsure\n")
    assert mini.found("use") == [(SECOND, mini.line(SECOND, "q-m01-next-unsure"))]


def test_a_review_question_on_no_page_is_a_warning(mini: MiniCourse) -> None:
    mini.edit(CHECK, "q-m01-next-unsure\n", "")
    assert [path for path, _ in mini.found("use", "warning")] == [BANK]


def test_a_question_that_is_shown_and_kept_is_reported(mini: MiniCourse) -> None:
    mini.edit(BANK, "      - exam", "      - exam\n      - review")
    assert mini.found("use") == [(BANK, mini.line(BANK, "- exam") - 1)]


def test_without_a_course_map_nobody_knows_which_pages_are_lessons(mini: MiniCourse) -> None:
    mini.remove("docs/data/course.yml")
    assert mini.found("use") == []


def test_a_page_that_could_not_be_read_does_not_make_its_questions_unused(mini: MiniCourse) -> None:
    mini.edit(SECOND, "title: 留一个准时间", "titel: 留一个准时间")
    assert mini.found("use", "warning") == []


def test_a_question_on_the_first_page_of_its_own_module_is_reported(mini: MiniCourse) -> None:
    page = "docs/zh/modules/01-callback/index.md"
    mini.append(page, "\n```quiz\nq-m01-next-unsure\n```\n")
    assert mini.found("use") == [(page, mini.line(page, "q-m01-next-unsure"))]
