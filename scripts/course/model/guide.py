"""A link in the READMEs and guides beside the course that leads nowhere."""

from __future__ import annotations

from typing import NamedTuple


class DeadLink(NamedTuple):
    """`target` is written at `line` of `file`; `missing` is the file or heading it asks for."""

    file: str
    line: int
    target: str
    missing: str
