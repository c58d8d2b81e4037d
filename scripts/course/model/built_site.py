"""A built site as its files say it: pages with their questions, and all that is published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from course.model.book import Edition


@dataclass(frozen=True)
class BuiltOption:
    """An option as shown; `verdict` is the word 正确 or 错误 that is shown with its feedback."""

    text: str
    correct: bool
    feedback: str
    verdict: str


@dataclass(frozen=True)
class BuiltQuestion:
    """A question as the page shows it. `unscripted` is what is read without JavaScript."""

    id: str
    multiple: bool
    stem: str
    options: tuple[BuiltOption, ...]
    explanation: str
    unscripted: str
    line: int


@dataclass(frozen=True)
class BuiltSite:
    """A site folder. `texts` are all text files by path below it, `others` the other files."""

    name: str
    edition: Edition
    texts: Mapping[str, str]
    others: frozenset[str] = frozenset()
    questions: Mapping[str, tuple[BuiltQuestion, ...]] = field(default_factory=dict)

    def file(self, path: str) -> str:
        """Return the path of a file of the site as the reader of a report can open it."""
        return f"{self.name}/{path}"
