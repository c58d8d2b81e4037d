"""Words of the stem do not give the key away."""

from __future__ import annotations

import pytest

from course.check.stem_in_key import check
from course_of_questions import course_of, single

STEM = "第1题的情境，先说哪一句？"
WRONG = ["请他把单子拿出来看看", "告诉他今天路上车子太多"]


def found(stem: str, texts: list[str], key: int = 0) -> list[tuple[int, str]]:
    question = single(1, texts, key).replace(STEM, stem)
    return [(one.line, one.level) for one in check(course_of([question]))]


@pytest.mark.parametrize(
    ("stem", "key"),
    [("海鲜市场里，客户投诉配送延误，先说哪一句？", "为配送延误说声抱歉"),
     ("新来的店长问：什么叫首问负责制？", "首问负责制就是谁接待谁管到底"),
     ("客户问过退费要带什么。接下来怎么做？", "退费要带什么写成单子")],
)  # fmt: skip
def test_a_word_that_only_the_key_takes_up_is_a_warning_at_the_key(stem: str, key: str) -> None:
    assert found(stem, [key, *WRONG]) == [(12, "warning")]


def test_a_word_that_a_wrong_option_takes_up_as_well_is_fine() -> None:
    stem = "海鲜市场里，客户投诉配送延误，先说哪一句？"
    texts = ["为配送延误说声抱歉", "配送延误怪路上车太多", "请他把单子拿出来"]
    assert found(stem, texts) == []


@pytest.mark.parametrize(
    ("stem", "key"),
    [("净水器店，小郑打电话回访，先说哪一句？", "我是净水器店的小郑"),
     ("客户周五下午三点半来取货，先说哪一句？", "周五下午三点半给您送到"),
     ("客户等了很久，先说哪一句？", "让您等了，我马上去查")],
    ids=["setting", "time", "short"],
)  # fmt: skip
def test_the_place_the_time_and_short_words_are_fine(stem: str, key: str) -> None:
    assert found(stem, [key, *WRONG]) == []


def test_a_question_that_asks_for_the_wrong_one_is_left_out() -> None:
    stem = "客户投诉配送延误，哪一句**不合适**？"
    assert found(stem, ["配送延误不归我们管", *WRONG]) == []
