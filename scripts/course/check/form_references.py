"""Forms → a problem for a lesson or page that is not there, or does not link back."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from course.model.course import Course
from course.model.fill_form import FillForm
from course.model.page import Page
from course.problem import Place, Problem, did_you_mean, problem

RULE = "form-references"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each target of a form that readers could not reach, or return from."""
    for form in course.forms:
        for at, target in enumerate(form.lessons):
            place = form.place("lessons", at)
            yield from _target(course, target, place)
            page = course.pages.get(target.partition("#")[0])
            if page is not None and form.page not in _linked(page):
                what = f"{page.path} 没有链到《{form.title}》"
                yield problem(place, RULE, what, f"在那一课里写一句，链到 {form.page}")
        for place, target in _pages(form):
            yield from _target(course, target, place)


def _pages(form: FillForm) -> Iterator[tuple[Place, str]]:
    for row in form.rows():
        if row.page:
            yield row.place("page"), row.page


def _target(course: Course, target: str, place: Place) -> Iterator[Problem]:
    path, _, anchor = target.partition("#")
    page = course.pages.get(path)
    if page is None:
        if not course.lost(path):
            mend = did_you_mean(path, course.pages) or "写 docs/zh 下面有的页面"
            yield problem(place, RULE, f"没有页面 {path}", mend)
    elif anchor and anchor not in page.ids:
        mend = did_you_mean(anchor, page.ids) or "写那一页上有的锚点"
        yield problem(place, RULE, f"`{path}` 里没有锚点 `{anchor}`", mend)


def _linked(page: Page) -> frozenset[str]:
    """Return the paths of the pages to which `page` links."""
    folder = posixpath.dirname(page.path)
    targets = (link.target.partition("#")[0] for link in page.links)
    return frozenset(posixpath.normpath(posixpath.join(folder, one)) for one in targets if one)
