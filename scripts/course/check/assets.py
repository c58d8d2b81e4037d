"""Pictures, style sheets, scripts, templates → a problem for what is spoilt or leads nowhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from jinja2 import Environment, TemplateSyntaxError

from course.model.asset import THEME, Asset
from course.model.course import Course
from course.model.line_breaks import line_breaks
from course.problem import Place, Problem, problem

RULE = "assets"
PICTURE = re.compile(r"\.(png|jpe?g|gif|webp|avif|svg)$", re.IGNORECASE)
VENDORED = re.compile(rf"({THEME}/assets/vendor/[^/]+)/")
LARGEST = 500_000  # bytes of one picture: some four seconds on a slow 3G line
OUTSIDE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
SCRIPT_LOADS = re.compile(
    r"\b(?:fetch|importScripts|open|sendBeacon|import|Worker|WebSocket|EventSource)\s*\("
    r"\s*[\"'`](?:https?:|wss?:)?//|(?m:^\s*import\s[^(]*[\"'])|\beval\s*\(",
)
SCRIPT_COMMENT = re.compile(r"/\*.*?\*/|^[ \t]*//[^\n]*", re.DOTALL | re.MULTILINE)
COMMENT = re.compile(r"\{#.*?#\}|<!--.*?-->", re.DOTALL)
TEMPLATE_FAULTS = (
    (
        re.compile(r"<script\b(?![^>]*(?:\bsrc\s*=|type=\"application/))", re.IGNORECASE),
        "有写在页面里的脚本，安全策略不让它运行",
        "写成单独的文件，放进 assets/javascripts/",
    ),
    (re.compile(r"<[a-z][^<>]*\son[a-z]+\s*=", re.IGNORECASE), "有事件代码", "写进脚本文件"),
    (
        re.compile(r"<[a-z][^<>]*\sstyle\s*=", re.IGNORECASE),
        "有行内样式，安全策略不许",
        "写进样式表",
    ),
    (
        re.compile(
            r"<(?:script|img|iframe|source|video|audio)\b[^>]*\ssrc=[\"'](?:https?:)?//", re.I
        ),
        "要从别的网站装载东西，离线或被墙就没有",
        "下载下来放进 assets/",
    ),
    (
        re.compile(r"<link\b[^>]*\shref=[\"'](?:https?:)?//", re.IGNORECASE),
        "要从别的网站装载东西，离线或被墙就没有",
        "下载下来放进 assets/",
    ),
)
OWN_ADDRESS = re.compile(r"[\"'](assets/[^\"'{}]+)[\"']\s*\|\s*url")
MADE = re.compile(  # by the build
    r"assets/(stylesheets/site\.css|images/(apple-touch-icon|icon-(192|512|maskable-512))\.png)"
)
OWN_PAGE = re.compile(r"[\"']([\w./-]+)\.html[\"']\s*\|\s*url")


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each file that browsers cannot use, or that asks for others in vain."""
    yield from _licences(course)
    for path, asset in course.assets.items():
        for line, what, mend in _faults(course, path, asset):
            yield problem(Place(path, line), RULE, what, mend)


def _licences(course: Course) -> Iterator[Problem]:
    """Yield a problem for each folder of others' code without its licence."""
    folders = {found[1] for path in course.assets if (found := VENDORED.match(path))}
    for folder in sorted(folders):
        if not any(path.startswith(f"{folder}/LICEN") for path in course.assets):
            yield problem(Place(folder), RULE, "别人写的代码没有附许可", "把它的 LICENSE 放进来")


def _faults(course: Course, path: str, asset: Asset) -> Iterator[tuple[int, str, str]]:
    for mark in asset.damage:
        if path not in course.drawings or mark.kind != "encoding":  # said when it was read
            yield mark.line, f"文件{mark.value}", "换成完好的文件，或重新导出"
    if PICTURE.search(path) and asset.size > LARGEST:
        what = f"图有 {asset.size // 1000} KB，手机上要等很久"
        yield 1, what, f"压到 {LARGEST // 1000} KB 以下"
    if path.startswith(THEME + "/"):
        yield from _addresses(course, path, asset)
        if path.endswith(".js"):
            code = SCRIPT_COMMENT.sub(line_breaks, asset.text)
            for found in SCRIPT_LOADS.finditer(code):
                what = f"脚本里有 {found[0].strip()[:40]}，离线或有安全策略时不管用"
                yield _line(code, found.start()), what, "要用的东西放进网站，用 script 装载"
        if path.endswith(".html"):
            yield from _template(course, asset.text)


def _addresses(course: Course, path: str, asset: Asset) -> Iterator[tuple[int, str, str]]:
    for one in asset.references:
        target = one.target.strip()
        if target.startswith(("data:", "#")):
            continue
        if OUTSIDE.match(target):
            yield one.line, f"`{target}` 要从别的网站装载，离线或被墙就没有", "下载下来放进 assets/"
            continue
        plain = unquote(target.partition("#")[0].partition("?")[0])
        full = posixpath.normpath(posixpath.join(posixpath.dirname(path), plain))
        if full not in course.files and not MADE.fullmatch(full.removeprefix(THEME + "/")):
            yield one.line, f"`{target}` 没有这个文件", "核对路径和大小写"


def _template(course: Course, text: str) -> Iterator[tuple[int, str, str]]:
    try:
        Environment(autoescape=True, extensions=["jinja2.ext.do", "jinja2.ext.i18n"]).parse(text)
    except TemplateSyntaxError as fault:
        yield (
            fault.lineno,
            f"模板写法不对（{fault.message}）",
            "核对 {% %} 和 {{ }}，每一块都要收尾",
        )
    shown = COMMENT.sub(line_breaks, text)
    for pattern, what, mend in TEMPLATE_FAULTS:
        for found in pattern.finditer(shown):
            yield _line(shown, found.start()), f"模板里{what}", mend
    for found in OWN_ADDRESS.finditer(shown):
        if f"{THEME}/{found[1]}" not in course.files and not MADE.fullmatch(found[1]):
            yield _line(shown, found.start()), f"`{found[1]}` 没有这个文件", "核对路径和大小写"
    for found in OWN_PAGE.finditer(shown):
        page = f"{found[1]}.md"
        if course.pages and page not in course.pages and not course.lost(page):
            yield _line(shown, found.start()), f"模板链到的 `{page}` 没有", "核对路径"


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
