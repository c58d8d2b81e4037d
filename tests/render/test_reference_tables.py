"""The reference pages show every record, under an anchor that pages can link."""

from __future__ import annotations

from course.model.course import Course
from course.render.reference_tables import (
    render_claims,
    render_coverage,
    render_glossary,
    render_sources,
)  # fmt: skip
from course_samples import FOLDER, sample_course

COURSE = sample_course()


def test_a_claim_stands_under_its_id_with_its_source_verdict_and_what_to_say() -> None:
    shown = render_claims(COURSE, "reference/claims.md")
    assert "## 96%：有条件成立 {#cl-one}" in shown
    assert "出处：《旧文》第 2 节" in shown
    assert "**查下来**：丢了条件" in shown
    assert "**要更正的**：只说小额（某人，2005，来信）" in shown
    assert "**课上这样说**：柜台前那一句就是投诉" in shown


def test_a_claim_links_the_pages_that_use_it() -> None:
    assert f"用在：[第一课 \\[甲\\]](../{FOLDER}/first.md)" in render_claims(
        COURSE, "reference/claims.md"
    )


def test_a_term_stands_under_its_id_with_other_names_and_its_lesson() -> None:
    shown = render_glossary(COURSE, "reference/glossary.md")
    assert "**道歉**{#sorry} apology\n:   说对不起" in shown
    assert f"又叫赔不是。在[第一课 \\[甲\\]](../{FOLDER}/first.md#rule)里讲。" in shown


def test_a_source_says_what_is_damaged() -> None:
    assert "## 旧文 {#source-1}" in render_sources(COURSE)
    assert "- **残缺**：断了" in render_sources(COURSE)


def test_an_item_is_linked_where_it_is_taught_but_never_to_a_trainers_page() -> None:
    rows = render_coverage(COURSE, "reference/coverage.md").split("\n")
    taught = next(row for row in rows if row.startswith("| 先道歉"))
    assert f"(../{FOLDER}/first.md#rule)<br>[小卡](../toolbox/card.md#card)" in taught
    assert "trainer" not in taught
    assert taught.endswith("| 1 |")


def test_what_is_not_taught_and_what_is_not_written_is_said() -> None:
    shown = render_coverage(COURSE, "reference/coverage.md")
    assert "| 还没有 | 原文只有名字 | 还没有讲 | 0 |" in shown
    assert "## 以后 {#m09-later}\n\n这个模块还没有写，名下有 1 条内容。" in shown


def test_without_an_inventory_there_is_nothing_to_cover() -> None:
    assert render_coverage(Course(), "reference/coverage.md") == ""
