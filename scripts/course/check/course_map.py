"""Course map → a problem for everything it names that is not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course.model.course import Course
from course.model.course_map import Module
from course.problem import Place, Problem, did_you_mean, problem

RULE = "course-map"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each unknown stage, page, bank, role-play or plan of a module."""
    if course.map is None:
        return
    stages = [stage.id for stage in course.map.stages]
    planned = [module.id for module in course.inventory.modules] if course.inventory else []
    for module in course.map.modules:
        yield from _one(course, module.place("stage"), "阶段", module.stage, stages)
        if planned:
            yield from _one(course, module.place("id"), "清单里的模块", module.id, planned)
        yield from _pages(course, module)
        for index, name in enumerate(module.role_plays):
            place = module.place("role_plays", index)
            yield from _one(course, place, "角色扮演", name, course.role_plays_by_id)
        if module.lesson_plan is not None:
            place = module.place("lesson_plan")
            yield from _one(course, place, "教案", module.lesson_plan, course.lesson_plans_by_id)
        bank = f"quizzes/{module.question_file}"
        yield from _one(course, module.place("question_file"), "题库", bank, course.question_files)
    for play in course.role_plays:
        yield from _one(course, play.place("module"), "模块", play.module, course.modules)
    for plan in course.lesson_plans:
        yield from _one(course, plan.place("module"), "模块", plan.module, course.modules)


def _pages(course: Course, module: Module) -> Iterator[Problem]:
    yield from _one(course, module.place("slug"), "页面", module.index_page, course.pages)
    for index, path in enumerate(module.lesson_pages):
        place = module.place("lessons", index)
        yield from _one(course, place, "页面", path, course.pages)
        if path in module.lesson_pages[:index]:
            yield problem(place, RULE, f"课 `{module.lessons[index]}` 列了两次", "删掉一个")
    if module.module_check is not None:
        path = f"{module.folder}/{module.module_check}.md"
        yield from _one(course, module.place("module_check"), "页面", path, course.pages)
    for path, page in course.pages.items():
        if path.startswith(f"{module.folder}/") and path not in module.pages:
            what = f"course.yml 的模块 {module.number} 没有列出这一页"
            yield problem(page.place(), RULE, what, "在 lessons 里按教学顺序加上，或删掉这一页")


def _one(
    course: Course, place: Place, kind: str, name: str, known: Iterable[str]
) -> Iterator[Problem]:
    every = list(known)
    if name not in every and not course.lost(name):
        mend = did_you_mean(name, every) or "建这个文件，或改名字"
        yield problem(place, RULE, f"没有{kind} `{name}`", mend)
