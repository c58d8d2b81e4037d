"""A built site folder → the texts in it and the questions its pages show."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from course.model.book import Edition
from course.model.built_site import BuiltSite
from course.read.built_quiz import read_built_quizzes

TEXT = (
    ".html", ".htm", ".js", ".mjs", ".json", ".xml", ".txt", ".css", ".svg", ".map", ".md", ".yml",
    ".webmanifest", ".csv",
)  # fmt: skip


class UnreadableSite(Exception):
    """Raised when a folder is no built site; the message says why and how to mend it."""


def read_built_site(
    folder: Path, edition: Edition, progress: Callable[[str], None] | None = None
) -> BuiltSite:
    """Return the built site in `folder`. Raises UnreadableSite if there is no page in it."""
    if not folder.is_dir():
        raise UnreadableSite(f"没有这个文件夹：{folder}；先运行 make site，再写 --site site")
    texts: dict[str, str] = {}
    others: set[str] = set()
    for path in sorted(_files(folder)):
        name = path.relative_to(folder).as_posix()
        if path.suffix.lower() in TEXT:
            texts[name] = path.read_bytes().decode("utf-8", errors="replace")
        else:
            others.add(name)
    pages = [name for name in texts if name.endswith(".html")]
    if not any("<a " in texts[name] for name in pages):
        raise UnreadableSite(f"{folder} 里没有网页；先运行 make site，再写 --site site")
    questions = {}
    for name in pages:
        if progress:
            progress(name)
        if found := read_built_quizzes(texts[name]):
            questions[name] = found
    return BuiltSite(folder.as_posix(), edition, texts, frozenset(others), questions)


def _files(folder: Path) -> Iterator[Path]:
    for here, _, names in os.walk(folder, followlinks=False):
        yield from (Path(here) / name for name in names if (Path(here) / name).is_file())
