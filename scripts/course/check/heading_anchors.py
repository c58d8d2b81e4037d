"""Pages → a problem for headings without an anchor of their own, out of order, or empty."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.course import Course
from course.model.page import Heading, Page
from course.problem import Problem, problem

RULE = "heading-anchors"
ANCHOR = re.compile(r"[a-z][a-z0-9-]*")


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each heading that cannot be linked to, or that skips a level."""
    for page in course.pages.values():
        seen: set[str] = set()
        level = 1
        for heading in page.headings:
            yield from _one(page, heading, seen)
            if heading.level == 1:
                what, mend = "正文里有一级标题", "页名写在页首 title 里，正文从 ## 开始"
                yield problem(page.place(heading.line), RULE, what, mend)
            elif heading.level > level + 1:
                what = f"标题“{heading.text}”跳了级，上面是 {'#' * level}"
                yield problem(page.place(heading.line), RULE, what, f"写成 {'#' * (level + 1)}")
            level = max(heading.level, 1)


def _one(page: Page, heading: Heading, seen: set[str]) -> Iterator[Problem]:
    place = page.place(heading.line)
    if not heading.text:
        yield problem(place, RULE, "标题是空的", "写上标题，或删掉这一行")
    if not heading.explicit:
        what = f"标题“{heading.text}”没有锚点"
        yield problem(place, RULE, what, "在标题后写 {#english-words}，定了不改")
    elif not ANCHOR.fullmatch(heading.id):
        what = f"锚点 `{heading.id}` 写法不对"
        yield problem(place, RULE, what, "只用小写字母、数字和连字符，字母开头")
    elif heading.id in seen:
        yield problem(place, RULE, f"锚点 `{heading.id}` 用了两次", "换一个这一页没有的")
    seen.add(heading.id)
