"""What is cut out of a text → its line breaks, so that all after it keeps its line."""

from __future__ import annotations

import re


def line_breaks(cut: re.Match[str]) -> str:
    """Return as many line breaks as `cut` had: put in its place, problems name the right line."""
    return "\n" * cut[0].count("\n")
