"""A page and an anchor that a record names → a problem where there is no such place."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Place, Problem, did_you_mean, problem


def target_problems(
    course: Course, target: str, place: Place, rule: str, *, section: bool = False
) -> Iterator[Problem]:
    """Yield a problem of `rule` at `place` if `target`, a page with or without anchor, is none.

    Where it is to be a `section`, the anchor must be there and be that of a heading.
    """
    path, _, anchor = target.partition("#")
    page = course.pages.get(path)
    if page is None:
        if not course.lost(path):
            mend = did_you_mean(path, course.pages) or "写 docs/zh 下面有的页面"
            yield problem(place, rule, f"没有页面 `{path}`", mend)
        return
    known = page.sections if section else page.ids
    if section and not anchor:
        yield problem(place, rule, f"没写是 {path} 的哪一节", "写成 `页面#锚点`")
    elif anchor and anchor not in known:
        mend = did_you_mean(anchor, known) or "写那一页上有的锚点"
        yield problem(place, rule, f"`{path}` 里没有锚点 `{anchor}`", mend)
