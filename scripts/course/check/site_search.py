"""Built site → a problem where what search finds is not what the pages have."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.built_site import BuiltSite, SearchData
from course.model.course import Course
from course.model.download import FOLDER
from course.model.site_address import NOT_FOUND
from course.model.source_place import SourcePlaces
from course.problem import Problem, problem

RULE = "site-search"
INDEX, AS_SCRIPT = "search/search_index.json", "search/search_index.js"
MEND = "重新生成网站"


def check(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each page, section or file that search lacks or has too many."""
    data = site.search
    if INDEX in site.texts:
        if (
            site.texts.get(AS_SCRIPT, "").partition("=")[2].strip(" ;\n")
            != site.texts[INDEX].strip()
        ):
            what = "离线用的搜索数据和 search_index.json 不一样"
            yield problem(site.place(AS_SCRIPT), RULE, what, MEND)
        if data is None and not _stock(site):
            yield problem(site.place(INDEX), RULE, "搜索没有数据", MEND)
    elif len(site.pages) > 1 and any("search-worker.js" in path for path in site.files):
        yield problem(site.place(INDEX), RULE, "没有 search_index.json，搜索打不开", MEND)
    if data is not None:
        yield from _data(course, site, data)


def _stock(site: BuiltSite) -> bool:
    """Whether the index itself holds the texts, as the theme's own does."""
    return any(one.kind == "search" for one in site.references.get(INDEX, ()))


def _data(course: Course, site: BuiltSite, data: SearchData) -> Iterator[Problem]:
    place = site.place(data.path)
    if not data.pages:
        yield problem(place, RULE, "搜索的数据读不懂", MEND)
        return
    if data.texts != len(data.sections):
        what = f"搜索有 {len(data.sections)} 节，正文却有 {data.texts} 节"
        yield problem(place, RULE, what, MEND)
    for path in sorted(set(data.pages)):
        if path not in site.pages:
            yield problem(place, RULE, f"搜索会带人去 {path}，网站里没有", MEND)
    places = SourcePlaces(course, site)
    for path, anchor, heading in data.sections:
        page = site.pages.get(path)
        if page is not None and anchor and anchor not in page.ids:
            where, shown = places.about(path, 1, heading)
            what = f"搜索会带人去 {path}#{anchor}，那里没有这个锚点{shown}"
            yield problem(where, RULE, what, MEND)
    for path, page in site.pages.items():
        left_out = path == NOT_FOUND or path.startswith(FOLDER + "/") or page.redirects
        if not left_out and path not in data.pages:
            yield problem(site.place(path), RULE, f"搜索找不到 {path} 这一页", MEND)
