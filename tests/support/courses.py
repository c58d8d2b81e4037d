"""The course of this repository, read once for all tests that look at it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from course.model.course import Course
from course.read.course import read_course

ROOT = Path(__file__).parent.parent.parent


@lru_cache(maxsize=1)
def whole_course() -> Course:
    """The course; what could not be read is missing in it."""
    return read_course(ROOT)[0]
