"""A module → the part of its first page that the course map fills: aims, lessons, practice."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.book import Edition
from course.model.course import Course
from course.model.course_map import Module
from course.render.page_links import link, plain


def render_module(module: Module, course: Course, path: str, edition: Edition) -> str:
    """Return Markdown for the page at `path`, with links relative to it.

    The trainer edition also links the lesson plan, the run sheet and the role-play kits.
    """
    parts = [
        *_objectives(module),
        "### 课文 {#lessons}",
        "\n".join(_lessons(module, course, path)),
        "### 练一练 {#practice}",
        "\n".join(_practice(module, course, path)),
    ]
    if edition == "trainer" and (plans := list(_plans(module, course, path))):
        parts += ["### 讲师用 {#plans}", "\n".join(plans)]
    return "\n\n".join(parts)


def _objectives(module: Module) -> Iterator[str]:
    minutes = module.minutes
    yield f"读课文 {minutes.read} 分钟，练习 {minutes.practise} 分钟。学完要拿得出这几样："
    for one in module.objectives:
        yield f"1.  {plain(one.text)}\n\n    证据：{plain(one.evidence)}\n    {{.detail}}"


def _lessons(module: Module, course: Course, path: str) -> Iterator[str]:
    yield "| 第几课 | 课名 | 分钟 |\n| --- | --- | --- |"
    for number, lesson in enumerate(module.lesson_pages, 1):
        page = course.pages.get(lesson)
        minutes = page.meta.minutes if page and page.meta.minutes else ""
        yield f"| {number} | {link(course, path, lesson)} | {minutes} |"


def _practice(module: Module, course: Course, path: str) -> Iterator[str]:
    for one in module.role_plays:
        role_play = course.role_plays_by_id.get(one)
        minutes = f"，约 {role_play.format.self_practice_minutes} 分钟" if role_play else ""
        title = role_play.title if role_play else one
        page = link(course, path, f"practice/role-plays/{one}.md", title)
        yield f"- 角色扮演：{page}{minutes}"
    if module.module_check:
        yield f"- 自测：{link(course, path, f'{module.folder}/{module.module_check}.md')}"
    yield f"- 随身卡：{link(course, path, module.job_aid)}"


def _plans(module: Module, course: Course, path: str) -> Iterator[str]:
    if module.lesson_plan:
        plan = course.lesson_plans_by_id.get(module.lesson_plan)
        minutes = f"（{plan.duration} 分钟）" if plan else ""
        for folder, name in (("run-sheets", "流程表"), ("lesson-plans", "教案全文")):
            page = f"trainer/{folder}/{module.lesson_plan}.md"
            yield f"- {link(course, path, page, name)}{minutes}"
    for one in module.role_plays:
        title = course.role_plays_by_id[one].title if one in course.role_plays_by_id else one
        page = f"trainer/role-plays/{one}.md"
        yield f"- {link(course, path, page, f'角色扮演全套：{title}')}"
