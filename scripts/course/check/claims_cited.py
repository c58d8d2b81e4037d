"""Pages → a problem where the claims listed and the claims cited are not the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.course import Course
from course.model.page import Page
from course.model.page_lines import prose
from course.problem import Problem, did_you_mean, problem

RULE = "claims-cited"
CITED = re.compile(r"(?<![\w-])cl-[a-z0-9]+(?:-[a-z0-9]+)*")


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each claim listed but not cited, cited but not listed, or unknown."""
    for page in course.pages.values():
        cited = _cited(page)
        for claim, line in cited.items():
            if claim not in course.claims_by_id:
                if not course.lost(claim, "docs/data/claims.yml"):
                    mend = did_you_mean(claim, course.claims_by_id) or "先在 claims.yml 里登记"
                    yield problem(page.place(line), RULE, f"没有登记数字 `{claim}`", mend)
            elif claim not in page.meta.claims:
                what = f"正文引了 `{claim}`，页首 claims 里没有"
                yield problem(page.place(line), RULE, what, "在页首 claims 里加上")
        for index, claim in enumerate(page.meta.claims):
            if claim not in cited:
                what = f"页首列了 `{claim}`，正文没有引"
                mend = "在那个数字旁边写上编号，或从页首删掉"
                yield problem(page.meta.place("claims", index), RULE, what, mend)


def _cited(page: Page) -> dict[str, int]:
    found: dict[str, int] = {}
    for line in prose(page):
        for match in CITED.finditer(line.text):
            found.setdefault(match[0], line.number)
    return found
