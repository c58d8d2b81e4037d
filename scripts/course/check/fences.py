"""Pages → a problem for fences that name what is not there or stand where they must not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from course.model.course import Course
from course.model.page import FENCE_KINDS, TRAINER_FENCES, Fence, Page
from course.problem import Problem, did_you_mean, problem

RULE = "fences"
EMPTY = frozenset(kind for kind, says in FENCE_KINDS.items() if says == "不写内容")


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each unknown or missing id, and each trainer fence on a public page."""
    known: Mapping[str, Iterable[str]] = {
        "quiz": course.questions,
        "module": course.modules,
        "role-play": course.role_plays_by_id,
        "role-play-kit": course.role_plays_by_id,
        "lesson-plan": course.lesson_plans_by_id,
        "run-sheet": course.lesson_plans_by_id,
        "agenda": course.agendas_by_id,
        "calculator": course.calculators_by_id,
        "plan-forms": course.lesson_plans_by_id,
        "fill-form": course.forms_by_id,
        "list-tool": course.list_tools_by_id,
        "decision-path": course.decision_paths_by_id,
        "key-sheet": course.modules,
    }
    for page in course.pages.values():
        for fence in page.fences:
            yield from _one(course, page, fence, frozenset(known.get(fence.kind, ())))


def _one(course: Course, page: Page, fence: Fence, known: frozenset[str]) -> Iterator[Problem]:
    place = page.place(fence.line)
    if fence.kind in TRAINER_FENCES and not page.trainer_only:
        what = f"`{fence.kind}` 围栏放在学员看得到的页面上"
        yield problem(place, RULE, what, "移到 docs/zh/trainer/ 里的页面")
    if fence.kind in EMPTY:
        if fence.ids:
            what = f"`{fence.kind}` 围栏里不写内容"
            yield problem(page.place(fence.ids[0].line), RULE, what, "删掉里面的字")
        return
    if not fence.ids:
        yield problem(place, RULE, f"`{fence.kind}` 围栏是空的", "写上编号，一行一个，或删掉围栏")
    if fence.kind != "quiz" and len(fence.ids) > 1:
        what = f"`{fence.kind}` 围栏里写了 {len(fence.ids)} 个编号"
        yield problem(page.place(fence.ids[1].line), RULE, what, "一个围栏只写一个")
    for one in fence.ids:
        if one.id not in known and not course.lost(one.id) and known:
            mend = did_you_mean(one.id, known) or "核对编号，一行只写一个，不加别的字"
            yield problem(page.place(one.line), RULE, f"没有 `{one.id}`", mend)
