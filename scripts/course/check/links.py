"""Pages → a problem for every link or picture that leads nowhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from course.model.course import LANGUAGE_FOLDER, Course
from course.model.page import Link, Page
from course.problem import Problem, did_you_mean, problem

RULE = "links"
SCHEMES = ("https", "mailto", "tel")
HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?", re.IGNORECASE)
LOCAL = re.compile(
    r"^(localhost|127\.|10\.|192\.168\.|0\.0\.0\.0|\[)|\.local(host)?$", re.IGNORECASE
)
PHONE = re.compile(r"\+?[\d().-]{3,20}(;.*)?")
VAGUE = frozenset({"这里", "点这里", "点击这里", "此处", "点击", "链接", "here", "更多"})
FILE_NAME = re.compile(r"\.(svg|png|jpe?g|gif|webp)$", re.IGNORECASE)


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each link, as rendered, whose page, anchor, file or text is missing."""
    for page in course.pages.values():
        for link in page.links:
            for what, mend in _faults(course, page, link):
                yield problem(page.place(link.line), RULE, what, mend)


def _faults(course: Course, page: Page, link: Link) -> Iterator[tuple[str, str]]:
    yield from _text(link)
    target = link.target.strip()
    if not target or target == "#":
        yield "链接没有目标", "写上页面路径，或去掉链接"
        return
    if target != link.target or re.search(
        r"[\s\\\u3000-\u303f\uff00-\uffef\u200b]", unquote(target)
    ):
        yield f"链接 `{link.target}` 里有空格、全角标点或反斜杠", "照文件名重打一遍"
        return
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|//", target):
        yield from _outside(target, link)
    elif target.startswith("/"):
        yield f"链接 `{target}` 是绝对路径，换个地方放就断", "写成从本页出发的相对路径，如 ../x.md"
    else:
        yield from _inside(course, page, link, target)


def _text(link: Link) -> Iterator[tuple[str, str]]:
    if link.image and not link.text.strip():
        yield f"图片 `{link.target}` 没有替代文字", "在方括号里写一句话，说清图上是什么"
    elif link.image and (FILE_NAME.search(link.text) or link.text.strip() in ("图", "图片")):
        yield f"图片的替代文字“{link.text}”没有说图上是什么", "写成一句话"
    elif not link.image and not link.text.strip():
        yield f"链接 `{link.target}` 没有文字，看不见也点不着", "在方括号里写上那一页的名字"
    elif not link.image and link.text.strip().casefold() in VAGUE:
        yield f"链接文字“{link.text}”看不出通向哪里", "写上那一页的名字"


def _outside(target: str, link: Link) -> Iterator[tuple[str, str]]:
    parts = urlsplit(target)
    if parts.scheme.lower() not in SCHEMES:
        yield f"链接 `{target}` 用了 {parts.scheme or '//'}", "只用 https、mailto、tel"
    elif link.image:
        yield f"图片 `{target}` 在别的网站上，离线看不到", "下载下来放进 images/"
    elif parts.scheme == "mailto" and not re.fullmatch(r"[^@\s]+@[\w-]+(\.[\w-]+)+", parts.path):
        yield f"邮箱 `{parts.path}` 写法不对", "写成 name@example.com 的样子"
    elif parts.scheme == "tel" and not PHONE.fullmatch(parts.path):
        yield f"电话 `{parts.path}` 写法不对", "只写数字，外地加区号"
    elif parts.scheme == "https" and (
        LOCAL.search(parts.netloc) or not HOST.fullmatch(parts.netloc)
    ):
        yield f"网址 `{target}` 别人打不开", "核对域名"


def _inside(course: Course, page: Page, link: Link, target: str) -> Iterator[tuple[str, str]]:
    path, _, anchor = unquote(target).partition("#")
    path = path.partition("?")[0]
    full = (
        posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path))
        if path
        else page.path
    )
    if full.startswith("../") or course.lost(full, f"{LANGUAGE_FOLDER}/{full}"):
        if full.startswith("../"):
            yield f"链接 `{target}` 跑到网站外面去了", "数一数有几个 ../"
        return
    if f"{LANGUAGE_FOLDER}/{full}" not in course.files:
        yield f"没有文件 `{full}`", _nearest(course, full)
        return
    if full in course.config.excluded and page.path not in course.config.excluded:
        yield f"链接 `{target}` 通向不发布的 `{full}`", "去掉链接，或改 mkdocs.yml 的 exclude_docs"
    goal = course.pages.get(full)
    if goal is None:
        return
    if goal.trainer_only and not page.trainer_only:
        yield f"学员看得到的页面链到了讲师版的 `{full}`", "去掉链接，或把它放进 /// trainer 块"
    if anchor and anchor not in goal.ids and not link.image:
        yield (
            f"`{full}` 里没有锚点 `{anchor}`",
            did_you_mean(anchor, goal.ids) or "写那一页上有的锚点",
        )


def _nearest(course: Course, full: str) -> str:
    own = [file.removeprefix(LANGUAGE_FOLDER + "/") for file in course.files]
    if full.endswith(".html") and full.removesuffix(".html") + ".md" in own:
        return "链接写 .md，不写 .html"
    if same := [file for file in own if file.casefold() == full.casefold()]:
        return f"大小写不对，写成 `{same[0]}`"
    if f"{full}/index.md" in own or full.endswith("/"):
        return f"写全文件名，如 `{full.rstrip('/')}/index.md`"
    return did_you_mean(full, own) or "核对路径，或建这个文件"
