"""Pages → a problem for titles and descriptions that are missing or alike, and for false days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from course.model.course import Course
from course.problem import Problem, problem

RULE = "page-titles"
SHORTEST_DESCRIPTION = 8


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each page that menus, search or readers would take for another."""
    titles: dict[str, str] = {}
    told = sum(page.meta.description is not None for page in course.pages.values())
    descriptions: dict[str, str] = {}
    for page in course.pages.values():
        meta = page.meta
        if (other := titles.setdefault(meta.title, page.file)) != page.file:
            what = f"标题“{meta.title}”和 {other} 的一样"
            yield problem(meta.place("title"), RULE, what, "换一个说得出这一页的标题")
        if meta.reviewed is not None and not _is_day(str(meta.reviewed)):
            what = f"reviewed 写的“{meta.reviewed}”不是一天"
            yield problem(meta.place("reviewed"), RULE, what, '写成 "2026-11-23" 的样子')
        words = (meta.description or "").strip()
        if len(words) < SHORTEST_DESCRIPTION:
            if meta.description is None and 2 * told <= len(course.pages):
                continue  # a course that does without
            what = "没有一句说得清的 description，搜索结果里看不出这一页讲什么"
            yield problem(meta.place(), RULE, what, "在页首写 description，一句话")
        elif page.trainer_only:
            continue  # what search engines never list may be alike
        elif (other := descriptions.setdefault(words, page.file)) != page.file:
            what = f"description 和 {other} 的一样"
            yield problem(meta.place("description"), RULE, what, "写这一页自己的")


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
