"""Every page has the frame, the files and the marks that the others have."""

from __future__ import annotations

import pytest

from mini_site import LESSON, MiniSite

RULE = "site-shell"
SPOILT = [
    "<p><img alt='一张图'></p>", "<marquee>甲</marquee>", '<p tabindex="5">甲</p>',
    '<p aria-lable="甲">甲</p>', '<div role="buton">甲</div>',
    '<a href="#text" accesskey="s">甲</a>',
    '<a href="#text" aria-hidden="true">甲</a>', '<script type="module" src="x.js"></script>',
    '<svg role="img" aria-label="图"><rect fill="url(#none)"/></svg>',
    "<main><p>又一个</p></main>",
]  # fmt: skip
SOUND = [
    '<p tabindex="-1">甲</p><p tabindex="0">乙</p>', '<div role="doc-note">甲</div>',
    '<svg role="img" aria-label="图"><linearGradient id="g"/><rect fill="url(#g)"/></svg>',
    "<!-- <img alt='x'> <main> --><template><img alt='x'></template>",
    '<p aria-hidden="true">甲</p>', "<code>&lt;img alt&gt; role=\"x\"</code>",
]  # fmt: skip


def test_the_built_site_is_sound(built: MiniSite) -> None:
    assert built.found(RULE) == []


@pytest.mark.parametrize("html", SPOILT)
def test_a_mark_that_misleads_is_reported(built: MiniSite, html: str) -> None:
    built.insert(html)
    assert [path for path, _ in built.found(RULE)] == [f"site/{LESSON}"]


@pytest.mark.parametrize("html", SOUND)
def test_sound_marks_are_silent(built: MiniSite, html: str) -> None:
    built.insert(html)
    assert built.found(RULE) == []


@pytest.mark.parametrize(
    ("pattern", "new"),
    [
        (r'<link rel="stylesheet" href="[^"]*site\.css">', ""),
        (r'<script src="[^"]*frame\.js" defer></script>', ""),
        (r'<meta charset="utf-8">', f"<!-- {'x' * 1100} --><meta charset='utf-8'>"),
        (r"</title>", '</title><meta name="robots" content="noindex">'),
        (r"</title>", '</title><link rel="alternate" hreflang="chinese" href="#">'),
        (r"</title>", '</title><link rel="alternate" hreflang="en" href="../../index.html">'),
    ],
)
def test_a_head_unlike_the_others_is_reported(built: MiniSite, pattern: str, new: str) -> None:
    built.cut(LESSON, pattern, new)
    assert [path for path, _ in built.found(RULE)] == [f"site/{LESSON}"]
