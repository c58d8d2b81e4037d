"""The course and an edition → the order of its pages, and the navigation that MkDocs shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course.model.book import Edition
from course.model.course import Course
from course.model.toolbox_order import toolbox_order

NavItem = str | dict[str, "str | list[NavItem]"]

HOME = "index.md"
# Folder → the name of its part of the navigation; the modules come before these.
PRACTICE = {"practice": "练习场"}
TOOLBOX = {"toolbox": "工具箱"}
REFERENCE = {"reference": "查一查"}
TRAINER = {"trainer": "讲师"}
# A long part has groups: name of a group → how its pages begin, in their order.
_GROUPS = {
    "计算器": ("toolbox/calculators/",),
    "客户名单和判断": ("toolbox/classifiers/", "toolbox/planners/"),
    "自己拼一份": ("toolbox/builders/",),
    "在屏幕上填的表": ("toolbox/forms/",),
    "十二个系统": ("toolbox/twelve-systems/",),
    "工作卡": ("toolbox/job-aids/",),
    "工作单": ("toolbox/worksheets/",),
    "流程表": ("trainer/run-sheets/",),
    "教案": ("trainer/lesson-plans/",),
    "日程": ("trainer/planner", "trainer/agendas/"),
    "投影和表单": ("trainer/slides", "trainer/forms.", "trainer/certificates", "trainer/forms/"),
    "试卷和结果": ("trainer/papers/", "trainer/class-test", "trainer/class-report"),
    "角色扮演": ("trainer/role-plays/",),
    "讲师自己练": ("trainer/train",),
}
# About the site itself, so of no use in a book.
_SITE_ONLY = frozenset(
    {
        "practice/progress.md",
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
# Printed by themselves, sheet by sheet, or of use on a screen alone.
_SHEETS = (
    "trainer/forms/",
    "toolbox/forms/",
    "toolbox/builders/",
    "toolbox/calculators/",
    "toolbox/classifiers/",
    "toolbox/planners/",
)
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
        if pages := _below(course, folder):
            nav.append({title: list(_grouped(pages))})
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
    """Return the pages below `folder`, its index first, the others in the order of teaching."""
    modules = list(course.modules)
    tools = toolbox_order(course)

    def rank(path: str) -> tuple[int, int, str]:
        folder, _, name = path.removesuffix(".md").rpartition("/")
        if name == "index":
            return (0, 0, path)
        if path.startswith("toolbox/"):
            return (1, *tools(path))
        if folder == "reference":
            order = _REFERENCE_ORDER
            return (1, order.index(name) if name in order else len(order), path)
        play = course.role_plays_by_id.get(name)
        known = play is not None and play.module in modules
        if folder == "practice":
            return (1, -1, path)
        return (1, modules.index(play.module) if play and known else len(modules), path)

    return sorted((path for path in course.pages if path.startswith(folder + "/")), key=rank)


def _grouped(pages: list[str]) -> Iterator[NavItem]:
    """Yield `pages` with those of a group put together, after those of none."""
    starts = tuple(start for group in _GROUPS.values() for start in group)
    yield from (path for path in pages if not path.startswith(starts))
    for title, group in _GROUPS.items():
        own: list[NavItem] = [path for start in group for path in pages if path.startswith(start)]
        if own:
            yield {title: own}
