"""The course → the day its content was last looked over, so that two builds carry one date."""

from __future__ import annotations

from datetime import UTC, datetime

from course.model.course import Course

_EARLIEST = "2026-01-01"


def content_date(course: Course) -> int:
    """Return the newest `reviewed` day of all pages, in seconds since 1970 (UTC)."""
    days = (page.meta.reviewed for page in course.pages.values())
    newest = max((day for day in days if day), default=_EARLIEST)
    return int(datetime.fromisoformat(newest).replace(tzinfo=UTC).timestamp())
