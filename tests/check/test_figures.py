"""Every statistic has a claim."""

from __future__ import annotations

import pytest

from mini_course import FIRST, SECOND, MiniCourse


def put(mini: MiniCourse, text: str, path: str = FIRST) -> None:
    mini.edit(path, "## 现在轮到你", f"{text}\n\n## 现在轮到你")


@pytest.mark.parametrize(
    "text",
    [
        "有 73% 的客户会回头。",
        "客户满意度涨了 12.5％。",
        '!!! note "注意"\n\n    利润是原来的五倍。',
    ],
)
def test_a_figure_without_a_claim_is_reported(mini: MiniCourse, text: str) -> None:
    put(mini, text)
    assert mini.found("figures") == [(FIRST, mini.line(FIRST, text.split("\n")[-1]))]


@pytest.mark.parametrize(
    "text", ["花的钱是 5 倍。", "老客户占了七成。", "百分之七十三的人会走。", "好评差评是 4:1。"]
)
def test_in_plain_prose_it_may_be_the_storys_and_is_a_warning(mini: MiniCourse, text: str) -> None:
    put(mini, text)
    assert mini.found("figures", "warning") == [(FIRST, mini.line(FIRST, text))]


def test_a_figure_of_a_listed_claim_is_fine(mini: MiniCourse) -> None:
    put(mini, "再说一遍，百分之四十，不是 25%。", SECOND)
    assert mini.found("figures") == []


@pytest.mark.parametrize(
    "text",
    [
        '!!! failure "反例"\n\n    - **客户**：你上回说省 73%！',
        "他说：“省了 73% 呢。”",
        "> 省了 73%。",
        "约在 10:30 见，分成三段讲，做成一单。",
        "这事百分之百要办成功。",
        "```\n73%\n```",
        "/// trainer\n说 73% 的人会答错。\n///",
    ],
    ids=["case", "quoted", "quotation", "time", "words", "code", "trainer"],
)
def test_what_people_say_and_what_is_no_statistic_is_fine(mini: MiniCourse, text: str) -> None:
    put(mini, text)
    assert mini.found("figures") == []
