"""The key is not known by its length."""

from __future__ import annotations

from course.check.longest_key import check
from course.model.course import Course
from course_of_questions import course_of, single

SHORT, LONG, LONGER = (
    "先听他说完再问",
    "先听他说完再问他一句",
    "先听他把话全部说完再轻声问他一句为什么",
)


def found(questions: list[str]) -> list[tuple[int, str]]:
    return [(one.line, one.level) for one in check(course_of(questions))]


def test_a_key_twice_as_long_as_the_next_is_a_warning_at_the_key() -> None:
    assert found([single(1, [SHORT, LONGER, SHORT + "好"], 1)]) == [(16, "warning")]


def test_a_key_a_little_longer_is_fine_once() -> None:
    assert found([single(1, [SHORT, LONG, SHORT + "好"], 1)]) == []


def test_a_bank_whose_keys_are_mostly_the_longest_is_a_warning_once() -> None:
    questions = [single(n, [SHORT, LONG, SHORT + "好"], n % 3 if n < 6 else 1) for n in range(24)]
    assert found(questions) == [(4, "warning")]


def test_a_bank_whose_longest_options_are_keys_by_chance_is_fine() -> None:
    assert found([single(n, [SHORT, LONG, SHORT + "好"], n % 3) for n in range(30)]) == []


def test_a_long_distractor_and_a_short_key_are_fine() -> None:
    assert found([single(n, [SHORT, LONGER, SHORT + "好"], 0) for n in range(30)]) == []


def test_many_small_banks_with_the_longest_as_key_are_a_warning_at_one_of_them() -> None:
    texts = [SHORT, LONG, SHORT + "好"]
    files = {
        f"{name}.yml": course_of([single(n, texts, 1) for n in range(5)]).question_files["b.yml"]
        for name in "pqrs"
    }
    assert len(list(check(Course(question_files=files)))) == 1
