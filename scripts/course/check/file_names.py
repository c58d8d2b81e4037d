"""Course → a problem for every file whose name does not say what is in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from course.model.course import Course
from course.problem import Place, Problem, problem

RULE = "file-names"


class _Identified(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str: ...

    def place(self, *key: str | int) -> Place: ...


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each file name or prefix that does not fit the id inside."""
    for records in _named_by_id(course):
        for one in records:
            yield from _stem(one.place("id"), one.id)
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


def _named_by_id(course: Course) -> Iterator[Sequence[_Identified]]:
    """Yield each kind of record that has a file of its own."""
    yield course.role_plays
    yield course.lesson_plans
    yield course.agendas
    yield course.decks
    yield course.forms
    yield course.blueprints
    yield course.calculators
    yield course.list_tools
    yield course.decision_paths


def _stem(place: Place, name: str) -> Iterator[Problem]:
    file = place.path.rsplit("/", 1)[-1]
    if file != f"{name}.zh.yml":
        what = f"文件名 `{file}` 和编号 `{name}` 对不上"
        yield problem(place, RULE, what, f"文件改名为 `{name}.zh.yml`，或改编号")
