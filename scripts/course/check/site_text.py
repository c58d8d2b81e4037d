"""Course and built site → a problem for sentences, headings and anchors that a page has lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.built_page import BuiltPage
from course.model.built_site import BuiltSite
from course.model.course import Course
from course.model.page import Page
from course.model.page_lines import prose
from course.model.wording import han
from course.problem import Problem, problem

RULE = "site-text"
SHORTEST = 4
CLAIM = re.compile(r"\bcl-[a-z0-9-]+")  # a page says the claim's own words instead
NEITHER = re.compile(r"[^\u3400-\u4dbf\u4e00-\u9fff\n]+")  # Chinese, or the end of a line
MEND = "重新生成网站；还不对就是渲染的毛病，请报告"


def check(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each line and anchor of a page's source that its built page lacks.

    Only Chinese characters are compared: marks and tags may stand between them.
    """
    for page in course.pages.values():
        built = site.pages.get(page.html_path)
        if built is not None:
            yield from _lines(page, built)
            for heading in page.headings:
                if heading.id and heading.id not in built.ids:
                    what = f"网页 {page.html_path} 上没有锚点 `{heading.id}`"
                    yield problem(page.place(heading.line), RULE, what, MEND)


def _lines(page: Page, built: BuiltPage) -> Iterator[Problem]:
    shown = han(built.words)
    written = CLAIM.sub("\n", page.text)
    for number, needle in enumerate(NEITHER.sub("", written).split("\n")):
        if len(needle) >= SHORTEST and needle not in shown:
            part = written.split("\n")[number]
            what = f"网页 {page.html_path} 上没有“{part[:30]}”这一句，或改了字"
            yield problem(page.place(_source_line(page, needle)), RULE, what, MEND)


def _source_line(page: Page, needle: str) -> int:
    """Return the line of the source that holds the beginning of `needle`."""
    start = needle[:8]
    return next((line.number for line in prose(page) if start in han(line.text)), page.first_line)
