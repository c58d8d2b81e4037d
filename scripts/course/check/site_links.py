"""Built site → a problem for every address in it that leads to nothing, or only on one host."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace

from course.model.built_page import OWN, BuiltPage, Reference
from course.model.built_site import BuiltSite
from course.model.course import Course
from course.model.repeats import Repeats
from course.model.site_address import NOT_FOUND, Destination, fragments
from course.model.source_place import SourcePlaces
from course.problem import Problem, did_you_mean, problem

RULE = "site-links"
# What a browser loads for itself → how such a file ends.
ENDINGS = {
    "image": re.compile(r"\.(svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|css)$", re.I),
    "icon": re.compile(r"\.(svg|png|jpe?g|gif|webp|ico|css|js|json)$", re.I),
    "style": re.compile(r"\.css$", re.I),
    "script": re.compile(r"\.(js|mjs|css|woff2?|svg|png)$", re.I),
}
NAMES = {
    "image": "图片", "icon": "图标", "style": "样式表", "script": "脚本", "frame": "嵌入的网页",
    "media": "媒体文件", "use": "图形", "form": "表单", "refresh": "跳转", "pdf": "PDF 里的链接",
    "manifest": "应用清单", "search": "搜索", "worker": "离线脚本", "redirect": "跳转",
}  # fmt: skip
ID = re.compile(r"\b(?:id|name)\s*=\s*[\"']([^\"']+)[\"']")
WRITTEN = re.compile(r"^\s|\s$|[\t\r\n\u200b-\u200f\u2028\u2029\u2060\ufeff]")
ELSEWHERE = OWN | {"sitemap", "redirect", "connect"}  # judged by other rules


def check(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each address whose file or place is not there, or that needs a host.

    A site in a zip is opened as it is, without a host: its 404 page is never shown.
    """
    yield from _links(course, site)
    for packed in site.archives.values():
        shown = {p: one for p, one in packed.pages.items() if not p.endswith(NOT_FOUND)}
        yield from _links(course, replace(packed, pages=shown))


def _links(course: Course, site: BuiltSite) -> Iterator[Problem]:
    places = SourcePlaces(course, site)
    sound: set[tuple[str, str, str]] = set()
    often = Repeats()
    for path, references in site.references_by_file():
        folder, own = path.rpartition("/")[0], _own_fragments(site.pages.get(path))
        for one in references:
            here = path if one.target[:1] in ("#", "?", "") else folder
            if (here, one.kind, one.target) in sound or one.kind in ELSEWHERE:
                continue
            if one.target in own and one.kind == "link":
                continue
            faults = list(_faults(site, path, one))
            if not faults:
                sound.add((here, one.kind, one.target))
            for what, mend in faults:
                place, where = places.about(path, one.line, one.target, _markdown(one.target))
                goal = posixpath.normpath(posixpath.join(folder, one.target)).lstrip("/")
                fault = problem(place, RULE, f"{what}{where}", mend)
                often.add((one.kind, goal, one.inside), fault)
    yield from often.told()


def _own_fragments(page: BuiltPage | None) -> frozenset[str]:
    """Return the addresses of places on `page` itself that need no closer look."""
    if page is None or page.head.base:
        return frozenset()
    return frozenset(f"#{one}" for one in page.ids if one and not WRITTEN.search(one))


def _markdown(target: str) -> str:
    """Return `target` as a lesson would write it."""
    return target.replace(".html", ".md") if ".html" in target else ""


def _faults(site: BuiltSite, path: str, one: Reference) -> Iterator[tuple[str, str]]:
    name = NAMES.get(one.kind, "链接")
    if not one.target.strip():
        yield f"{name}“{one.text or ''}”没有地址", "写上地址，或去掉它"
        return
    if one.target == "#" and one.kind == "link":
        yield f"链接“{one.text}”只写了 #，点了没有用", "写上地址，或去掉它"
        return
    if WRITTEN.search(one.target):
        yield f"{name} `{one.target.strip()}` 里有多余的空白或看不见的字符", "删掉"
        return
    page = site.pages.get(path)
    found = site.addresses.find(path, one.target, page.head.base if page else "")
    if found.what:
        yield f"{name} `{one.target}` {found.what}", found.mend
    elif not found.outside:
        yield from _there(site, name, one, found)


def _there(
    site: BuiltSite, name: str, one: Reference, found: Destination
) -> Iterator[tuple[str, str]]:
    wanted = ENDINGS.get(one.kind)
    if wanted and found.path and not wanted.search(found.path):
        yield f"{name} `{one.target}` 指向的不是{name}", "换成对的文件"
    ids = fragments(found.fragment)
    if not ids:
        return
    goal = site.pages.get(found.path)
    if goal is not None and not _has(goal, ids):
        known = [*goal.ids, *goal.names]
        mend = did_you_mean(ids[-1], known) or "写那一页上有的锚点"
        yield f"{name} `{one.target}` 的锚点 `{ids[-1]}` 不在 {found.path} 上", mend
    elif found.path.endswith(".svg"):
        known = ID.findall(site.texts.get(found.path, ""))
        if not set(ids) & set(known):
            yield f"{name} `{one.target}` 的 `{ids[-1]}` 不在 {found.path} 里", "核对图里的 id"


def _has(page: BuiltPage, ids: tuple[str, ...]) -> bool:
    """Whether `page` has one of `ids`, as an element, or in the data that its script goes by."""
    if any(one in page.ids or one in page.names for one in ids):
        return True
    data = [script.text for script in page.scripts if script.type == "application/json"]
    return any(f'"{one}"' in text for one in ids for text in data)
