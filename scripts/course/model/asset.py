"""A file that the site takes as it is: a picture, a style sheet, a script, a template."""

from __future__ import annotations

from dataclasses import dataclass

from course.model.built_page import Mark, Reference

THEME = "docs/theme"


@dataclass(frozen=True)
class Asset:
    """A file by its bytes. `text` is empty for what is no text, `size` is in bytes.

    `damage` is what is wrong with the file by itself, `references` are the addresses in it.
    """

    text: str = ""
    size: int = 0
    damage: tuple[Mark, ...] = ()
    references: tuple[Reference, ...] = ()
