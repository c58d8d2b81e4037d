"""Built site → a problem for links, pictures, headings and fields that do not say what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.built_page import BuiltPage
from course.model.built_site import BuiltSite
from course.model.course import Course
from course.model.download import FOLDER
from course.model.source_place import SourcePlaces
from course.problem import Problem, problem

RULE = "site-names"
FILE_NAME = re.compile(
    r"(^|/)[\w.%-]+\.(svg|png|jpe?g|gif|webp)$|^(IMG|DSC|image|untitled)[-_ ]?\d*$", re.I
)
SAYS_NOTHING = frozenset(
    {"图", "图片", "image", "picture", "photo", "img", "插图", "示意图", "alt"}
)
VAGUE = frozenset(
    {
        "这里",
        "点这里",
        "点击这里",
        "点此",
        "此处",
        "点击",
        "链接",
        "here",
        "click here",
        "更多",
        "点我",
    }
)
NAMES = {
    "a": "链接没有文字", "button": "按钮没有文字", "iframe": "嵌入的网页没有 title",
    "summary": "折叠块没有标题", "input": "输入框没有说明", "select": "选择框没有说明",
    "textarea": "输入框没有说明", "svg": "图没有说明", "area": "热区没有说明",
}  # fmt: skip
THEMES_OWN = "__"  # the theme's switches are no fields to fill in


def check(course: Course, site: BuiltSite) -> Iterator[Problem]:
    """Yield a problem for each element without words, and for words that are vague."""
    places = SourcePlaces(course, site)
    for path, page in site.pages.items():
        for what, mend, line, words in [*_nameless(page), *_vague(page), *_headings(path, page)]:
            place, where = places.about(path, line, *words)
            yield problem(place, RULE, f"{what}{where}", mend)


Fault = tuple[str, str, int, tuple[str, ...]]


def _nameless(page: BuiltPage) -> Iterator[Fault]:
    for mark in page.nameless:
        if not (mark.kind == "input" and mark.value.startswith(THEMES_OWN)):
            what = NAMES.get(mark.kind, "标题是空的")
            yield f"{what} `{mark.value}`" if mark.value else what, "写上文字", mark.line, ()


def _vague(page: BuiltPage) -> Iterator[Fault]:
    for one in page.references:
        if one.kind == "image" and one.text is None:
            mend = "在 alt 里写一句话；只是装饰就写 alt=“”"
            yield f"图片 `{one.target[:80]}` 没有替代文字", mend, one.line, (one.target,)
        elif one.kind == "image" and one.text:
            text = one.text.strip()
            if FILE_NAME.search(text) or text.casefold() in SAYS_NOTHING or not text:
                what = f"图片的替代文字“{text}”没有说图上是什么"
                yield what, "写成一句话", one.line, (one.text,)
        elif (
            one.kind == "link"
            and one.inside
            and (one.text or "").strip("：。 》»").casefold() in VAGUE
        ):
            yield f"链接文字“{one.text}”看不出通向哪里", "写上那一页的名字", one.line, (one.target,)


def _headings(path: str, page: BuiltPage) -> Iterator[Fault]:
    level = 0
    for one in page.headings:
        if one.inside and not path.startswith(FOLDER + "/"):
            if level and one.level > level + 1:
                what = f"标题“{one.text}”跳了级，从 h{level} 到 h{one.level}"
                yield what, f"写成 h{level + 1}", one.line, (one.text,)
            level = one.level
