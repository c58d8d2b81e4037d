"""The texts of a built site → what its search knows: pages, sections, and how many texts."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from course.model.built_site import SearchData

WORDS = re.compile(r"search/words\.[0-9a-f]+\.js")
TEXTS = re.compile(r"search/text-\d+\.[0-9a-f]+\.js")
CALL = re.compile(r"\s*\w+\((?P<given>.*)\);?\s*", re.DOTALL)


def read_search(texts: Mapping[str, str]) -> SearchData | None:
    """Return the search data of the site whose text files are `texts`; None if it has none.

    Data that cannot be read come as a record without pages.
    """
    path = next((name for name in sorted(texts) if WORDS.fullmatch(name)), None)
    if path is None:
        return None
    lines = 0
    for name in texts:
        if TEXTS.fullmatch(name) and isinstance(part := _given(texts[name]), str):
            lines += part.count("\n") + 1
    try:
        words = _given(texts[path])
        pages = tuple(str(page[0]) for page in words["pages"])
        sections = tuple(
            (pages[number], str(anchor), str(heading))
            for number, anchor, heading in words["sections"]
        )
    except (KeyError, IndexError, TypeError, ValueError):
        return SearchData(path)
    return SearchData(path, pages, sections, lines)


def _given(script: str) -> Any:
    """Return what the one call of `script` is given."""
    found = CALL.fullmatch(script)
    try:
        return json.loads(found["given"]) if found else None
    except (ValueError, RecursionError):
        return None
