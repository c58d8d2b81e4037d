"""A script → whether it stops before its end: more brackets open than close."""

from __future__ import annotations

import re

# What may hold brackets that count for nothing: comments, strings, templates, patterns.
_PATTERN = (
    r"/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])*/[a-z]*"
)
_QUOTED = re.compile(
    r"//[^\n]*|/\*.*?\*/"
    r"|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'"
    r"|`(?:\\.|\$\{(?:[^{}`]|`[^`]*`|\{[^{}]*\})*\}|[^`\\])*`"
    rf"|(?:(?<=[=(,:;!&|?{{}}\[>+*~^%])|(?<=\breturn))\s*{_PATTERN}",
    re.DOTALL,
)


def script_cut_off(script: str) -> bool:
    """Return whether `script` leaves a comment or a bracket open."""
    bare = _QUOTED.sub("", script)
    return "/*" in bare or any(
        bare.count(opening) > bare.count(closing) for opening, closing in ("{}", "()", "[]")
    )
