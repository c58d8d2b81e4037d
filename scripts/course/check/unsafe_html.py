"""Pages → a problem for HTML that runs code, loads things or hides text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.course import Course
from course.model.page import Page
from course.problem import Problem, problem

RULE = "unsafe-html"
TAGS = "script|iframe|object|embed|base|meta|link|style|form|applet|frame"
UNSAFE = (
    (rf"</?({TAGS})\b", "标签", "删掉，课文只写 Markdown"),
    (r"<[^>]*?\s(on\w+)\s*=", "事件代码", "删掉这个属性"),
    (r"<[^>]*?\s(style)\s*=", "行内样式", "删掉，样式写在主题里"),
    (r"(?:javascript|vbscript|data)\s*:(?!\s)[\w/;,+]*", "代码网址", "换成 https 网址"),
    (r"\{:?[^}\n]*\b(on\w+|style)\s*=", "花括号里的代码属性", "删掉这个属性"),
)
PATTERNS = tuple((re.compile(pattern, re.I), name, mend) for pattern, name, mend in UNSAFE)
CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each line of a page with unsafe HTML, code spans and fences left out."""
    for page in course.pages.values():
        for number, line in enumerate(page.source.split("\n"), page.first_line):
            if number not in page.code_lines:
                yield from _line(page, number, CODE.sub("", line))


def _line(page: Page, number: int, line: str) -> Iterator[Problem]:
    for pattern, name, mend in PATTERNS:
        if found := pattern.search(line):
            yield problem(page.place(number), RULE, f"有{name}“{found[0].strip()}”", mend)
