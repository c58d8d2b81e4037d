"""Pages → a problem for HTML and addresses that are not on the list of what can do no harm."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from course.model.course import Course
from course.model.page import Page
from course.problem import Problem, problem

RULE = "unsafe-html"
EVERYWHERE = frozenset({"id", "class", "lang", "title", "markdown"})
PLAIN_TAGS = (
    "abbr", "b", "bdi", "br", "cite", "dd", "del", "dfn", "div", "dl", "dt", "em", "i", "ins",
    "kbd", "mark", "p", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span",
    "strong", "sub", "summary", "sup", "u", "var", "wbr",
)  # fmt: skip
# Tag → the attributes that it may have besides; Markdown has a form of its own for all others.
ALLOWED: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(PLAIN_TAGS, frozenset[str]()),
    "a": frozenset({"href"}),
    "details": frozenset({"open"}),
    "time": frozenset({"datetime"}),
}
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
# What attribute lists in braces may set: no address, nothing that runs or draws.
IN_BRACES = EVERYWHERE | {"width", "height", "loading", "rowspan", "colspan", "scope"}
HARMFUL = re.compile(
    r"</?(?:script|iframe|object|embed|base|meta|link|style|form|applet|frame|svg|math)\b", re.I
)
TAG = re.compile(r"</?([A-Za-z][^\s/<>]*)([^<>]*)>")
ATTRIBUTE = re.compile(r"""([^\s=/"'<>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?""")
MAIL_OR_WEB = re.compile(r"https?:|mailto:|[^\s<>]+@")
BRACES = re.compile(
    r"\{:?((?:\s*(?:[#.][\w-]+|[\w:@-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s}]+)))+)\s*\}"
)
LINK = re.compile(r"(?:\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?)([^)>\n]+)", re.M)
CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.I)
TAKE_OUT = "删掉，课文只写 Markdown"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each line of a page with unsafe HTML, code spans and fences left out."""
    for page in course.pages.values():
        seen: set[int] = set()
        for line, what, mend in _found(page):
            if line not in seen:
                seen.add(line)
                yield problem(page.place(line), RULE, what, mend)


def _found(page: Page) -> Iterator[tuple[int, str, str]]:
    """Yield line, fault and mend of all that is not allowed in `page`."""
    lines = page.source.split("\n")
    shown = [
        "" if number in page.code_lines else CODE.sub("", line)
        for number, line in enumerate(lines, page.first_line)
    ]
    text = "\n".join(shown)
    faults = [*_tags(text), *_braces(text), *_links(text)]
    for place, what, mend in sorted(faults):
        yield page.first_line + text.count("\n", 0, place), what, mend


def _tags(text: str) -> Iterator[tuple[int, str, str]]:
    for found in HARMFUL.finditer(text):
        yield found.start(), f"有标签“{found[0]}”", TAKE_OUT
    for found in TAG.finditer(text):
        name = found[1].lower()
        if MAIL_OR_WEB.match(found[0][1:]):
            continue
        if name not in ALLOWED:
            yield found.start(), f"有标签“<{found[1]}>”，不在准用的里面", TAKE_OUT
            continue
        for key, value in ATTRIBUTE.findall(found[2]):
            if key.lower() not in EVERYWHERE | ALLOWED[name]:
                yield found.start(), f"标签“<{name}>”有属性“{key}”", "删掉这个属性"
            elif key.lower() == "href" and not _is_safe(value.strip("\"'")):
                yield found.start(), f"有代码网址“{value}”", "换成 https 网址"


def _braces(text: str) -> Iterator[tuple[int, str, str]]:
    for found in BRACES.finditer(text):
        for key, value in ATTRIBUTE.findall(found[1]):
            if value and key.lower() not in IN_BRACES:
                yield found.start(), f"花括号里有属性“{key}”", "删掉这个属性"


def _links(text: str) -> Iterator[tuple[int, str, str]]:
    for found in LINK.finditer(text):
        if not _is_safe(found[1]):
            yield found.start(), f"有代码网址“{found[1]}”", "换成 https 网址"


def _is_safe(address: str) -> bool:
    """Whether `address` is relative or has a scheme that only leads somewhere.

    Browsers decode it and drop blanks and control characters before they look for the scheme.
    """
    plain = "".join(one for one in html.unescape(address) if one > " " and one != "\x7f")
    scheme = SCHEME.match(plain)
    return not scheme or scheme[1].lower() in SCHEMES
