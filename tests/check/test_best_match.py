"""The cited section is among the best matches of the question."""

from __future__ import annotations

from mini_course import BANK, SECOND, MiniCourse


def test_a_section_that_fits_far_worse_than_others_is_a_warning(mini: MiniCourse) -> None:
    text = "净水器店的小郑给昨天换过滤芯的客户回访，先报姓名，再说为哪件事打来，水有没有味。"
    for number in range(4):
        mini.edit(
            SECOND, "## 现在轮到你", f"## 再看 {{#again-{number}}}\n\n{text}\n\n## 现在轮到你"
        )
    mini.edit(BANK, "anchor: rule", "anchor: next")
    assert mini.found("best-match", "warning") == [(BANK, mini.line(BANK, "anchor: next"))]


def test_a_section_inside_the_cited_one_is_no_rival(mini: MiniCourse) -> None:
    mini.edit(
        SECOND,
        "## 一个要小心说的数字",
        "### 再说一遍 {#again}\n\n日期、钟点、谁打，三样说全。\n\n## 一个要小心说的数字",
    )
    assert mini.found("best-match", "warning") == []
