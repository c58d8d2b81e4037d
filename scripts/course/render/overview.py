"""The course → what is in it at a glance: the learning path and the toolbox."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.course_map import Module, Stage
from course.model.toolbox_order import toolbox_order
from course.render.page_links import link, plain


def render_learning_path(course: Course, path: str) -> str:
    """Return Markdown for the page at `path`: the stages in order, each with its modules."""
    if course.map is None:
        return ""
    stages = [stage for stage in course.map.stages if any(_modules(course, stage))]
    hours = sum(m.minutes.read + m.minutes.practise for m in course.modules.values()) / 60
    total = f"一共 {len(course.modules)} 个模块，读和练合起来约 {hours:.0f} 小时。"
    return "\n\n".join([total, *(_stage(course, path, stage) for stage in stages)])


def _modules(course: Course, stage: Stage) -> Iterator[Module]:
    yield from (module for module in course.modules.values() if module.stage == stage.id)


def _stage(course: Course, path: str, stage: Stage) -> str:
    rows = [
        f"| {link(course, path, module.index_page, module.title)} "
        f"| {module.minutes.read} 分钟 | {module.minutes.practise} 分钟 |"
        for module in _modules(course, stage)
    ]
    head = "| 模块 | 读 | 练 |\n| --- | --- | --- |"
    return f"### {plain(stage.title)} {{#stage-{stage.id}}}\n\n" + "\n".join([head, *rows])


def render_job_aids(course: Course, path: str) -> str:
    """Return Markdown for the page at `path`: a link to each module's job aid, in order."""
    return "\n".join(
        f"- {link(course, path, module.job_aid)}（{plain(module.title)}）"
        for module in course.modules.values()
    )


def render_worksheets(course: Course, path: str) -> str:
    """Return Markdown for the page at `path`: a link to each worksheet and what it is for."""
    sheets = [page for path, page in course.pages.items() if "/worksheets/" in path]
    order = toolbox_order(course)
    sheets.sort(key=lambda page: order(page.path))
    return "\n".join(
        f"- {link(course, path, page.path)}：{plain(page.meta.description or '')}"
        for page in sheets
    )
