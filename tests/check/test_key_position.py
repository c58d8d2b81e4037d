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
    assert found(shuffled([1, 2] * 10)) == ["20 道单选题没有一道的答案是 a"]


def test_keys_that_are_uneven_over_all_files_are_a_warning() -> None:
    said = found(shuffled([0] * 26 + [1] * 10 + [2] * 9))
    assert said == ["45 道 3 选一的题，答案的位置不匀：a 26 道、b 10 道、c 9 道"]


def test_keys_in_a_fixed_order_are_a_warning() -> None:
    assert found([0, 1, 2] * 8) == ["答案的位置每 3 题重复一遍"]
    assert found([0, 1, 2, 2, 1, 0] * 5) == ["答案的位置每 6 题重复一遍"]
    assert found([0] * 8 + [1] * 8 + [2] * 8) == ["答案的位置一段一段地连着"]


def judged(rights: int, wrongs: int) -> list[str]:
    said = [True] * rights + [False] * wrongs
    questions = [
        single(n, ["对", "错"], 0 if right else 1).replace("type: single", "type: judge")
        for n, right in enumerate(said)
    ]
    return [one.what for one in check(course_of(questions))]


def test_statements_that_are_nearly_always_wrong_are_a_warning() -> None:
    assert judged(2, 14) == ["16 道判断题里有 14 道的答案是“错”"]
    assert judged(14, 2) == ["16 道判断题里有 14 道的答案是“对”"]


def test_statements_of_which_some_more_are_wrong_are_fine() -> None:
    assert judged(6, 10) == []


def test_keys_spread_by_chance_are_fine() -> None:
    assert found(shuffled([0, 1, 2] * 20)) == []
