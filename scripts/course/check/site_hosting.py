"""Built site → a problem where what search engines and hosts read does not fit its pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urlsplit

from course.model.built_page import OWN, Reference
from course.model.built_site import BuiltSite
from course.model.course import Course
from course.model.download import FOLDER
from course.model.site_address import NOT_FOUND, SCHEME
from course.problem import Problem, problem

RULE = "site-hosting"
NAMES = {
    "canonical": "规范网址",
    "alternate": "另一种语言的网址",
    "og": "分享用的网址",
    "sitemap": "网站地图",
}
MEND = "核对 mkdocs.yml 的 site_url，重新生成网站"
Fault = tuple[str, str]


def check(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each full address of the site itself that is wrong or lacking."""
    for path, one in site.every_reference():
        if one.kind in OWN or one.kind == "sitemap":
            if path in site.pages and site.pages[path].redirects:
                continue
            for what in _address(site, path, one):
                yield problem(site.place(path, one.line), RULE, what, MEND)
        elif one.kind == "redirect" and _lost(site, one.target):
            what = f"跳转到的 {one.target} 不在网站里"
            yield problem(site.place(path, one.line), RULE, what, "改成有的页面")
    yield from _canonicals(site)
    yield from _sitemap(site)
    if NOT_FOUND not in site.pages:
        what = "网站没有 404.html，打不开的网址显示主机的英文页"
        yield problem(site.place(NOT_FOUND), RULE, what, "重新生成网站")


def _address(site: BuiltSite, path: str, one: Reference) -> Iterator[str]:
    name, target = NAMES[one.kind], one.target.strip()
    if not target:
        yield f"{name}是空的"
        return
    if not SCHEME.match(target):
        if one.kind in ("canonical", "sitemap", "og"):
            yield f"{name} `{target}` 没有写全，要从 https:// 开始"
        if (found := site.addresses.find(path, target)).what:
            yield f"{name} `{target}` {found.what}"
        return
    parts = urlsplit(target) if "[" not in target else urlsplit("")
    origin, base = site.origin_and_base
    here = f"{parts.scheme}://{parts.netloc}"
    if parts.scheme not in ("https", "http") or not parts.netloc:
        yield f"{name} `{target}` 写法不对"
    elif origin and here != origin:
        yield f"{name} `{target}` 不在这个网站 {origin} 上"
    elif origin and not parts.path.startswith(base):
        yield f"{name} `{target}` 不在网站的目录 {base} 下面"
    elif _end(site, parts.path[len(base) if origin else 1 :], bool(origin)) is None:
        yield f"{name} `{target}` 指向的页面不在网站里"


def _end(site: BuiltSite, written: str, whole: bool = False) -> str | None:
    """Return the file that the path of an address names; if not `whole`, an end of it will do."""
    path = unquote(written)
    parts = path.split("/")
    starts = range(1 if whole else len(parts))
    for end in ("/".join(parts[start:]) for start in starts):
        for full in (end, f"{end}index.html" if end.endswith("/") or not end else end):
            if full in site.files:
                return full
    return None


def _lost(site: BuiltSite, target: str) -> bool:
    return not SCHEME.match(target) and _end(site, target.lstrip("/")) is None


def _canonicals(site: BuiltSite) -> Iterator[Problem]:
    """Each page that names its own address names it rightly, once; and all do, if most do."""
    with_one = 0
    without = []
    for path, page in site.pages.items():
        own = [one for one in page.references if one.kind == "canonical"]
        if (
            not own
            and not path.startswith(FOLDER + "/")
            and path != NOT_FOUND
            and not page.redirects
        ):
            without.append(path)
        with_one += bool(own)
        for one in own[1:]:
            yield problem(site.place(path, one.line), RULE, "规范网址写了两个", MEND)
        for one in own:
            shown = unquote(one.target.partition("?")[0].partition("#")[0])
            ends = (f"/{path}", f"/{path.removesuffix('index.html')}")
            if not page.redirects and not shown.endswith(ends):
                what = f"规范网址 `{one.target}` 说的是别的页面"
                yield problem(site.place(path, one.line), RULE, what, MEND)
    if with_one > len(without):
        for path in without:
            yield problem(site.place(path), RULE, "这一页没有规范网址，别的页都有", MEND)


def _sitemap(site: BuiltSite) -> Iterator[Problem]:
    listed = [one for one in site.references.get("sitemap.xml", ()) if one.kind == "sitemap"]
    packed = site.texts.get("sitemap.xml.gz")
    if packed and packed != site.texts.get("sitemap.xml", packed):
        what = "压缩的网站地图和 sitemap.xml 不一样"
        yield problem(site.place("sitemap.xml.gz"), RULE, what, MEND)
    if packed is not None and "sitemap.xml" not in site.texts:
        yield problem(site.place("sitemap.xml"), RULE, "没有 sitemap.xml，只有压缩的", MEND)
    if not listed:
        if "sitemap.xml" in site.texts and site.origin_and_base[0]:
            yield problem(site.place("sitemap.xml"), RULE, "网站地图是空的", MEND)
        return
    known = {
        _end(site, urlsplit(one.target).path.lstrip("/")) for one in listed if "[" not in one.target
    }
    seen: Mapping[str, Reference] = {}
    for one in listed:
        if one.target in seen:
            what = f"网站地图把 {one.target} 列了两次"
            yield problem(site.place("sitemap.xml", one.line), RULE, what, MEND)
        seen = {**seen, one.target: one}
    for path, page in site.pages.items():
        out = path == NOT_FOUND or path.startswith(FOLDER + "/") or page.redirects
        if not out and path not in known and not re.search(r"(^|/)search\.html$", path):
            yield problem(site.place(path), RULE, f"网站地图里没有 {path}", MEND)
