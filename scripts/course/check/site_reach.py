"""Built site → a problem for pages that nobody gets to, and for redirects in circles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from course.model.built_page import LINKS, BuiltPage, Reference
from course.model.built_site import BuiltSite
from course.model.course import Course
from course.model.site_address import NOT_FOUND
from course.problem import Problem, problem

RULE = "site-reach"
HOME = "index.html"
BEFORE = re.compile(r"^(上一页|下一页)[:：] ?")
USUAL = 3
FOLLOWED = LINKS | {"frame"}
Goals = Mapping[str, list[tuple[Reference, str]]]


def check(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each orphan, circle of redirects and link of the navigation that lies."""
    goals = {path: _goals(site, path, page) for path, page in site.pages.items()}
    if HOME not in site.pages:
        yield problem(site.place(HOME), RULE, "网站没有首页 index.html", "重新生成网站")
    else:
        reached = _reached({path: {to for _, to in links} for path, links in goals.items()})
        for path, page in site.pages.items():
            if path not in reached and path != NOT_FOUND and not page.redirects:
                what = f"从首页点不到 {path}"
                yield problem(
                    site.place(path), RULE, what, "在导航或相关页面上加链接，或删掉这一页"
                )
    yield from _circles(site)
    yield from _misnamed(site, goals)


def _goals(site: BuiltSite, path: str, page: BuiltPage) -> list[tuple[Reference, str]]:
    """Return what a reader of the page at `path` can go to, and to which page each leads."""
    find = site.addresses.finder(path, page.head.base)
    return [
        (one, to)
        for one in page.references
        if one.kind in FOLLOWED and (to := find(one.target).path) in site.pages
    ]


def _reached(goals: Mapping[str, set[str]]) -> set[str]:
    reached, waiting = {HOME}, [HOME]
    while waiting:
        for path in goals[waiting.pop()] - reached:
            reached.add(path)
            waiting.append(path)
    return reached


def _circles(site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each page that sends readers round, or to itself for ever."""
    next_of = {
        path: (one.line, site.addresses.find(path, one.target, page.head.base).path)
        for path, page in site.pages.items()
        for one in page.references
        if one.kind == "refresh"
    }
    for path, (line, goal) in next_of.items():
        seen = {path}
        while goal in next_of and goal not in seen:
            seen.add(goal)
            goal = next_of[goal][1]
        if goal == path:
            what = f"{path} 的跳转绕回了自己，读者永远看不到内容"
            yield problem(site.place(path, line), RULE, what, "跳到一个有内容的页面")


def _misnamed(site: BuiltSite, goals: Goals) -> Iterator[Problem]:
    """Links of the navigation say the title of their page, or what other pages call it too."""
    said = [
        (path, one.line, to, BEFORE.sub("", one.text))
        for path, links in goals.items()
        if not site.pages[path].redirects
        for one, to in links
        if not one.inside and one.kind == "link" and "#" not in one.target and one.text
    ]
    usual = Counter((to, text) for _, _, to, text in said)
    for path, line, to, text in said:
        if usual[to, text] < USUAL:
            page = site.pages[to]
            titles = {*page.head.titles, *(one.text for one in page.headings if one.level == 1)}
            if text not in titles:
                what = f"导航里的“{text}”通向“{page.head.titles[0] if page.head.titles else to}”"
                mend = "重新生成网站，名字和页面要一致"
                yield problem(site.place(path, line), RULE, what, mend)
