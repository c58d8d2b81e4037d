"""Every link out of the course is in the register, and the register says that it works."""

from __future__ import annotations

import pytest

from course.model.external_link import REGISTER, ExternalLink
from course.model.outside_links import addresses
from course.render.external_links import render_register
from mini_course import BANK, FIRST, GLOSSARY, PLAN, MiniCourse

RULE = "external-links"
URL = "https://example.com/a?b=c#d"
ALIVE = ExternalLink(url=URL, status="alive", checked="2026-01-01")


def linked(mini: MiniCourse, *entries: ExternalLink) -> int:
    """Link to URL on a page, write the register; return the line of the link."""
    mini.append(FIRST, f"\n去 [某某网站]({URL}) 看看。\n")
    if entries:
        mini.write(REGISTER, render_register(entries).decode())
    return mini.line(FIRST, URL)


def changed(**changes: object) -> ExternalLink:
    return ALIVE.model_copy(update=changes)


def test_a_course_without_such_links_needs_no_register(mini: MiniCourse) -> None:
    assert mini.found(RULE) == []


def test_a_link_that_is_not_registered_is_reported_wherever_it_stands(mini: MiniCourse) -> None:
    line = linked(mini)
    mini.edit(GLOSSARY, "definition: ", "definition: 见 https://example.org/terms。")
    mini.edit(FIRST, "- 先问大家", "- 打开 https://example.org/block（投影），先问大家")
    assert mini.found(RULE) == sorted(
        [
            (FIRST, line),
            (FIRST, mini.line(FIRST, "example.org/block")),
            (GLOSSARY, mini.line(GLOSSARY, "example.org")),
        ]
    )


def test_a_registered_link_is_fine(mini: MiniCourse) -> None:
    linked(mini, ALIVE)
    assert mini.found(RULE) == []
    assert [one for one in mini.all_problems() if one.path == REGISTER] == []


@pytest.mark.parametrize("how", ["<{}>", '<a href="{}">某某网站</a>', "[某某网站][x]\n\n[x]: {}"])
def test_a_link_in_any_form_is_seen(mini: MiniCourse, how: str) -> None:
    mini.append(FIRST, f"\n{how.format(URL)}\n")
    assert [path for path, _ in mini.found(RULE)] == [FIRST]


def test_an_address_in_code_is_none(mini: MiniCourse) -> None:
    mini.append(FIRST, f"\n`{URL}`\n\n```text\n{URL}\n```\n")
    assert mini.found(RULE) == []


def test_an_entry_that_nothing_uses_is_reported_at_its_line(mini: MiniCourse) -> None:
    linked(mini, ALIVE, changed(url="https://unused.example/"))
    assert mini.found(RULE) == [(REGISTER, mini.line(REGISTER, "unused"))]


def test_nothing_is_called_unused_while_a_file_cannot_be_read(mini: MiniCourse) -> None:
    linked(mini, ALIVE, changed(url="https://unused.example/"))
    mini.write(PLAN, "{")
    assert mini.found(RULE) == []


def test_an_entry_that_stands_twice_is_reported(mini: MiniCourse) -> None:
    linked(mini, ALIVE, changed(note="又一次"))
    assert mini.found(RULE) == [(REGISTER, mini.line(REGISTER, f"url: {URL}", 2))]


def test_a_dead_link_is_reported_where_it_stands_unless_it_is_kept(mini: MiniCourse) -> None:
    line = linked(mini, changed(status="dead", note="对方答 404"))
    assert mini.found(RULE) == [(FIRST, line)]
    assert "对方答 404" in mini.problems(RULE)[0].what
    mini.write(REGISTER, render_register([changed(status="dead", keep="原文只在那里")]).decode())
    assert mini.found(RULE) == []


def test_what_cannot_be_told_today_is_no_fault(mini: MiniCourse) -> None:
    linked(mini, changed(status="unknown", since="2026-02-01", note="对方答 503"))
    assert mini.found(RULE) == []


def test_a_certain_word_without_its_day_is_reported(mini: MiniCourse) -> None:
    linked(mini, changed(checked=None))
    assert mini.found(RULE) == [(REGISTER, mini.line(REGISTER, "alive"))]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"final": "https://example.com/new"}, "搬到了"),
        ({"fragment": "missing"}, "# 后面的地方"),
        ({"status": "unchecked", "checked": None}, "还没查过"),
        ({"keep": "没有断"}, "留下的理由"),
    ],
)
def test_what_can_wait_is_a_warning(
    mini: MiniCourse, changes: dict[str, str | None], words: str
) -> None:
    linked(mini, changed(**changes))
    assert len(mini.found(RULE, "warning")) == 1
    assert words in mini.problems(RULE)[0].what


def test_a_register_with_a_fault_makes_no_link_look_missing(mini: MiniCourse) -> None:
    linked(mini)
    mini.write(REGISTER, f"schema: external-links/1\nlinks:\n- url: {URL}\n  status: fine\n")
    assert mini.found(RULE) == []
    assert mini.read_faults() == [(REGISTER, 4, "schema")]


def test_an_address_in_a_question_counts(mini: MiniCourse) -> None:
    mini.edit(BANK, "explanation: ", "explanation: 见 https://example.org/why 。")
    assert (BANK, mini.line(BANK, "example.org")) in mini.found(RULE)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("见 https://a.example/x。", ["https://a.example/x"]),
        ("（https://a.example/x）", ["https://a.example/x"]),
        ("[x](https://a.example/x)", ["https://a.example/x"]),
        ("https://a.example/x_(y), then", ["https://a.example/x_(y)"]),
        ("https://a.example/，https://b.example?q=1!", ["https://a.example/", "https://b.example?q=1"]),
        ("https://a.example查", ["https://a.example"]),
        ("只写 https:// 不算", []),
        ("HTTP://A.EXAMPLE/", ["HTTP://A.EXAMPLE/"]),
    ],
)  # fmt: skip
def test_an_address_ends_where_the_sentence_goes_on(text: str, found: list[str]) -> None:
    assert [url for url, _ in addresses(text)] == found
