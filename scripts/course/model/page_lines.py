"""A page's source → its lines of prose, each with its number and the box it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from course.model.page import Page

_BOX = re.compile(r"^( *)(?:!!!|\?\?\?\+?) +([\w-]+)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_INLINE_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")


@dataclass(frozen=True)
class ProseLine:
    """A line that readers read: `box` is the kind of the innermost box around it, or empty."""

    number: int
    text: str
    box: str
    trainer: bool


def prose(page: Page) -> Iterator[ProseLine]:
    """Yield the lines of `page` outside code and fences; comments and inline code are blanked."""
    boxes: list[tuple[int, str]] = []
    source = _COMMENT.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), page.source)
    for number, line in enumerate(source.split("\n"), page.first_line):
        if number in page.code_lines or not line.strip():
            continue
        indent = len(line) - len(line.lstrip(" "))
        while boxes and indent < boxes[-1][0] + 4:
            boxes.pop()
        if opened := _BOX.match(line):
            boxes.append((indent, opened[2]))
        text = _INLINE_CODE.sub(lambda m: "`" + " " * (len(m[0]) - 2) + "`", line)
        yield ProseLine(number, text, boxes[-1][1] if boxes else "", number in page.trainer_lines)
