"""A stem that asks for what is wrong needs a reason."""

from __future__ import annotations

import pytest

from mini_course import BANK, MiniCourse

STEM = "哪几样说了才算约好？"


def test_the_waived_one_is_the_only_one_in_the_mini_course(mini: MiniCourse) -> None:
    assert mini.found("negative-stem", "warning") == [
        (BANK, mini.line(BANK, "下面哪一句**不合适**？"))
    ]


@pytest.mark.parametrize(
    "text",
    ["哪一句不恰当？", "下列做法错误的是？", "以下哪项不属于约定？", "哪句话**没有**说全？",
     "下面哪一种说法最不合适？", "哪一项不用说？", "除了哪一句，别的都能说？",
     "不应该先说哪一句？", "哪一样他用不着带？", "哪一句千万别说？"],
)  # fmt: skip
def test_a_negative_question_is_a_warning(mini: MiniCourse, text: str) -> None:
    mini.edit(BANK, STEM, text)
    assert (BANK, mini.line(BANK, text)) in mini.found("negative-stem", "warning")


@pytest.mark.parametrize(
    "text",
    ["他没接电话，哪一句先说？", "怎么说才不会让客户不高兴？", "他说：“哪一项不对？”先回哪一句？",
     "为什么不能马上答应？", "他说得对吗？", "哪一句让他不用再跑一趟？"],
)  # fmt: skip
def test_a_negation_outside_the_question_proper_is_fine(mini: MiniCourse, text: str) -> None:
    mini.edit(BANK, STEM, text)
    assert len(mini.found("negative-stem", "warning")) == 1
