"""Course → a problem for every file whose name does not say what is in it."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Place, Problem, problem

RULE = "file-names"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each file name or prefix that does not fit the id inside."""
    for play in course.role_plays:
        yield from _stem(play.place("id"), play.id)
    for plan in course.lesson_plans:
        yield from _stem(plan.place("id"), plan.id)
    for agenda in course.agendas:
        yield from _stem(agenda.place("id"), agenda.id)
    for deck in course.decks:
        yield from _stem(deck.place("id"), deck.id)
    for form in course.forms:
        yield from _stem(form.place("id"), form.id)
    for blueprint in course.blueprints:
        yield from _stem(blueprint.place("id"), blueprint.id)
    for calculator in course.calculators:
        yield from _stem(calculator.place("id"), calculator.id)
    for tool in course.list_tools:
        yield from _stem(tool.place("id"), tool.id)
    for path in course.decision_paths:
        yield from _stem(path.place("id"), path.id)
    for bank in course.question_files.values():
        yield from _stem(bank.place("module"), bank.module)
        prefix = f"q-{bank.module.split('-')[0]}-"
        for question in bank.questions:
            if not question.id.startswith(prefix):
                what = f"题号 `{question.id}` 看不出属于哪个模块"
                yield problem(question.place("id"), RULE, what, f"以 `{prefix}` 开头")
    for module in course.modules.values():
        for objective in module.objectives:
            if not objective.id.startswith(f"{module.number}-o"):
                what = f"目标编号 `{objective.id}` 看不出属于哪个模块"
                yield problem(
                    objective.place("id"), RULE, what, f"写成 `{module.number}-o1` 的样子"
                )


def _stem(place: Place, name: str) -> Iterator[Problem]:
    file = place.path.rsplit("/", 1)[-1]
    if file != f"{name}.zh.yml":
        what = f"文件名 `{file}` 和编号 `{name}` 对不上"
        yield problem(place, RULE, what, f"文件改名为 `{name}.zh.yml`，或改编号")
