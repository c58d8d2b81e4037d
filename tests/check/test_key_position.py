"""The place of the key cannot be guessed."""

from __future__ import annotations

import random

from course.check.key_position import check
from course_of_questions import course_of, single

TEXTS = ["先听他说完", "先问他姓名", "先说来意啊"]


def found(keys: list[int]) -> list[str]:
    questions = [single(n, TEXTS, key) for n, key in enumerate(keys)]
    problems = list(check(course_of(questions)))
    assert {(one.path, one.line, one.level) for one in problems} <= {("b.yml", 4, "warning")}
    return [one.what for one in problems]


def shuffled(keys: list[int]) -> list[int]:
    random.Random(3).shuffle(keys)
    return keys


def test_ten_questions_of_which_seven_have_the_key_in_one_place_are_a_warning() -> None:
    assert found([1] * 7 + [0, 2, 0]) == ["10 道单选题里有 7 道的答案是 b"]


def test_nine_questions_are_too_few_to_tell() -> None:
    assert found([1] * 9) == []


def test_a_bank_whose_keys_are_never_first_is_a_warning() -> None:
    assert len(found(shuffled([1, 2] * 24))) == 1


def test_keys_in_a_fixed_order_are_a_warning() -> None:
    assert found([0, 1, 2] * 20) == ["答案的位置一题接一题有规律"]


def test_keys_spread_by_chance_are_fine() -> None:
    assert found(shuffled([0, 1, 2] * 20)) == []
