"""Front matter of pages → a problem for everything it names that is not there."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from course.model.course import Course
from course.model.page import Page
from course.problem import Problem, did_you_mean, problem

RULE = "page-meta"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each unknown module, objective, item, anchor, term or claim of a page."""
    for page in course.pages.values():
        yield from _module(course, page)
        yield from _known(
            page, "objectives", "目标", page.meta.objectives, course.objectives, course
        )
        yield from _known(page, "terms", "术语", page.meta.terms, course.terms_by_id, course)
        yield from _known(page, "claims", "数字", page.meta.claims, course.claims_by_id, course)
        yield from _items(course, page)


FILES = {"objectives": "course", "terms": "glossary", "claims": "claims"}


def _module(course: Course, page: Page) -> Iterator[Problem]:
    module = page.meta.module
    if module is None or course.map is None or course.lost("docs/data/course.yml"):
        return
    own = course.module_pages.get(page.path)
    place = page.meta.place("module")
    if module not in course.modules:
        mend = did_you_mean(module, course.modules) or "写 course.yml 里有的模块"
        yield problem(place, RULE, f"没有模块 `{module}`", mend)
    elif own is not None and own.id != module:
        yield problem(place, RULE, f"这一页是模块 `{own.id}` 的", f"改成 `{own.id}`")


def _known(
    page: Page, key: str, name: str, ids: Iterable[str], known: Iterable[str], course: Course
) -> Iterator[Problem]:
    if course.lost(f"docs/data/{FILES[key]}.yml"):
        return
    every = frozenset(known)
    seen: set[str] = set()
    for index, own in enumerate(ids):
        place = page.meta.place(key, index)
        if own in seen:
            yield problem(place, RULE, f"{name} `{own}` 写了两次", "删掉一个")
        elif own not in every:
            mend = did_you_mean(own, every) or f"先在 docs/data/{FILES[key]}.yml 里登记"
            yield problem(place, RULE, f"没有{name} `{own}`", mend)
        seen.add(own)
    if key == "objectives" and (module := course.module_pages.get(page.path)):
        own_ids: Container[str] = [objective.id for objective in module.objectives]
        for index, own in enumerate(page.meta.objectives):
            if own in every and own not in own_ids:
                what = f"目标 `{own}` 是别的模块的"
                yield problem(page.meta.place(key, index), RULE, what, "写本模块的目标")


def _items(course: Course, page: Page) -> Iterator[Problem]:
    for item, anchor in page.meta.items.items():
        place = page.meta.place("items", item)
        known = course.inventory is None or item in course.items or course.lost(item)
        if not known and not course.lost("docs/data/inventory.yml"):
            mend = did_you_mean(item, course.items) or "对照 docs/data/inventory.yml 改"
            yield problem(place, RULE, f"清单里没有知识点 `{item}`", mend)
        if anchor not in page.sections:
            mend = did_you_mean(anchor, page.sections) or "在教它的标题后写上 {#锚点}"
            yield problem(place, RULE, f"这一页没有锚点 `{anchor}`", mend)
