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


NOT_ALLOWED = (
    '<a href="java&#115;cript:alert(1)">走</a>',
    "[点我](java&#115;cript:alert(1))",
    '<a href=" &#1;javascript:alert(1)">走</a>',
    '<a href="vbscript:x">走</a>',
    "<svg onload=alert(1)>",
    "<math><mi>x</mi></math>",
    '<video src="x"></video>',
    '<button formaction="javascript:x">走</button>',
    "<details ontoggle=x open>",
    "<IMG\nSRC=x>",
    '<p srcdoc="x">红</p>',
    "走{: srcdoc='x' }",
    "[走](a.md){ href=javascript:x }",
    "<x-y>z</x-y>",
    '<a target="_blank" href="https://example.com">走</a>',
    "<input autofocus>",
    "[a]: java&#115;cript:x",
)
ALLOWED = (
    "3 < 5 > 2",
    "人数 {count} = 3",
    '<abbr title="客户关系">CRM</abbr>',
    "<https://example.com/a>",
    "<someone@example.com>",
    '<details markdown="1" open><summary>看</summary></details>',
    "[走](mailto:a@example.com)",
    '<a href="https://example.com" title="a">走</a>',
    "走{: .detail #here }",
    '<ruby>客<rt lang="zh">kè</rt></ruby>',
    "`a` <br/> `<b onclick=x>`",
)


def test_what_is_not_on_the_list_is_reported_at_its_line(mini: MiniCourse) -> None:
    whole = "\n\n".join([*NOT_ALLOWED, "## 现在轮到你"])
    mini.edit(FIRST, "## 现在轮到你", whole)
    lines = {(FIRST, mini.line(FIRST, one.split("\n")[0])) for one in NOT_ALLOWED}
    assert set(mini.found("unsafe-html")) == lines


def test_what_is_on_the_list_is_fine(mini: MiniCourse) -> None:
    mini.edit(FIRST, "## 现在轮到你", "\n\n".join([*ALLOWED, "## 现在轮到你"]))
    assert mini.found("unsafe-html") == []
