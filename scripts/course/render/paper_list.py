"""The blueprints → the tables of the trainer's page: each paper's files to print or to edit."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from course.model.blueprint import Blueprint
from course.model.course import Course
from course.model.download import FOLDER, PAPER_FORMS, Download, paper_file, paper_files
from course.render.page_links import plain

_MISSING = "没有链接的，还没有生成：在课程源码的文件夹里运行 `make trainer`，它会一起做好。"
_HEAD = ("试卷", "题，分钟", "PDF，直接印", "DOCX，改了再印", "录入用")
_GROUPS = {
    "exam": "结业考试，计分",
    "pre-post": "前测和后测，看进步，不计分",
    "quiz": "随堂小测，只练习，不计分",
}
_SHEETS = {"answer-sheet": "答题卡", "key": "答案", "marking": "评分"}


def render_papers(course: Course, path: str, files: Mapping[str, Download] | None) -> str:
    """Return Markdown for the page at `path`: a row for each blueprint, links to what there is.

    `files` are those that the site has; None for a site that is not meant to have any.
    """
    offered = files or {}
    texts = []
    for group, title in _GROUPS.items():
        rows = [_row(path, one, offered) for one in course.blueprints if _group(one) == group]
        if rows:
            lines = [list(_HEAD), ["---"] * len(_HEAD), *rows]
            table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
            texts.append(f"**{title}**\n\n{table}")
    every = [name for one in course.blueprints_by_id for name in paper_files(course, one)]
    return "\n\n".join(texts if set(every) <= offered.keys() else [*texts, _MISSING])


def _group(blueprint: Blueprint) -> str:
    if blueprint.kind == "pre-post":
        return "pre-post"
    return "exam" if blueprint.graded else "quiz"


def _row(path: str, blueprint: Blueprint, files: Mapping[str, Download]) -> list[str]:
    names = {"a": "A 卷", "b": "B 卷"}
    if blueprint.kind == "pre-post":
        names = {"pre": "前测", "post": "后测"}
    cells = [
        f"{plain(blueprint.title)}<br>`{blueprint.id}`",
        f"{blueprint.count} 题，{blueprint.minutes} 分钟",
    ]
    for form in PAPER_FORMS:
        sheets = {**names, **_SHEETS}.items()
        made = [(paper_file(blueprint.id, f"{one}.{form}"), says) for one, says in sheets]
        cells.append("、".join(_link(path, name, says, files) for name, says in made))
    return [*cells, _link(path, paper_file(blueprint.id, "key.json"), "JSON", files)]


def _link(path: str, name: str, says: str, files: Mapping[str, Download]) -> str:
    if name not in files:
        return says
    way = posixpath.relpath(f"{FOLDER}/{name}", posixpath.dirname(path) or ".")
    return f"[{says}]({way})"
