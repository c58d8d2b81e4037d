"""Tools for lists, decision paths → a problem for what they name that is not there, or not back."""

from __future__ import annotations

from collections.abc import Iterator

from course.check.page_targets import target_problems
from course.model.course import Course
from course.model.decision_path import DecisionPath
from course.model.list_tool import ListTool
from course.problem import Problem, did_you_mean, problem

RULE = "tool-references"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each name that leads nowhere, each tool without a page or a way back."""
    for tool in course.list_tools:
        yield from _reached(course, tool, "list-tool")
        for at, claim in enumerate(tool.claims):
            if claim not in course.claims_by_id and not course.lost(claim):
                mend = did_you_mean(claim, course.claims_by_id) or "写论断登记表里有的编号"
                yield problem(tool.place("claims", at), RULE, f"没有论断 `{claim}`", mend)
    for path in course.decision_paths:
        yield from _reached(course, path, "decision-path")
        for result in path.results:
            yield from target_problems(course, result.lesson, result.place("lesson"), RULE)


def _reached(course: Course, tool: ListTool | DecisionPath, kind: str) -> Iterator[Problem]:
    fences = ((page, one) for page in course.pages.values() for one in page.ids_in(kind))
    page = next((page for page, one in fences if one.id == tool.id), None)
    if page is None:
        mend = f"在 docs/zh/toolbox/ 里写一页，放一个 `{kind}` 围栏，里面写 `{tool.id}`"
        yield problem(tool.place("id"), RULE, f"没有一页用到 `{tool.id}`", mend)
    for at, target in enumerate(tool.lessons):
        place = tool.place("lessons", at)
        yield from target_problems(course, target, place, RULE)
        lesson = course.pages.get(target.partition("#")[0])
        if page is not None and lesson is not None and page.path not in lesson.linked_paths:
            what = f"{lesson.path} 没有链到《{tool.title}》"
            yield problem(place, RULE, what, f"在那一课里写一句，链到 {page.path}")
