"""Pages are read as readers see them."""

from __future__ import annotations

import pytest

from course.model.page import Page
from course.problem import Problem
from course.read.markdown_text import read_converter
from course.read.pages import read_page
from mini_course import MINI

CONVERTER = read_converter((MINI / "mkdocs.yml").read_text(encoding="utf-8"))
HEAD = "---\ntitle: 页\n---\n"


def read(body: str, head: str = HEAD) -> tuple[Page | None, list[Problem]]:
    return read_page(head + body, "docs/zh/x.md", "x.md", CONVERTER)


def page(body: str) -> Page:
    found, problems = read(body)
    assert found is not None, problems
    assert problems == []
    return found


def test_headings_have_their_ids_and_lines() -> None:
    found = page("\n## 一 {#one}\n\n### 二\n\n## **三** `四` {#three}\n").headings
    assert [(h.level, h.id, h.explicit, h.line) for h in found] == [
        (2, "one", True, 5), (3, found[1].id, False, 7), (2, "three", True, 9),
    ]  # fmt: skip


def test_a_section_goes_down_to_the_next_heading_of_its_level() -> None:
    found = page("## 一 {#a}\n\n甲\n\n### 二 {#b}\n\n乙\n\n## 三 {#c}\n\n丙\n").sections
    assert "甲" in found["a"].text
    assert "乙" in found["a"].text
    assert "丙" not in found["a"].text
    assert found["b"].text == "乙"


def test_code_fences_and_trainer_blocks_are_not_seen() -> None:
    text = page(
        "看`代码`得见\n\n```\n藏一\n```\n\n```quiz\nq-a\n```\n\n/// trainer\n藏二\n///\n"
    ).text
    assert text.split() == ["看得见"]


def test_links_have_their_lines_also_in_raw_html() -> None:
    links = page('一[甲](a.md)\n\n<a href="b.md#x">乙</a>\n\n![丙](c.svg)\n\n[丁]()\n').links
    assert [(one.target, one.line, one.image) for one in links] == [
        ("a.md", 4, False), ("b.md#x", 6, False), ("c.svg", 8, True), ("", 10, False),
    ]  # fmt: skip


def test_every_id_of_the_page_can_be_linked_to() -> None:
    assert {"one", "two"} <= page('## 一 {#one}\n\n<p id="two">二</p>\n').ids


@pytest.mark.parametrize(
    ("head", "line", "rule"),
    [
        ("# 没有页首\n", 1, "front-matter"),
        ("", 1, "front-matter"),
        ("---\ntitle: 页\n没有收尾\n", 1, "front-matter"),
        ("---\ntitel: 页\n---\n", 2, "schema"),
        ("---\ntitle: 页\ntitle: 页\n---\n", 3, "duplicate-key"),
        ("---\n" + "[" * 50_000 + "\n---\n", 2, "nesting"),
        ("---\n---\n", 2, "yaml"),
    ],
)
def test_faulty_front_matter_is_reported_at_its_line(head: str, line: int, rule: str) -> None:
    _, problems = read("正文\n", head)
    assert (line, rule) in [(one.line, one.rule) for one in problems]


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("[" * 50_000, "long-line"),
        ("[\n" * 50_000, "nesting"),
        ("字" * 20_001, "long-line"),
        ("\n".join("    " * depth + "- x" for depth in range(400)), "nesting"),
        ("```\n没有收尾\n", "fence"),
    ],
    ids=["brackets", "brackets in lines", "long line", "deep list", "open fence"],
)
def test_a_page_that_markdown_would_choke_on_is_refused(body: str, rule: str) -> None:
    found, problems = read(body)
    assert found is None
    assert [one.rule for one in problems] == [rule]


@pytest.mark.parametrize(
    "body", ["> " * 3000 + "x", "*" * 15_000, "<div>" * 3000, "&#x110000;&#0;"]
)
def test_odd_but_harmless_pages_are_read(body: str) -> None:
    assert read(body)[0] is not None


@pytest.mark.parametrize(
    "config",
    ["a: [", "- a", "", "markdown_extensions: {no_such_extension: {}}",
     "markdown_extensions: {toc: yes please}", "site_name: x"],
)  # fmt: skip
def test_a_config_without_markdown_is_refused(config: str) -> None:
    with pytest.raises(Exception, match=r"markdown_extensions|Markdown|expected|flow") as caught:
        read_converter(config)
    assert caught.type.__name__ in ("ValueError", "ParserError", "ScannerError")
