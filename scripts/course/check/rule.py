"""A rule: its id, what it holds in one Chinese line, and the function that looks for faults."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from course.model.built_site import BuiltSite
from course.model.course import Course
from course.problem import Level, Problem

Check = Callable[[Course], Iterator[Problem]]
SiteCheck = Callable[[Course, BuiltSite], Iterator[Problem]]


@dataclass(frozen=True)
class Rule:
    """One rule over the course; `level` is the level its problems usually have."""

    says: str
    check: Check
    level: Level = "error"


@dataclass(frozen=True)
class SiteRule:
    """One rule over the course and a site built from it."""

    says: str
    check: SiteCheck
    level: Level = "error"
