"""A learner's answers stay with their questions when authors change the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from quiz_player import answer, by_name, stored
from small_course import SmallCourse, option, question_data, quiz

NAMES = ("q-one", "q-two", "q-three")


def asked(name: str, **changes: Any) -> dict[str, Any]:
    return question_data(name, stem=f"{name} 问的是什么？", **changes)


def build(course: SmallCourse, *questions: dict[str, Any]) -> None:
    course.write({"index.md": quiz(*(one["id"] for one in questions))}, questions)
    course.built()


@pytest.fixture
def course(tmp_path: Path) -> SmallCourse:
    made = SmallCourse(tmp_path)
    build(made, *(asked(name) for name in NAMES))
    return made


@pytest.fixture
def page(open_page, course: SmallCourse) -> Page:
    """The page with the first question answered wrong, the second right, the third not at all."""
    opened: Page = open_page((course.site / "index.html").as_uri())
    answer(by_name(opened, "q-one"), right=False)
    answer(by_name(opened, "q-two"))
    return opened


def tells(page: Page, **verdicts: str) -> None:
    """Expect each question (q_one …) to show its verdict, or nothing, and no others to be kept."""
    for name, word in verdicts.items():
        feedback = by_name(page, name.replace("_", "-")).locator(".quiz-feedback")
        if word:
            expect(feedback).to_contain_text(word)
        else:
            expect(feedback).to_be_hidden()
    assert len(stored(page)) == sum(bool(word) for word in verdicts.values())


def test_an_inserted_question_takes_nobodys_answer(page: Page, course: SmallCourse) -> None:
    build(course, asked("q-new"), *(asked(name) for name in NAMES))
    page.reload()
    tells(page, q_new="", q_one="错误", q_two="正确", q_three="")


def test_moved_questions_take_their_answers_along(page: Page, course: SmallCourse) -> None:
    build(course, *(asked(name) for name in reversed(NAMES)))
    page.reload()
    tells(page, q_one="错误", q_two="正确", q_three="")


def test_a_deleted_question_counts_no_more(page: Page, course: SmallCourse) -> None:
    build(course, asked("q-two"), asked("q-three"))
    page.reload()
    tells(page, q_two="正确", q_three="")
    expect(page.locator("#quiz-progress-sidebar")).to_contain_text("做了 1 / 2")


def test_an_edited_question_starts_afresh_and_the_others_stay(
    page: Page, course: SmallCourse
) -> None:
    other = [option("a", "先查一查。"), option("b", "对不起。", correct=True), option("c", "等。")]
    build(course, asked("q-one"), asked("q-two", options=other), asked("q-three"))
    page.reload()
    tells(page, q_one="错误", q_two="", q_three="")


def test_a_better_explanation_keeps_the_answer(page: Page, course: SmallCourse) -> None:
    build(course, asked("q-one", explanation="换一种说法。"), *(asked(n) for n in NAMES[1:]))
    page.reload()
    tells(page, q_one="错误", q_two="正确", q_three="")
    expect(by_name(page, "q-one").locator("section.content")).to_have_text("换一种说法。")
