"""Course map and pages → a problem for a module that does not ask back what was learnt before."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, problem

RULE = "recall"
LEAST = 3


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each later module whose first page lacks questions of earlier modules."""
    earlier: list[str] = []
    for module in course.modules.values():
        page = course.pages.get(module.index_page)
        if earlier and page is not None:
            asked = [one.id for one in page.ids_in("quiz") if not course.lost(one.id)]
            old = [one for one in asked if _module_of(course, one) in earlier]
            if len(old) < LEAST and len(asked) == len(page.ids_in("quiz")):
                heading = next((h for h in page.headings if h.id == "recall"), None)
                what = f"模块开头只回想了 {len(old)} 道前面模块的题"
                mend = f"在 `## 先想一想 {{#recall}}` 下放 {LEAST} 道前面模块的 review 题"
                yield problem(page.place(heading.line if heading else 1), RULE, what, mend)
        earlier.append(module.id)


def _module_of(course: Course, question: str) -> str | None:
    found = course.questions.get(question)
    module = course.module_of(found) if found else None
    return module.id if module else None
