"""Links, pictures, headings and fields say what they are."""

from __future__ import annotations

import pytest

from mini_site import LESSON, MiniSite

RULE = "site-names"
ICON = "{up}assets/images/icon-512.png"
FAULTS = [
    f'<img src="{ICON}">',
    f'<img src="{ICON}" alt="icon-512.png">',
    f'<img src="{ICON}" alt="IMG_1234">',
    f'<img src="{ICON}" alt="图片">',
    f'<img src="{ICON}" alt=" ">',
    '<a href="{up}index.html"></a>',
    f'<a href="{{up}}index.html"><img src="{ICON}" alt=""></a>',
    '<a href="{up}index.html"><svg aria-hidden="true"><path d="M0 0"/></svg></a>',
    '<a href="{up}index.html">点击这里</a>',
    '<h2 id="eh"> <span></span></h2>',
    '<button type="button"></button>',
    '<input type="text" name="q2">',
    "<select><option>甲</option></select>",
    "<details><summary></summary>甲</details>",
    '<svg role="img"><path d="M0 0"/></svg>',
    '<iframe src="{up}index.html"></iframe>',
    '<h2 id="s2">小标题</h2><h5 id="s5">更小的</h5>',
]


@pytest.mark.parametrize("html", FAULTS)
def test_what_says_nothing_of_itself_is_reported(built: MiniSite, html: str) -> None:
    built.insert(html)
    assert built.found(RULE) == [(f"site/{LESSON}", built.line(LESSON, "</article>") - 1)]
