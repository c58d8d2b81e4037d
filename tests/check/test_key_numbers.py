"""The numbers of the key are those of the text."""

from __future__ import annotations

import pytest

from mini_course import BANK, SECOND, MiniCourse

KEY = "text: 哪一天"


def sections_say(mini: MiniCourse, text: str) -> None:
    mini.edit(
        SECOND, "约不准办成的时间，就约回话的时间。", f"约不准办成的时间，就约回话的时间。{text}"
    )


@pytest.mark.parametrize(("key", "level"), [("24 小时内", "error"), ("四十八小时内", "warning")])
def test_a_number_that_is_nowhere_is_reported(mini: MiniCourse, key: str, level: str) -> None:
    mini.edit(BANK, KEY, f"text: {key}")
    assert mini.found("key-numbers", level) == [(BANK, mini.line(BANK, f"text: {key}"))]


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("24 小时内", "二十四小时内回话。"),
        ("三天之内", "3 天之内回话。"),
        ("68000 元", "六万八的货款。"),
        ("90%", "百分之九十的人。"),
        ("10:30 打", "十点三十打。"),
        ("第 5 天", "三、五天里选一天。"),
    ],
)
def test_the_same_number_written_otherwise_is_found(mini: MiniCourse, key: str, text: str) -> None:
    sections_say(mini, text)
    mini.edit(BANK, KEY, f'text: "{key}"')
    assert mini.found("key-numbers") == []


def test_a_number_of_the_stem_needs_no_evidence(mini: MiniCourse) -> None:
    mini.edit(BANK, "要跟客户约补漆的下一通电话", "要跟客户约 7 天后补漆的电话")
    mini.edit(BANK, KEY, "text: 7 天后")
    assert mini.found("key-numbers") == []


def test_another_number_of_the_same_unit_in_the_quote_is_a_warning(mini: MiniCourse) -> None:
    sections_say(mini, "加急的 24 小时内回话，普通的 72 小时内回话。")
    mini.edit(BANK, KEY, "text: 72 小时内")
    mini.edit(BANK, "- 日期、钟点、谁打，三样说全", "- 加急的 24 小时内回话")
    assert mini.found("key-numbers", "warning") == [(BANK, mini.line(BANK, "text: 72 小时内"))]


def test_a_number_that_stands_in_the_stem_but_not_in_the_quote_is_a_warning(
    mini: MiniCourse,
) -> None:
    sections_say(mini, "加急的 24 小时内回话。")
    mini.edit(BANK, "要跟客户约补漆的下一通电话", "要跟客户约 72 小时后补漆的电话")
    mini.edit(BANK, KEY, "text: 72 小时内")
    mini.edit(BANK, "- 日期、钟点、谁打，三样说全", "- 加急的 24 小时内回话")
    assert mini.found("key-numbers", "warning") == [(BANK, mini.line(BANK, "text: 72 小时内"))]


def test_a_number_that_is_nowhere_is_an_error_whatever_the_quote_has(mini: MiniCourse) -> None:
    sections_say(mini, "加急的 24 小时内回话。")
    mini.edit(BANK, KEY, "text: 42 小时内")
    mini.edit(BANK, "- 日期、钟点、谁打，三样说全", "- 加急的 24 小时内回话")
    assert mini.found("key-numbers") == [(BANK, mini.line(BANK, "text: 42 小时内"))]


def test_a_number_changed_in_words_that_the_quote_has_too_is_a_warning(mini: MiniCourse) -> None:
    sections_say(mini, "达标率：4 ÷ 5 = 80%，见第 3 行。")
    mini.edit(BANK, KEY, 'text: "3 ÷ 5 = 80%"')
    mini.edit(BANK, "- 日期、钟点、谁打，三样说全", '- "达标率：4 ÷ 5 = 80%，见第 3 行"')
    assert mini.found("key-numbers", "warning") == [(BANK, mini.line(BANK, "3 ÷ 5"))]
    mini.edit(BANK, "3 ÷ 5", "4 ÷ 5")
    assert mini.found("key-numbers") == []


def test_a_part_of_a_longer_number_is_not_the_number(mini: MiniCourse) -> None:
    sections_say(mini, "240 小时内回话。")
    mini.edit(BANK, KEY, "text: 24 小时内")
    assert len(mini.found("key-numbers")) == 1


def test_questions_that_ask_for_the_wrong_one_are_left_out(mini: MiniCourse) -> None:
    mini.edit(BANK, "text: 过几天我们会有人联系您，您留意一下电话。", "text: 99 天内会有人联系您。")
    assert mini.found("key-numbers") == []


@pytest.mark.parametrize("key", ["千万别等", "一次说清", "周三联系", "十分清楚地说", "A4 纸"])
def test_words_that_only_look_like_numbers_are_none(mini: MiniCourse, key: str) -> None:
    mini.edit(BANK, KEY, f"text: {key}")
    assert mini.found("key-numbers") == []
