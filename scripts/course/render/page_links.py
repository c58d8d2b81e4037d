"""A page and another → the Markdown link from one to the other."""

from __future__ import annotations

import posixpath
import re

from course.model.course import Course

_MEANT_BY_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~^$])")


def plain(text: str) -> str:
    """Return `text` so that Markdown shows it as written, in a line or in a table's cell."""
    return _MEANT_BY_MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def link(course: Course, start: str, target: str, text: str | None = None) -> str:
    """Return a link on the page `start` to the page `target`, `#anchor` allowed.

    The text is the page's title unless given. Where the page is not there, only its text remains.
    """
    path, _, anchor = target.partition("#")
    page = course.pages.get(path)
    shown = plain(text or (page.meta.title if page else path))
    if page is None:
        return shown
    way = posixpath.relpath(path, posixpath.dirname(start) or ".")
    return f"[{shown}]({way}{'#' + anchor if anchor else ''})"
