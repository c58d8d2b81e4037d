"""The decks → the table of the trainer's page: each module's slides to open or to change."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from course.model.course import Course
from course.model.download import FOLDER, Download, slides_html, slides_pptx
from course.model.slideshow import slide_count
from course.render.downloads import size_of
from course.render.page_links import plain

_MISSING = "标着“还没有生成”的，在课程源码的文件夹里运行 `make trainer`，它会一起做好。"


def render_decks(course: Course, path: str, files: Mapping[str, Download] | None) -> str:
    """Return Markdown for the page at `path`: a row for each deck, links to what there is.

    `files` are those that the site has; None for a site that is not meant to have any.
    """
    head = ("模块", "页数", "分钟", "PPTX，自己改", "网页，直接放")
    lines = [head, tuple("---" for _ in head)]
    offered = files or {}
    names: list[str] = []
    for number, deck in course.decks_by_module.items():
        plan = course.lesson_plans_by_id[deck.plan]
        module = course.modules[plan.module]
        pair = (slides_pptx(number), slides_html(number))
        names += pair
        title = f"{int(number[1:])}　{plain(module.title)}"
        count, minutes = str(slide_count(deck)), str(plan.duration)
        lines.append((title, count, minutes, *(_link(path, name, offered) for name in pair)))
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return table if set(names) <= offered.keys() else f"{table}\n\n{_MISSING}"


def _link(path: str, name: str, files: Mapping[str, Download]) -> str:
    if name not in files:
        return f"`{name}`<br>还没有生成"
    way = posixpath.relpath(f"{FOLDER}/{name}", posixpath.dirname(path) or ".")
    return f"[{posixpath.basename(name)}]({way})<br>{size_of(files[name].size)}"
