"""A page's HTML → the same with our SVG pictures drawn in place, to take the page's colours."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

_ALONE = re.compile(r'<p><img alt="(?P<alt>[^"]*)" src="(?P<src>[^":?#]+\.svg)" ?/?></p>')
_ROOT = re.compile(r"<svg\b[^>]*>", re.DOTALL)
_OWN_WORDS = re.compile(r"\s(?:role|aria-[\w-]+|class|width|height)=\"[^\"]*\"")
_BEFORE = re.compile(r"^.*?(?=<svg\b)", re.DOTALL)
_TITLE = re.compile(r"\s*<title\b.*?</title>", re.DOTALL)


def draw_diagrams(html: str, read: Callable[[str], str | None]) -> str:
    """Return `html` with every paragraph that holds only an SVG picture replaced by the drawing.

    `read` gets the picture's address as the page writes it; if it returns None, the picture stays.
    """

    def drawn(found: re.Match[str]) -> str:
        svg = read(unescape(found["src"]))
        return found[0] if svg is None else _figure(svg, unescape(found["alt"]))

    return _ALONE.sub(drawn, html)


def _figure(svg: str, alt: str) -> str:
    svg = _TITLE.sub("", _BEFORE.sub("", svg), count=1)
    root = _ROOT.search(svg)
    if root is None:
        raise ValueError("不是 SVG 图")
    opening = _OWN_WORDS.sub("", root[0])
    named = f'<svg role="img" aria-label="{escape(alt)}" class="diagram"{opening[4:]}'
    return f"<p>{named}{svg[root.end() :].rstrip()}</p>"
