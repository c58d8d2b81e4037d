"""Built site → a problem for code on its pages that nobody put there on purpose."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator

from course.model.built_page import BuiltPage, Script
from course.model.built_site import BuiltSite
from course.model.course import Course
from course.model.download import FOLDER
from course.model.source_place import SourcePlaces
from course.problem import Problem, problem

RULE = "site-code"
DEPTH = re.compile(r"URL\(\"[^\"]*\"")
FEW = 3  # a site of so few pages says nothing about which script is the theme's


def check(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for handlers, foreign scripts, frames and data blocks that cannot be read."""
    places = SourcePlaces(course, site)
    usual = _usual(site) if len(site.pages) > FEW else None
    for path, page in site.pages.items():
        for mark in page.risks:
            place, where = places.about(path, mark.line, mark.value)
            yield problem(place, RULE, f"{_risk(mark.kind, mark.value)}{where}", _mend(mark.kind))
        for script in page.scripts:
            if what := _script(path, page, script, usual):
                place = places.place(path, script.line, script.text.strip()[:40])
                yield problem(place, RULE, what, "删掉；脚本写成单独的文件")


def _usual(site: BuiltSite) -> Counter[str]:
    """Return on how many pages each inline script stands, whatever folder they are in."""
    return Counter(
        text
        for page in site.pages.values()
        for text in {DEPTH.sub("URL(", one.text) for one in page.scripts}
    )


def _risk(kind: str, value: str) -> str:
    if kind == "target":
        return f"链接 `{value}` 开新窗口却没有 rel=noopener"
    if kind == "srcdoc":
        return "页面里嵌了写在属性里的网页"
    return f"有事件代码 {kind}=“{value[:40]}”"


def _mend(kind: str) -> str:
    return "加上 rel=noopener，或去掉 target" if kind == "target" else "删掉这个属性"


def _script(path: str, page: BuiltPage, script: Script, usual: Counter[str] | None) -> str:
    if not script.runs:
        return _data(script)
    if path.startswith(FOLDER + "/"):
        return ""  # a page that works by itself carries its scripts
    policy = page.head.policy
    if policy is not None and "script-src" in policy and "'unsafe-inline'" not in policy:
        digest = base64.b64encode(hashlib.sha256(script.text.encode()).digest()).decode()
        if f"sha256-{digest}" not in policy:
            return "有一段脚本不在安全策略里，浏览器不会运行它"
    if script.inside and not page.redirects:
        return f"正文里有脚本“{script.text.strip()[:40]}”"
    alone = usual is not None and usual[DEPTH.sub("URL(", script.text)] == 1
    if alone and script.text.strip() and not page.redirects:
        return f"只有这一页有这段脚本“{script.text.strip()[:40]}”"
    return ""


def _data(script: Script) -> str:
    if script.type in ("application/json", "application/ld+json", "importmap", "speculationrules"):
        try:
            json.loads(script.text)
        except (ValueError, RecursionError):
            return "页面里的数据不是能读的 JSON"
    return ""
