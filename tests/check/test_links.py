"""Links and pictures lead somewhere."""

from __future__ import annotations

import pytest

from mini_course import FIRST, MiniCourse

WORDS = "《留一个准时间》"
LINK = f"[{WORDS}](leave-a-time.md#rule)"
PICTURE = "![左边是绕圈的开头，右边是一句说清的开头，右边的客户笑了。](images/two-openings.svg)"


@pytest.mark.parametrize(
    "target",
    [
        "leave-a-tine.md", "leave-a-time.md#rules", "Leave-a-time.md", "leave-a-time.html",
        "/modules/01-callback/leave-a-time.md", "../../../../README.md", "../../practice/",
        "#ruler", "http://example.com/", "javascript:alert(1)", "https://localhost:8000/",
        "mailto:nobody", "", "#", "leave-a-time.md%20", "ftp://example.com/x", "//example.com/x",
        "https://例子。中国/", "../../trainer/index.md",
    ],
)  # fmt: skip
def test_a_link_that_leads_nowhere_is_reported_at_its_line(mini: MiniCourse, target: str) -> None:
    line = mini.line(FIRST, LINK)
    mini.edit(FIRST, LINK, f"[{WORDS}]({target})")
    assert mini.found("links") == [(FIRST, line)]


@pytest.mark.parametrize(
    "target",
    ["leave-a-time.md", "leave-a-time.md#rule", "#rule", "https://example.com/a?b=c", "tel:12378",
     "mailto:someone@example.com", "images/two-openings.svg", "../../index.md#start"],
)  # fmt: skip
def test_a_sound_link_is_fine(mini: MiniCourse, target: str) -> None:
    mini.edit(FIRST, LINK, f"[{WORDS}]({target})")
    assert mini.found("links") == []


@pytest.mark.parametrize(
    "picture",
    ["![](images/two-openings.svg)", "![two-openings.svg](images/two-openings.svg)",
     "![图](images/two-openings.svg)", "![两个开头](images/two-opening.svg)",
     "![两个开头](https://example.com/two.svg)", '<img src="images/gone.svg" alt="两个开头">'],
)  # fmt: skip
def test_a_faulty_picture_is_reported_at_its_line(mini: MiniCourse, picture: str) -> None:
    mini.edit(FIRST, PICTURE, picture)
    assert mini.found("links") == [(FIRST, mini.line(FIRST, picture))]


def test_a_raw_html_link_is_seen_too(mini: MiniCourse) -> None:
    mini.edit(FIRST, LINK, f'<a href="gone.md">{WORDS}</a>')
    assert mini.found("links") == [(FIRST, mini.line(FIRST, "gone.md"))]


def test_a_link_in_code_or_for_the_trainer_is_none(mini: MiniCourse) -> None:
    mini.edit(FIRST, "- 先问大家", "- [教案](../../trainer/index.md) `[x](gone.md)`\n- 先问大家")
    assert mini.found("links") == []


def test_the_second_of_two_like_links_has_its_own_line(mini: MiniCourse) -> None:
    mini.edit(FIRST, "- 先报姓名。", "- [先报姓名](gone.md#a)。")
    mini.edit(FIRST, "- 再说哪件事。", "- [再说哪件事](gone.md)。")
    first = mini.line(FIRST, "gone.md#a")
    assert mini.found("links") == [(FIRST, first), (FIRST, first + 1)]


def test_words_that_do_not_say_where_a_link_leads_are_reported(mini: MiniCourse) -> None:
    mini.edit(FIRST, WORDS, "点击这里")
    assert mini.found("links") == [(FIRST, mini.line(FIRST, "点击这里"))]


def test_a_page_that_could_not_be_read_is_not_called_missing(mini: MiniCourse) -> None:
    mini.write("docs/zh/modules/01-callback/leave-a-time.md", "没有页首")
    assert mini.found("links") == []


@pytest.mark.parametrize(
    "html",
    [
        '<video src="none.mp4"></video>',
        '<video poster="none.png"></video>',
        '<audio><source src="none.mp3"></audio>',
        '<picture><source srcset="none.webp 2x"></picture>',
        '<video><track src="none.vtt"></video>',
        '<map name="m"><area href="none.html" alt="热区"></map>',
        "[](leave-a-time.md)",
        '<a href="leave-a-time.md"></a>',
    ],
)
def test_addresses_of_raw_html_and_links_without_words_are_seen(
    mini: MiniCourse, html: str
) -> None:
    mini.append(FIRST, f"\n\n{html}\n")
    assert mini.found("links") == [(FIRST, mini.line(FIRST, html))]


def test_a_picture_names_the_link_around_it(mini: MiniCourse) -> None:
    mini.append(FIRST, f"\n\n[{PICTURE}](leave-a-time.md)\n")
    assert mini.problems("links") == []
