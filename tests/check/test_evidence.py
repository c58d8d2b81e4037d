"""What a question cites is in the rendered text."""

from __future__ import annotations

import pytest

from mini_course import BANK, FIRST, MiniCourse

QUOTE = "先报姓名，再说为哪件事打来"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("page: modules/01-callback/say-why-you-call.md", "page: modules/01-callback/say-why.md"),
        ("anchor: rule", "anchor: rules"),
        (f"- {QUOTE}", "- 先报姓名，再问对方忙不忙"),
        (f"- {QUOTE}", "- 先报姓名，再说"),
    ],
    ids=["page", "anchor", "quote", "short"],
)
def test_what_is_not_there_is_reported_at_its_line(mini: MiniCourse, old: str, new: str) -> None:
    mini.edit(BANK, old, new)
    assert mini.found("evidence") == [(BANK, mini.line(BANK, new))]


def test_width_spaces_and_marks_do_not_matter(mini: MiniCourse) -> None:
    mini.edit(BANK, f"- {QUOTE}", "- 先报姓名 再说 为哪件事打来!")
    assert mini.found("evidence") == []


def test_a_quote_from_another_section_is_told_where_it_stands(mini: MiniCourse) -> None:
    mini.edit(BANK, f"- {QUOTE}", "- 昨天给您换了滤芯，水还有味吗")
    assert "good-model" in mini.problems("evidence")[0].mend


@pytest.mark.parametrize(
    "hidden",
    [
        "/// trainer\n先报姓名，再说是谁让你打的\n///\n",
        "```\n先报姓名，再说是谁让你打的\n```\n",
        "<!-- 先报姓名，再说是谁让你打的 -->\n",
        "这一段里 <!-- 先报姓名，再说是谁让你打的 --> 藏着一句。\n",
        "<p hidden>先报姓名，再说是谁让你打的</p>\n",
        "```quiz\n先报姓名，再说是谁让你打的\n```\n",
    ],
    ids=["trainer", "code", "comment", "comment in a paragraph", "hidden", "quiz"],
)
def test_what_trainees_do_not_see_is_no_evidence(mini: MiniCourse, hidden: str) -> None:
    mini.edit(FIRST, "## 先看反例", f"{hidden}\n## 先看反例")
    mini.edit(BANK, f"- {QUOTE}", "- 先报姓名，再说是谁让你打的")
    assert mini.found("evidence") == [(BANK, mini.line(BANK, "再说是谁让你打的"))]


def test_an_anchor_whose_section_has_none_of_the_quotes_is_reported_too(mini: MiniCourse) -> None:
    mini.edit(BANK, "anchor: rule", "anchor: good-model")
    lines = [mini.line(BANK, "anchor: good-model"), mini.line(BANK, f"- {QUOTE}")]
    assert mini.found("evidence") == [(BANK, line) for line in lines]
    assert "`rule`" in mini.problems("evidence")[0].mend


def test_a_page_of_the_trainer_is_no_evidence(mini: MiniCourse) -> None:
    page = "docs/zh/trainer/index.md"
    mini.append(page, f"\n## 讲 {{#rule}}\n\n{QUOTE}\n")
    mini.edit(BANK, "page: modules/01-callback/say-why-you-call.md", "page: trainer/index.md")
    assert mini.found("evidence") == [(BANK, mini.line(BANK, "page: trainer/index.md"))]
