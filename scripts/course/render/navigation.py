"""The course and an edition → the order of its pages, and the navigation that MkDocs shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course.model.book import Edition
from course.model.course import Course

NavItem = str | dict[str, "str | list[NavItem]"]

HOME = "index.md"
# Folder → the name of its part of the navigation; the modules come before these.
PRACTICE = {"practice": "练习场"}
TOOLBOX = {"toolbox": "工具箱"}
REFERENCE = {"reference": "查一查"}
TRAINER = {"trainer": "讲师"}
# Folders whose pages come first in their part, in this order; the others follow by path.
_FIRST = (
    "trainer/run-sheets/",
    "trainer/lesson-plans/",
    "trainer/agendas/",
    "trainer/planner",
    "trainer/slides",
    "trainer/papers/index",
    "trainer/forms",
    "trainer/certificates",
    "trainer/train",
    "trainer/role-plays/",
    "trainer/class-test",
    "trainer/class-report",
)
# About the site itself, so of no use in a book.
_SITE_ONLY = frozenset(
    {
        "reference/download.md",
        "reference/coverage.md",
        "reference/report-an-error.md",
        "trainer/slides.md",
        "trainer/papers/index.md",
        "trainer/planner.md",
        "trainer/class-test.md",
        "trainer/class-report.md",
        "trainer/forms.md",
        "trainer/certificates.md",
    }
)
# Printed by themselves, sheet by sheet.
_SHEETS = "trainer/forms/"
_REFERENCE_ORDER = ("for-trainers", "download", "glossary", "claims", "coverage", "sources")


def navigation(course: Course, edition: Edition) -> list[NavItem]:
    """Return MkDocs' `nav` for `edition`; only pages that are there are in it."""
    nav: list[NavItem] = [HOME] if HOME in course.pages else []
    modules: list[NavItem] = [
        {module.title: list(pages)}
        for module in course.modules.values()
        if (pages := [path for path in module.pages if path in course.pages])
    ]
    if modules:
        nav.append({"课程": modules})
    parts = PRACTICE | TOOLBOX | REFERENCE | (TRAINER if edition == "trainer" else {})
    for folder, title in parts.items():
        if pages := list(_below(course, folder)):
            nav.append({title: list(pages)})
    return nav


def pages_in_order(course: Course, edition: Edition) -> tuple[str, ...]:
    """Return the paths of all pages of `edition` in the order of its navigation."""
    return tuple(_paths(navigation(course, edition)))


def book_pages(course: Course, edition: Edition) -> tuple[str, ...]:
    """Return the paths of the pages that a handbook of `edition` has, in their order."""
    return tuple(
        path
        for path in pages_in_order(course, edition)
        if path not in _SITE_ONLY and not path.startswith(_SHEETS)
    )


def _paths(items: Iterable[NavItem]) -> Iterator[str]:
    for item in items:
        if isinstance(item, str):
            yield item
            continue
        for below in item.values():
            yield from [below] if isinstance(below, str) else _paths(below)


def _below(course: Course, folder: str) -> list[str]:
    """Return the pages below `folder`, its index first."""
    return sorted((path for path in course.pages if path.startswith(folder + "/")), key=_rank)


def _rank(path: str) -> tuple[int, int, str]:
    folder, _, name = path.removesuffix(".md").rpartition("/")
    if name == "index":
        return (0, 0, path)
    if folder == "reference":
        order = _REFERENCE_ORDER
        return (1, order.index(name) if name in order else len(order), path)
    first = next((at for at, start in enumerate(_FIRST) if path.startswith(start)), len(_FIRST))
    return (1, first, path)
