"""The tables by which search reads pinyin and Traditional characters."""

from __future__ import annotations

from pypinyin import Style, lazy_pinyin

from course.render.search_letters import pinyin_table, plain_letters, traditional_table


def readings(table: str, letter: str) -> set[str]:
    groups = (group.split(":") for group in table.split(";"))
    return {syllable for syllable, letters in groups if letter in letters}


def test_everyday_characters_have_their_reading_without_tones() -> None:
    table = pinyin_table([])
    assert readings(table, "投") == {"tou"}
    assert readings(table, "绿") == {"lv"}
    assert table == pinyin_table([])


def test_a_character_has_the_readings_that_it_has_in_the_texts() -> None:
    assert readings(pinyin_table([]), "行") == {"xing"}
    assert readings(pinyin_table(["银行"]), "行") == {"hang", "xing"}
    assert readings(pinyin_table(["3H1F，重复"]), "重") == {"chong", "zhong"}


def test_a_rare_character_is_there_if_the_texts_have_it() -> None:
    assert readings(pinyin_table([]), "懋") == set()
    assert readings(pinyin_table(["懋"]), "懋") == {"mao"}


def test_every_traditional_form_of_a_character_stands_for_it() -> None:
    old, new = traditional_table("诉户")
    pairs = dict(zip(old, new, strict=True))
    assert (pairs["訴"], pairs["戶"], pairs["滿"]) == ("诉", "户", "满")
    assert not set(old) & set("投诉客户")


def test_a_traditional_form_of_a_character_that_nobody_uses_here_is_left_out() -> None:
    assert "鸚" not in traditional_table("")[0]
    assert "鸚" in traditional_table("鹦")[0]


def test_wide_letters_and_digits_become_plain_and_marks_stay() -> None:
    text = "\uff23\uff2c\uff25\uff21\uff32\uff13：（甲）％"
    assert plain_letters(text) == "CLEAR3：（甲）％"
    assert len(plain_letters(text)) == len(text)


def test_readings_are_those_that_the_library_would_give_a_whole_text() -> None:
    for text in (
        "银行行长重复还款",
        "客户要求降低滞纳金率",
        "乐于长大的音乐",
        "绿色旅行",
        "一会儿了解",
    ):
        expected = lazy_pinyin(text, style=Style.NORMAL)
        table = pinyin_table([text])
        assert all(
            syllable in readings(table, letter)
            for letter, syllable in zip(text, expected, strict=True)
        )
