"""Easy, middling and hard questions are mixed as the course wants them."""

from __future__ import annotations

import pytest

from course.check.difficulty_spread import check
from course.model.course import Course
from course_of_questions import course_of, single

TEXTS = ["先听他说完", "先问他姓名", "先说来意啊"]


def bank(easy: int, middling: int, hard: int) -> Course:
    levels = [1] * easy + [2] * middling + [3] * hard
    return course_of(
        [
            single(n, TEXTS, n % 3).replace("difficulty: 1", f"difficulty: {level}")
            for n, level in enumerate(levels)
        ]
    )


def found(course: Course) -> list[tuple[str, int, str]]:
    return [(one.path, one.line, one.level) for one in check(course)]


@pytest.mark.parametrize("levels", [(20, 0, 0), (2, 16, 2), (5, 7, 8)])
def test_a_file_far_from_the_spread_is_a_warning(levels: tuple[int, int, int]) -> None:
    assert found(bank(*levels)) == [("b.yml", 4, "warning")]


@pytest.mark.parametrize("levels", [(6, 10, 4), (8, 9, 3), (4, 12, 4), (19, 0, 0)])
def test_a_file_near_the_spread_or_too_small_to_tell_is_fine(levels: tuple[int, int, int]) -> None:
    assert found(bank(*levels)) == []


def test_files_that_lean_the_same_way_are_a_warning_at_the_farthest() -> None:
    leaning = bank(8, 10, 2).question_files["b.yml"]
    files = {f"{n}.yml": leaning for n in range(4)}
    assert found(Course(question_files=files)) == []
    assert len(found(Course(question_files={**files, "worst.yml": leaning}))) == 1
