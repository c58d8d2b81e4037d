"""A picture of the book → a file that Typst can set: labels in our font, no colours of the site."""

from __future__ import annotations

import hashlib
import re

from course.model.book_inline import Picture
from course.render.black_drawing import in_black

FAMILY = "LKYD Sans SC"
_FAMILY_SAID = re.compile(
    r"""font-family\s*(=\s*"[^"]*"|=\s*'[^']*'|:\s*[^;"'}<]*(?:'[^']*'[^;"'}<]*)*)"""
)
_OWN_WIDTH = re.compile(
    r"""<svg\b[^>]*?(?:\swidth="([\d.]+)(?:px)?"|viewBox="[-\d.]+[ ,]+[-\d.]+[ ,]+([\d.]+))"""
)
_VARIABLE = re.compile(r"var\(\s*--[\w-]+\s*(?:,\s*([^()]+))?\)")


def natural_width(node: Picture) -> int | None:
    """The width in CSS pixels that a drawing has by itself; None if it does not say."""
    if node.format != "svg":
        return None
    found = _OWN_WIDTH.search(node.data.decode("utf-8", "replace"))
    return round(float(found[1] or found[2])) if found else None


def stored(pictures: dict[str, bytes], node: Picture, *, black: bool = False) -> str:
    """Put the picture's file into `pictures`; return the path Typst will find it at.

    `black` takes the colours out of a drawing.
    """
    data = node.data
    if node.format == "svg":
        svg = _for_print(data.decode("utf-8", "replace"))
        data = (in_black(svg) if black else svg).encode()
    name = f"/{hashlib.sha256(data).hexdigest()[:16]}.{node.format}"
    pictures[name] = data
    return name


def without_variables(svg: str) -> str:
    """Return the drawing without any colour that only a style sheet of the site knows."""
    return _VARIABLE.sub(lambda match: (match[1] or "#333").strip(), svg)


def _for_print(svg: str) -> str:
    """Labels in the book's font, and no colour that only a style sheet of the site knows."""
    svg = without_variables(svg)
    svg = _FAMILY_SAID.sub(
        lambda match: f'font-family="{FAMILY}"' if match[1][0] == "=" else f"font-family: {FAMILY}",
        svg,
    )
    opening = svg[svg.index("<svg") : svg.index(">", svg.index("<svg"))]
    if "font-family" not in opening:
        svg = svg.replace("<svg", f'<svg font-family="{FAMILY}"', 1)
    return svg
