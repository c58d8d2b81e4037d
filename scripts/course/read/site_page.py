"""A built HTML page → its article, cleared of pictures' source text, with its ids and its links."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import unquote, urlsplit

from lxml import etree, html

from course.model.book import Blocks
from course.model.book_inline import Target
from course.model.line_breaks import line_breaks
from course.problem import Place, Problem, problem

# lxml ships no types.
Element: TypeAlias = Any

# Links that the site makes by itself; a book has its own.
MACHINE_LINKS = frozenset({"headerlink", "footnote-ref", "footnote-backref", "quiz-header-link"})
_PARSER = html.HTMLParser(encoding="utf-8")
_SVG = re.compile(r"<svg\b.*?</svg\s*>", re.S)
_SCRIPT = re.compile(r"<(script|style|template)\b.*?</\1\s*>", re.S | re.I)


@dataclass(frozen=True)
class SitePage:
    """A page of the built site: its path, its article, and the inline drawings taken out of it."""

    path: str
    article: Element
    drawings: tuple[str, ...]
    ids: frozenset[str]


@dataclass
class PageReading:
    """What reading one page needs to know of the site, and the problems it finds.

    `elsewhere` is said after a link to a page that the book leaves out.
    """

    page: SitePage
    site: Path
    ids: dict[str, frozenset[str]]
    linked: frozenset[Target]
    elsewhere: str = ""
    problems: list[Problem] = field(default_factory=list)
    notes: dict[str, Blocks] = field(default_factory=dict)
    notes_seen: set[str] = field(default_factory=set)

    def complain(self, element: Element, rule: str, what: str, mend: str) -> None:
        """Note a problem at the line of the built page where `element` stands."""
        place = Place(self.page.path, element.sourceline or 1)
        self.problems.append(problem(place, rule, what, mend))

    def is_linked(self, anchor: str) -> bool:
        """Whether any page of the book links to `anchor` on this page."""
        return bool(anchor) and Target(self.page.path, anchor) in self.linked


def built_path(page: str) -> str:
    """The path of a page in the built site, from its source path or its built one."""
    return page.removesuffix(".md") + ".html" if page.endswith(".md") else page


def open_page(site: Path, path: str) -> SitePage | Problem:
    """Parse the built page `path`; a problem if it is missing or has no article."""
    try:
        text = (site / path).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        mend = "先建站，再生成手册"
        return problem(Place(path), "book-page-missing", f"站点里没有页面 `{path}`", mend)
    text = _SCRIPT.sub(line_breaks, text)
    drawings = tuple(_SVG.findall(text))
    # An HTML parser would put the names of SVG into lower case, so the drawings stay text.
    numbers = iter(range(len(drawings)))
    text = _SVG.sub(lambda svg: _placeholder(next(numbers)) + line_breaks(svg), text)
    try:
        # Bytes, for a text that names its encoding is refused.
        articles = html.document_fromstring(text.encode(), _PARSER).xpath("//article")
    except etree.ParserError:
        articles = []
    if not articles:
        mend = "检查主题模板，正文应放在 article 里"
        return problem(Place(path), "book-page-empty", "页面里没有正文", mend)
    ids = frozenset(articles[0].xpath(".//@id"))
    return SitePage(path, articles[0], drawings, ids)


def _placeholder(number: int) -> str:
    return f'<svg data-drawing="{number}"></svg>'


def resolve(path: str, address: str) -> Target | str:
    """Where `address` on the page `path` leads: a place in the site, or an outside address."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return address
    folder = posixpath.dirname(path)
    page = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else path
    return Target(page, unquote(parts.fragment))


def links_of(page: SitePage) -> Iterator[Target]:
    """Yield every place inside the site that the text links to."""
    for link in page.article.iterfind(".//a[@href]"):
        target = resolve(page.path, link.get("href"))
        if isinstance(target, Target) and not classes(link) & MACHINE_LINKS:
            yield target


def whole_number(text: str | None, otherwise: int) -> int:
    """The number that an attribute gives; `otherwise` where it gives none."""
    found = re.match(r"\d{1,4}", (text or "").strip())
    return int(found[0]) if found else otherwise


def classes(element: Element) -> frozenset[str]:
    """The class names of an element."""
    return frozenset((element.get("class") or "").split())
