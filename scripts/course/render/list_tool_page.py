"""A tool for a list of customers → its HTML: fields, data, an example, a sheet for the pen."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass

from course.model.course import Course
from course.model.list_tool import Kind, ListTool
from course.model.page import built_path
from course.render.html_template import embed, fill
from course.render.list_tool_words import LIST_TOOL_WORDS

# Kind → the scripts that it needs beyond those of every kind.
_OWN_SCRIPTS: Mapping[Kind, tuple[str, ...]] = {
    "quadrant": ("list-chart", "list-quadrant"),
    "sorting": ("list-sorting",),
    "calendar": ("calendar-file", "list-calendar"),
    "reactivation": ("list-reactivation",),
}
_SHARED = ("numbers", "keep", "csv", "slices", "table", "list-view", "example-steps")


@dataclass(frozen=True)
class LessonLink:
    """A link from a tool to the place in a lesson that teaches it."""

    href: str
    text: str


def lesson_link(course: Course, target: str, base: str) -> LessonLink:
    """Return the link to `target`, `page#anchor`, from a page whose way to the root is `base`."""
    path, _, anchor = target.partition("#")
    page = course.pages.get(path)
    text = page.meta.title if page and page.meta.title else path
    href = f"{base.rstrip('/')}/{built_path(path)}" + (f"#{anchor}" if anchor else "")
    return LessonLink(href, text)


def render_list_tool(tool: ListTool, course: Course, base: str) -> str:
    """Return `tool` as HTML; `base` is the way to the root of the site.

    Without JavaScript there are the example, the sheet to fill by hand and the notes.
    """
    example = next(one for one in tool.samples if one.id == tool.example.sample)
    data = {
        "id": tool.id,
        "kind": tool.kind,
        "title": tool.title,
        "words": {**LIST_TOOL_WORDS, **tool.words},
        **tool.model_dump(include={"columns", "settings", "samples", "example"}),
    }
    return fill(
        "list_tool.html",
        base,
        data=embed(data),
        tool=tool,
        example=example,
        rows=list(csv.reader(example.table.splitlines())),
        has_chart=tool.kind == "quadrant",
        has_calendar=tool.kind == "calendar",
        lessons=[lesson_link(course, one, base) for one in tool.lessons],
        scripts=(*_SHARED, *_OWN_SCRIPTS[tool.kind], "list-tool"),
    )
