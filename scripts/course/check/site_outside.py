"""Built site → a problem for addresses outside it that are badly written, unsafe, or loaded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from course.model.built_page import LINKS, OWN, Reference
from course.model.built_site import BuiltSite
from course.model.course import Course
from course.model.site_address import SCHEME
from course.model.source_place import SourcePlaces
from course.problem import Problem, problem

RULE = "site-outside"
LOCAL = re.compile(
    r"^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|0\.0\.0\.0|\[)"
    r"|\.(local|localhost|internal|lan|test|invalid)$",
    re.IGNORECASE,
)
HOST = re.compile(r"(?!-)[\w-]+(\.[\w-]+)*\.[^\W\d_][\w-]*(:(\d{1,4}|[1-5]\d{4}|6[0-5]\d{3}))?")
SPOILT = re.compile(r"[\s\u3000-\u303f\uff00-\uffef\u2018-\u201f\u2026<>\"\\^`{|}]")
MAIL = re.compile(r"[\w.+%'-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
PHONE = re.compile(r"\+?[\d().-]{3,20}(;.*)?")
PICTURE = re.compile(r"data:(image/|font/|application/font)", re.IGNORECASE)
PATH_OF_A_PC = re.compile(r"[A-Za-z]:[\\/]|file:", re.IGNORECASE)
ELSEWHERE = OWN | {"sitemap"}  # judged by another rule
BROKEN = re.compile(r"[\t\r\n]")
NO_ICON = "data:,"  # keeps a browser from asking for one


def check(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each address with a scheme that readers cannot use or should not."""
    places = SourcePlaces(course, site)
    inner: set[str] = set()  # addresses without a scheme: most, and the same on many pages
    for path, one in site.every_reference():
        if one.target in inner or one.kind in ELSEWHERE:
            continue
        target = BROKEN.sub("", one.target.strip())
        if not SCHEME.match(target):
            inner.add(one.target)
        elif site.addresses.find(path, one.target).outside:
            for what, mend in _faults(one, target):
                place, where = places.about(path, one.line, one.target)
                yield problem(place, RULE, f"{what}{where}", mend)


def _faults(one: Reference, target: str) -> Iterator[tuple[str, str]]:
    scheme = target.partition(":")[0].lower() if not target.startswith("//") else ""
    loaded = one.kind not in LINKS | {"pdf", "redirect"}
    if PATH_OF_A_PC.match(target):
        yield f"地址 `{target}` 只在一台电脑上有", "文件放进网站，写相对路径"
    elif scheme == "data":
        if not loaded or not (PICTURE.match(target) or target == NO_ICON):
            yield f"地址 `{target[:60]}` 是写在网址里的代码或文件", "删掉"
    elif scheme in ("mailto", "tel", "sms") and not loaded:
        yield from _person(scheme, target)
    elif scheme not in ("http", "https", ""):
        yield f"地址 `{target[:60]}` 用了 {scheme}:", "只用 https、mailto、tel"
    elif one.kind == "form":
        yield f"表单把填的内容送到 `{target}`", "去掉 action；填的内容不离开读者的电脑"
    elif loaded:
        yield f"`{target}` 要从别的网站装载，离线或被墙就没有", "下载下来放进网站"
    else:
        yield from _web(scheme, target)


def _person(scheme: str, target: str) -> Iterator[tuple[str, str]]:
    address = unquote(target.partition(":")[2].partition("?")[0])
    if scheme == "mailto":
        if not all(MAIL.fullmatch(one.strip()) for one in address.split(",")):
            yield f"邮箱 `{address}` 写法不对", "写成 name@example.com 的样子"
    elif not PHONE.fullmatch(address.replace(" ", "")):
        yield f"电话 `{address}` 写法不对", "只写数字，外地加区号"


def _web(scheme: str, target: str) -> Iterator[tuple[str, str]]:
    host = urlsplit(f"x:{target}" if not scheme else target).netloc if _splits(target) else ""
    if SPOILT.search(target) or not HOST.fullmatch(host.rpartition("@")[2]):
        if LOCAL.search(host):
            yield f"网址 `{target}` 别人打不开", "换成公开的网址"
        else:
            yield f"网址 `{target}` 写法不对", "核对域名，去掉空格和全角标点"
    elif LOCAL.search(host.partition(":")[0]):
        yield f"网址 `{target}` 别人打不开", "换成公开的网址"
    elif re.match(r"\w+:/*[^/]*/*https?:/?/?", target[len(scheme) + 1 :]) or "https:" in host:
        yield f"网址 `{target}` 的开头写了两遍", "只留一个 https://"
    elif not scheme:
        yield f"网址 `{target}` 没有写 https:，离线打不开", "写全 https://"
    elif scheme == "http":
        yield f"网址 `{target}` 用了 http", "换成 https"


def _splits(target: str) -> bool:
    try:
        urlsplit(target)
    except ValueError:
        return False
    return True
