"""Files of the course → a problem for those that nothing uses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.course import LANGUAGE_FOLDER, Course
from course.problem import Place, Problem, problem

RULE = "stray-files"
REGISTERS = frozenset(
    f"docs/data/{name}.yml"
    for name in (
        "calculator-checks",
        "course",
        "inventory",
        "sources",
        "claims",
        "glossary",
        "loyalty-guide.zh",
        "questionnaire-bank.zh",
        "search-words.zh",
    )
)
KNOWN = re.compile(
    r"docs/data/external-links\.yml"
    r"|docs/data/(agendas|asked|calculators|decision-paths|decks|forms|lesson-plans|list-tools|papers"
    r"|role-plays)/[a-z0-9-]+\.zh\.yml"
    r"|quizzes/(README\.md|reviewed\.yml|_template\.zh\.yml|[a-z0-9-]+\.zh\.yml)"
    r"|docs/data/(.*/)?\.gitkeep|docs/data/(quiz-words\.[a-z]+\.po|source-ngrams\.txt)|docs/(theme|readme)/.*"
)
PAGE_NAME = re.compile(r"([a-z0-9-]+/)*[a-z0-9-]+\.md")
SHOWN = re.compile(r"\.(md|svg|png|jpe?g|webp|pdf|csv|xlsx)$")


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each file that the course does not use or publish."""
    linked = _linked(course)
    yield from _twins(course)
    for file in sorted(course.files):
        path = file.removeprefix(LANGUAGE_FOLDER + "/")
        if path == file:
            if file not in REGISTERS and not KNOWN.fullmatch(file):
                yield problem(
                    Place(file), RULE, "课程不用这个文件", "删掉它，或按 README 的样子改名"
                )
        elif not SHOWN.search(path):
            what, mend = "网站不发布这种文件", "删掉它，或换成 md、svg、png、jpg、webp、pdf"
            yield problem(Place(file), RULE, what, mend)
        elif path.endswith(".md"):
            yield from _page(course, file, path, linked)
        elif path not in linked and not course.lost(_stem(path)):
            yield problem(Place(file), RULE, "没有一页用到这个文件", "在页面上用它，或删掉它")


def _twins(course: Course) -> Iterator[Problem]:
    """Names that differ only in letter case are one file on Windows and macOS."""
    first: dict[str, str] = {}
    for file in sorted(course.files):
        if (other := first.setdefault(file.casefold(), file)) != file:
            what = f"文件名和 {other} 只差大小写"
            yield problem(Place(file), RULE, what, "改名或删掉一个，换台电脑就会丢一个")


def _page(course: Course, file: str, path: str, linked: frozenset[str]) -> Iterator[Problem]:
    if not PAGE_NAME.fullmatch(path):
        what = "页面的文件名不全是小写字母、数字和连字符"
        yield problem(Place(file), RULE, what, "改名，压缩包里才不会乱码")
    if path in course.module_pages or path in linked or path.endswith("index.md"):
        return
    if course.map is None or course.lost(_stem(path), file):
        return
    if path.startswith(("trainer/", "reference/")):
        return
    yield problem(Place(file), RULE, "没有一页链到这里", "在相关页面上加链接，或删掉它", "warning")


def _stem(path: str) -> str:
    return path.rsplit("/", 1)[-1].rpartition(".")[0]


def _linked(course: Course) -> frozenset[str]:
    return frozenset(path for page in course.pages.values() for path in page.linked_paths)
