"""The course → the day its content was last looked over, so that two builds carry one date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from course.model.course import Course

_EARLIEST = "2026-01-01"


def content_date(course: Course, paths: Iterable[str] | None = None) -> int:
    """Return the newest `reviewed` day of all pages, in seconds since 1970 (UTC).

    With `paths`, of these pages only; each must be in the course.
    """
    pages = course.pages.values() if paths is None else (course.pages[path] for path in paths)
    days = (page.meta.reviewed for page in pages)
    newest = max((day for day in days if day), default=_EARLIEST)
    return int(datetime.fromisoformat(newest).replace(tzinfo=UTC).timestamp())
