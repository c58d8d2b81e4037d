"""Numbers are read as people mean them."""

from __future__ import annotations

import pytest

from course.model.numbers import chinese_value, numbers, values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("六万八的货款", [("68000", "")]),
        ("两百三十元", [("230", "元")]),
        ("六万八千元", [("68000", "元")]),
        ("一万二千三百零五元", [("12305", "元")]),
        ("68,000 元", [("68000", "元")]),
        ("6.8 万元", [("68000", "元")]),
        ("百分之九十", [("90", "%")]),
        ("90％", [("90", "%")]),
        ("十二点十分", [("12", "点"), ("10", "分钟")]),
        ("10:40 上门", [("10", "点"), ("40", "分钟")]),
        ("二〇二六年", [("2026", "年")]),
        ("3 个工作日", [("3", "工作日")]),
        ("两趟和二次", [("2", "次"), ("2", "次")]),
        ("第三步", [("3", "步")]),
        ("三成", [("3", "成")]),
    ],
)  # fmt: skip
def test_a_number_has_its_value_and_unit(text: str, found: list[tuple[str, str]]) -> None:
    assert [(number.value, number.unit) for number in numbers(text)] == found


@pytest.mark.parametrize(
    "text",
    ["一个人", "千万别急", "万一没到", "周三", "十分满意", "m08", "A4", "q-m01-3x", "三三两两"],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert [number for number in numbers(text) if not number.arabic] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("三五天", {"35", "3", "5"}),
        ("三、五天", {"3", "5"}),
        ("六万八", {"68000"}),
        ("百分之四十", {"40"}),
    ],
)
def test_in_a_text_that_is_searched_a_number_may_be_read_in_any_way(
    text: str, found: set[str]
) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十", 10),
        ("二十", 20),
        ("一百零五", 105),
        ("两百三", 230),
        ("一亿", 100_000_000),
        ("十万", 100_000),
    ],
)
def test_chinese_numerals_have_their_values(text: str, value: int) -> None:
    assert chinese_value(text) == value
