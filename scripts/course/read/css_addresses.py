"""A style sheet → the addresses in it, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator

_COMMENT = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
_ADDRESS = re.compile(
    r"""url\(\s*(?:"(?P<double>[^"\n]*)"|'(?P<single>[^'\n]*)'|(?P<bare>[^"'()\s]*))\s*\)"""
    r"""|@import\s+["'](?P<sheet>[^"'\n]+)["']""",
    re.IGNORECASE,
)


def css_addresses(css: str) -> Iterator[tuple[str, int]]:
    """Yield each address of `css` with the number of lines above it, comments left out."""
    if "/*" in css:
        css = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), css)
    for found in _ADDRESS.finditer(css):
        address = next(part for part in found.groups() if part is not None)
        yield address, css.count("\n", 0, found.start())
