"""Every page has a security policy that lets in nothing foreign and stops nothing of its own."""

from __future__ import annotations

import pytest

from mini_site import LESSON, MiniSite

RULE = "site-policy"
META = r'<meta http-equiv="Content-Security-Policy"[^>]*>'


def test_the_built_site_is_sound(built: MiniSite) -> None:
    assert built.found(RULE) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
        ("script-src 'self'", "script-src 'self' 'unsafe-eval'"),
        ("script-src 'self'", "script-src *"),
        ("script-src 'self'", "script-src 'self' https:"),
        ("script-src 'self'", f"script-src 'self' 'sha256-{'A' * 43}='"),
        ("script-src 'self' file:", "script-src 'none'"),
        ("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
        ("style-src 'self' file:", "style-src 'none'"),
        ("connect-src 'self'", "connect-src *"),
        ("default-src 'none'", "default-src *"),
        ("default-src 'none'; ", ""),
        ("base-uri 'none'", "base-uri *"),
        ("; form-action 'none'", ""),
        ("form-action 'none'", "form-action 'none'; report-uri https://r.example.com/x"),
    ],
)
def test_a_policy_that_is_weak_or_stops_the_page_is_reported(
    built: MiniSite, old: str, new: str
) -> None:
    built.edit(LESSON, old, new)
    assert {path for path, _ in built.found(RULE)} == {f"site/{LESSON}"}


def test_a_page_without_a_policy_is_reported(built: MiniSite) -> None:
    built.cut(LESSON, META)
    assert built.found(RULE) == [(f"site/{LESSON}", 1)]


@pytest.mark.parametrize("before", ["</head>", "<article"])
def test_a_policy_behind_what_it_should_govern_is_reported(built: MiniSite, before: str) -> None:
    text = built.site.texts[LESSON]
    start = text.index("<meta http-equiv")
    meta = text[start : text.index(">", start) + 1]
    built.write(LESSON, text.replace(meta, "").replace(before, meta + before, 1))
    assert "写在脚本或样式后面" in built.said(RULE)


@pytest.mark.parametrize("html", ['<p style="color:red">甲</p>', "<style>p{color:red}</style>"])
def test_styles_that_the_policy_stops_are_reported(built: MiniSite, html: str) -> None:
    built.insert(html)
    assert [path for path, _ in built.found(RULE)] == [f"site/{LESSON}"]


def test_styles_that_are_only_shown_are_silent(built: MiniSite) -> None:
    built.insert("<p><code>&lt;p style=\"color:red\"&gt;</code></p><!-- <p style='x'> -->")
    assert built.found(RULE) == []
