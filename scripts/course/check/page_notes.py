"""Pages → a problem for footnotes and link definitions that are missing, unused or there twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from course.model.course import Course
from course.model.page import Page
from course.model.page_lines import prose
from course.problem import Problem, problem

RULE = "page-notes"
DEFINED = re.compile(r"^ {0,3}\[(?P<id>[^\]\n]+)\]:\s*\S")
USED = re.compile(
    r"\[(?P<note>\^[^\]\n]+)\](?!:)|\][ ]?\[(?P<id>[^\]\n]*)\]|\[(?P<short>[^\]\n^]+)\]"
)


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each definition that nothing uses, and each note without one."""
    for page in course.pages.values():
        yield from _page(page)


def _page(page: Page) -> Iterator[Problem]:
    lines = list(prose(page))
    defined: dict[str, int] = {}
    for line in lines:
        if found := DEFINED.match(line.text):
            name = found["id"].casefold()
            if name in defined:
                what = f"`[{found['id']}]` 在第 {defined[name]} 行已经写过"
                yield problem(page.place(line.number), RULE, what, "只留一条，或换个名字")
            defined.setdefault(name, line.number)
    used = Counter(
        name.casefold()
        for line in lines
        for found in USED.finditer(DEFINED.sub("", line.text))
        for name in found.groups()
        if name
    )
    for name, number in defined.items():
        if not used[name]:
            kind = "脚注" if name.startswith("^") else "链接定义"
            what = f"{kind} `[{name}]` 没有地方用到"
            yield problem(page.place(number), RULE, what, "在正文里用它，或删掉")
