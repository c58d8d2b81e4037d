"""What people ask who look for a page → a line for each page, and the words that name a kind."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from course.model.course import Course
from course.model.page import built_path
from course.render.search_letters import plain_letters

SPREAD = 0.25  # of the pages of a kind must be asked for with a word that names it
RATIO = 2.5  # times as many, at least, as of all pages
_SMOOTH = 0.1  # so that few pages do not make a kind
_RUNS = re.compile("[\u3400-\u9fff]+|[a-z0-9]+")
# Kinds of pages by how their path begins or ends; what is none of these is a lesson.
_ENDS: Mapping[str, str] = {"/module-check.html": "check", "/index.html": "overview"}
_STARTS: Mapping[str, str] = {
    "toolbox/forms/": "form",
    "toolbox/worksheets/": "form",
    "toolbox/job-aids/": "job aid",
    "toolbox/calculators/": "calculator",
    "toolbox/": "tool",
    "practice/role-plays/": "role-play",
    "modules/": "lesson",
}
_ABOUT = "about the course"

Kind = tuple[list[int], dict[str, float]]


def asked_lines(course: Course, pages: Sequence[str]) -> list[str]:
    """Return for each of `pages`, paths in the site, all that is asked for it, or an empty text."""
    asked: dict[str, list[str]] = defaultdict(list)
    for part in course.asked:
        for page, question, _ in part.entries:
            asked[built_path(page)].append(question)
    return [plain_letters(" ".join(asked[page])) for page in pages]


def kinds_asked_for(lines: Sequence[str], pages: Sequence[str]) -> list[Kind]:
    """Return the kinds of `pages` by what is asked for them, as in `asked_lines`.

    A kind is the numbers of its pages, and the words with which far more of them than of other
    pages are asked for, such as the two letters of 打印: each with the logarithm of how many times
    as many, smoothed. Pages for which nothing is asked are of no kind.
    """
    having: dict[str, set[int]] = defaultdict(set)
    members: dict[str, list[int]] = defaultdict(list)
    for number, (line, page) in enumerate(zip(lines, pages, strict=True)):
        if line:
            members[_kind(page)].append(number)
            for word in _words(line):
                having[word].add(number)
    everyone = sum(map(len, members.values()))
    return [
        (numbers, _naming(numbers, having, everyone)) for numbers in members.values() if numbers[1:]
    ]


def _naming(numbers: list[int], having: Mapping[str, set[int]], everyone: int) -> dict[str, float]:
    """The words that name the kind of the pages with these `numbers`."""
    counts = Counter(word for word, found in having.items() for _ in found.intersection(numbers))
    naming = {}
    for word, count in sorted(counts.items()):
        share = count / len(numbers)
        ratio = (share + _SMOOTH) / (len(having[word]) / everyone + _SMOOTH)
        if share >= SPREAD and ratio >= RATIO:
            naming[word] = round(math.log(ratio), 2)
    return naming


def _kind(page: str) -> str:
    by_end = next((kind for end, kind in _ENDS.items() if page.endswith(end)), None)
    if by_end and page.startswith("modules/"):
        return by_end
    by_start = (kind for start, kind in _STARTS.items() if page.startswith(start))
    return _ABOUT if by_end else next(by_start, _ABOUT)


def _words(line: str) -> set[str]:
    """The pairs of neighbouring characters and the Latin words of `line`."""
    found = set()
    for run in _RUNS.findall(line.lower()):
        if run.isascii():
            found.add(run)
        else:
            found.update(run[at : at + 2] for at in range(len(run) - 1))
    return found
