"""A warning of a question can be waived with a reason, and no waiver stands in vain."""

from __future__ import annotations

from mini_course import BANK, MiniCourse

WAIVED = "negative-stem: 要练的正是听出哪一句没有约好，反着问更贴近实际。"


def found(mini: MiniCourse) -> list[tuple[str, str, int]]:
    return [(one.rule, one.level, one.line) for one in mini.all_problems()]


def test_a_waived_warning_is_silent_and_without_the_waiver_it_speaks(mini: MiniCourse) -> None:
    assert found(mini) == []
    mini.edit(BANK, f"    waive:\n      {WAIVED}\n", "")
    assert found(mini) == [("negative-stem", "warning", mini.line(BANK, "**不合适**"))]


def test_a_waiver_that_is_not_needed_is_an_error(mini: MiniCourse) -> None:
    mini.edit(BANK, "下面哪一句**不合适**？", "下面哪一句最要改？")
    assert found(mini) == [("waive", "error", mini.line(BANK, "negative-stem"))]


def test_an_unknown_rule_is_an_error_with_the_nearest(mini: MiniCourse) -> None:
    mini.edit(BANK, "      negative-stem:", "      negativ-stem:")
    faults = [one for one in mini.all_problems() if one.rule == "waive"]
    assert [one.mend for one in faults] == ["是不是想写 `negative-stem`？"]


def test_a_waiver_without_a_reason_is_an_error(mini: MiniCourse) -> None:
    mini.edit(BANK, WAIVED, "negative-stem: 就这样")
    assert found(mini) == [("waive", "error", mini.line(BANK, "negative-stem"))]


def test_an_error_cannot_be_waived(mini: MiniCourse) -> None:
    mini.edit(BANK, WAIVED, f"{WAIVED}\n      evidence: 反正我知道课文里有这句话。")
    mini.edit(BANK, "- 日期、钟点、谁打，三样说全", "- 日期、钟点、谁打，四样说全", nth=2)
    assert {rule for rule, level, _ in found(mini)} == {"evidence", "waive"}


def test_a_waiver_of_one_question_does_not_cover_another(mini: MiniCourse) -> None:
    mini.edit(BANK, "哪几样说了才算约好？", "哪几样**不用**说？")
    assert found(mini) == [("negative-stem", "warning", mini.line(BANK, "**不用**"))]
