"""Built site → a problem for pages that are cut off, or whose head does not say what they are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from course.model.built_page import BuiltPage
from course.model.built_site import BuiltSite
from course.model.course import Course
from course.model.download import FOLDER
from course.model.page import Page
from course.model.site_address import NOT_FOUND
from course.problem import Place, Problem, problem

RULE = "site-head"
LANGUAGE = re.compile(r"zh(-Hans|-CN|-Hans-CN)?", re.IGNORECASE)
NO_ZOOM = re.compile(r"user-scalable\s*=\s*(no|0)|maximum-scale\s*=\s*(0|1(\.0*)?)\s*(,|$)")
SHORTEST_DESCRIPTION, SHORTEST_ARTICLE = 8, 20
Fault = tuple[str, str]


def check(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each page that browsers or search engines would show wrongly."""
    sources = {page.html_path: page for page in course.pages.values()}
    titles = defaultdict(list)
    for path, page in site.pages.items():
        for what, mend in _faults(path, page, sources.get(path)):
            yield problem(site.place(path), RULE, what, mend)
        if not page.redirects and page.head.titles:
            titles[page.head.titles[0]].append(path)
    for title, paths in titles.items():
        alike = [path for path in paths if path != NOT_FOUND and not path.startswith(FOLDER + "/")]
        for path in alike[1:]:
            what = f"标题“{title}”和 {alike[0]} 的一样"
            yield problem(_title_place(site, path, sources), RULE, what, "换一个说得出这一页的标题")


def _title_place(site: BuiltSite, path: str, sources: dict[str, Page]) -> Place:
    source, title = sources.get(path), site.pages[path].head.titles[0]
    if source is not None and source.meta.title in title:
        return source.place()
    return site.place(path)


def _faults(path: str, page: BuiltPage, source: Page | None) -> Iterator[Fault]:
    head = page.head
    if not page.whole:
        yield "网页没有写完，被截断了", "重新生成网站"
    if not head.doctype:
        yield "网页没有 <!doctype html>", "重新生成网站"
    if head.charset != "utf-8":
        yield f"字符编码写的是“{head.charset}”", "写成 <meta charset=utf-8>"
    if len(head.titles) != 1 or not head.titles[0]:
        yield f"网页有 {sum(map(bool, head.titles))} 个标题", "要有一个 <title>"
    if not page.redirects:
        yield from _shown(path, page, source)


def _shown(path: str, page: BuiltPage, source: Page | None) -> Iterator[Fault]:
    head = page.head
    if not LANGUAGE.fullmatch(head.lang):
        yield f"网页的 lang 是“{head.lang}”", "写成 zh 或 zh-CN"
    if "width=device-width" not in head.viewport.replace(" ", ""):
        yield "网页没有手机用的 viewport", "写上 width=device-width"
    elif NO_ZOOM.search(head.viewport):
        yield "viewport 不让放大，看不清的人没法读", "删掉 user-scalable 和 maximum-scale"
    if path.startswith(FOLDER + "/"):
        return
    if len(head.descriptions) != 1 or len(head.descriptions[0]) < SHORTEST_DESCRIPTION:
        yield "网页没有一条说得清的 description", "在页首写 description"
    if path == NOT_FOUND:
        return
    tops = [one.text for one in page.headings if one.level == 1]
    if len(tops) != 1:
        yield f"网页有 {len(tops)} 个一级标题", "只留一个"
    if page.article < SHORTEST_ARTICLE:
        yield "网页的正文是空的", "重新生成网站；还空就看源文件"
    if source is not None:
        yield from _titled(source.meta.title, head.titles, tops)


def _titled(title: str, titles: tuple[str, ...], tops: list[str]) -> Iterator[Fault]:
    if titles and titles[0] and title not in titles[0]:
        yield f"网页的标题是“{titles[0]}”，课文写的是“{title}”", "重新生成网站"
    if tops and tops[0] != title:
        yield f"网页的一级标题是“{tops[0]}”，课文写的是“{title}”", "重新生成网站"
