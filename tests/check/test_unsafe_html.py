"""Nothing on a page runs."""

from __future__ import annotations

import pytest

from mini_course import FIRST, MiniCourse


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>", "<SCRIPT src=x>", '<img src="x" onerror="alert(1)">',
        '<iframe src="https://example.com"></iframe>', "[点我](javascript:alert(1))",
        '<a href="JavaScript:alert(1)">走</a>', "<style>p{}</style>", '<p style="color:red">红</p>',
        '走{: onclick="x()" }', "<object data=x></object>", "[看](data:text/html,hi)",
    ],
)  # fmt: skip
def test_what_could_run_is_reported_at_its_line(mini: MiniCourse, text: str) -> None:
    mini.edit(FIRST, "## 现在轮到你", f"{text}\n\n## 现在轮到你")
    assert set(mini.found("unsafe-html")) == {(FIRST, mini.line(FIRST, text))}


def test_in_a_trainer_block_it_is_reported_too(mini: MiniCourse) -> None:
    mini.edit(FIRST, "- 先问大家", "- <script>x</script>\n- 先问大家")
    assert set(mini.found("unsafe-html")) == {(FIRST, mini.line(FIRST, "<script>"))}


@pytest.mark.parametrize(
    "text", ["`<script>`", "```\n<script>\n```", "<br>", "<sup>2</sup>", "数据：data 一列"]
)
def test_code_and_harmless_tags_are_fine(mini: MiniCourse, text: str) -> None:
    mini.edit(FIRST, "## 现在轮到你", f"{text}\n\n## 现在轮到你")
    assert mini.found("unsafe-html") == []
