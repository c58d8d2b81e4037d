"""No code on a page but the site's own."""

from __future__ import annotations

import pytest

from mini_site import LESSON, MiniSite

RULE = "site-code"
FAULTS = [
    '<p onclick="x()">甲</p>',
    "<p ONMOUSEOVER=x()>甲</p>",
    "<svg/onload=x()></svg>",
    "<details ontoggle=x()><summary>看</summary></details>",
    '<iframe title="小窗" srcdoc="<b>x</b>"></iframe>',
    '<a href="https://example.com/" target="_blank">去看看</a>',
    "<script>x()</script>",
    '<script type="module">x()</script>',
    '<script type="application/json">{"a":</script>',
]


@pytest.mark.parametrize("html", FAULTS)
def test_code_that_nobody_put_there_is_reported(built: MiniSite, html: str) -> None:
    built.insert(html)
    assert built.found(RULE) == [(f"site/{LESSON}", built.line(LESSON, "</article>") - 1)]


POLICY = r'<meta http-equiv="Content-Security-Policy"[^>]*>'


@pytest.mark.parametrize("before", ["</head>", "</body>"])
def test_a_script_that_one_page_alone_has_is_reported(built: MiniSite, before: str) -> None:
    built.cut(LESSON, POLICY)
    built.insert("<script>var tracker = 1;</script>", before=before)
    assert "只有这一页" in built.said(RULE)


def test_a_script_outside_the_page_s_policy_is_reported(built: MiniSite) -> None:
    built.insert("<script>var tracker = 1;</script>", before="</head>")
    assert "安全策略" in built.said(RULE)
