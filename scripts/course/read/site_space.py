"""White space between inline nodes → what a careful typesetter would leave of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

from course.model.book_inline import (
    Anchor,
    CodeWords,
    Footnote,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Styled,
    Term,
    Words,
)
from course.read.site_page import Element

Part: TypeAlias = "str | Element"

# U+3000 is meant by the author and stays; soft hyphens, joiners and variation marks go.
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff]")
_RUN = re.compile(r"[ \t\r\n]+")
_CHINESE = re.compile(r"[\u2014\u2018-\u201d\u2026\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
# Full-width marks bring their own space.
_FULL_WIDTH = frozenset("，。、；：！？（）《》〈〉「」『』【】“”‘’…—")
_EDGE = "\x00"


def close_up(content: Inlines) -> Inlines:
    """Collapse white space; drop it at both ends and where a line of Chinese was only wrapped."""
    leaves = [_RUN.sub(_mark_run, _INVISIBLE.sub("", leaf)) for leaf in _leaves(content)]
    settled = iter(_settle(leaves))
    return _rebuild(content, settled)


def _mark_run(match: re.Match[str]) -> str:
    return "\n" if "\n" in match[0] else " "


def _leaves(content: Inlines) -> Iterator[str]:
    """Yield the texts in order; what is no text stands as an edge or as a letter."""
    for node in content:
        if isinstance(node, Words):
            yield node.text
        elif isinstance(node, Styled | Link | Term):
            yield from _leaves(node.content)
        elif isinstance(node, LineBreak):
            yield _EDGE
        elif isinstance(node, Anchor | Footnote):
            yield ""
        else:
            yield "x"


def _settle(leaves: list[str]) -> list[str]:
    """Decide each run of white space from the characters on both sides of it."""
    flat = [(char, index) for index, leaf in enumerate(leaves) for char in leaf]
    following = [_EDGE] * len(flat)
    for position in range(len(flat) - 2, -1, -1):
        char = flat[position + 1][0]
        following[position] = following[position + 1] if char in " \n" else char
    kept: list[list[str]] = [[] for _ in leaves]
    before = _EDGE
    for (char, index), after in zip(flat, following, strict=True):
        if char == "\xa0" and after == _EDGE:  # stood before a mark that the book leaves out
            continue
        if char in " \n":
            if before == " " or _EDGE in (before, after) or _needless(char, before, after):
                continue
            char = " "
        kept[index].append(char)
        before = char
    return ["".join(chars) for chars in kept]


def _needless(char: str, before: str, after: str) -> bool:
    if before in _FULL_WIDTH or after in _FULL_WIDTH:
        return True
    return char == "\n" and bool(_CHINESE.match(before) and _CHINESE.match(after))


def _rebuild(content: Inlines, texts: Iterator[str]) -> Inlines:
    nodes: list[Inline] = []
    for node in content:
        if isinstance(node, Styled | Link | Term):
            inner = _rebuild(node.content, texts)
            if inner:
                nodes.append(replace(node, content=inner))
            continue
        text = next(texts)
        if isinstance(node, Words):
            if text:
                nodes.append(Words(text))
        elif not (isinstance(node, CodeWords) and not node.text):
            nodes.append(node)
    return tuple(nodes)
