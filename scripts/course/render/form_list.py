"""The lesson plans → the table of the trainer's page: the forms of each, to print or download."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from course.model.course import Course
from course.model.download import FOLDER, Download, form_file
from course.model.lesson_plan import LessonPlan
from course.render.downloads import size_of
from course.render.form_common import COMMON, common_forms
from course.render.form_sheets import plan_forms
from course.render.page_links import plain

PAGES = "trainer/forms"
_MISSING = "标着“还没有生成”的，在课程源码的文件夹里运行 `make trainer`，它会一起做好。"


def render_form_list(course: Course, path: str, files: Mapping[str, Download] | None) -> str:
    """Return Markdown for the page at `path`: a row for each plan, links to what there is.

    `files` are those that the site has; None for a site that is not meant to have any.
    """
    offered = files or {}
    rows = [("表单", "几种", "PDF，全套一起印", "网页，挑一张印"), ("---",) * 4]
    rows.append(
        ("每一课通用", str(len(common_forms().sheets)), *_links(course, path, COMMON, offered))
    )
    for plan in _in_order(course):
        count = str(len(plan_forms(plan, course).sheets))
        module = course.modules.get(plan.module)
        title = f"{int(module.number[1:])}　{plain(module.title)}" if module else plain(plan.title)
        rows.append((title, count, *_links(course, path, plan.id, offered)))
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    names = {form_file(one) for one in (COMMON, *course.lesson_plans_by_id)}
    return table if names <= offered.keys() else f"{table}\n\n{_MISSING}"


def _in_order(course: Course) -> list[LessonPlan]:
    order = {name: number for number, name in enumerate(course.modules)}
    return sorted(course.lesson_plans, key=lambda one: (order.get(one.module, len(order)), one.id))


def _links(
    course: Course, path: str, name: str, offered: Mapping[str, Download]
) -> tuple[str, str]:
    folder = posixpath.dirname(path) or "."
    file, page = form_file(name), f"{PAGES}/{name}.md"
    pdf = f"`{file}`<br>还没有生成"
    if file in offered:
        way = posixpath.relpath(f"{FOLDER}/{file}", folder)
        pdf = f"[{name}.pdf]({way})<br>{size_of(offered[file].size)}"
    shown = f"[打开]({posixpath.relpath(page, folder)})" if page in course.pages else "—"
    return pdf, shown
