"""A stem is a whole question, of the kind that its type answers."""

from __future__ import annotations

import pytest

from mini_course import BANK, MiniCourse

SINGLE = "宾馆前台给退了房的客人打电话，问空调修好以后还吵不吵。哪一句先说？"
MULTIPLE = "家具店的小罗要跟客户约补漆的下一通电话。哪几样说了才算约好？"
JUDGE = "配件几号到货还不知道，小罗说：“那就没法约时间，等到货再说。”他说得对吗？"


@pytest.mark.parametrize(
    "stem",
    ["客人说房间太吵，这时你应该", "客人等了半个小时，因为：", "客人说：“房间太吵了，怎么办？",
     "客人说房间太吵，你的回答是……", "怎么办？", "客人问房间（朝北的哪天修好？"],
)  # fmt: skip
def test_a_stem_that_breaks_off_is_an_error(mini: MiniCourse, stem: str) -> None:
    mini.edit(BANK, SINGLE, f'"{stem}"')
    assert mini.found("stem-question") == [(BANK, mini.line(BANK, stem))]


@pytest.mark.parametrize(
    ("old", "stem"),
    [(SINGLE, "客人退了房，空调还在响，前台一直没有打电话。"),
     (SINGLE, "客人退了房，空调还在响，前台该说哪几句？"),
     (MULTIPLE, "客人退了房，空调还在响，前台该说哪一句？"),
     (JUDGE, "客人退了房，空调还在响，前台该先说什么？")],
    ids=["asks nothing", "single asks several", "multiple asks one", "judge asks which"],
)  # fmt: skip
def test_a_stem_that_asks_amiss_is_a_warning(mini: MiniCourse, old: str, stem: str) -> None:
    mini.edit(BANK, old, stem)
    assert mini.found("stem-question", "warning") == [(BANK, mini.line(BANK, stem))]


@pytest.mark.parametrize(
    ("old", "stem"),
    [(SINGLE, "客人问：“空调还吵吗？”先回哪一句？"),
     (SINGLE, "下面哪一句先说？客人的要求是：一次说清。"),
     (JUDGE, "客人问几点修好，小罗说：“修好再说。”他说得对吗？"),
     (JUDGE, "客人退房以后，前台要在三天里打一通电话。")],
)  # fmt: skip
def test_a_whole_question_is_fine(mini: MiniCourse, old: str, stem: str) -> None:
    mini.edit(BANK, old, stem)
    assert mini.found("stem-question") == []
