"""Role-plays, plans, agendas, calculators → a problem for every page that lacks them."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.calculator import calculator_page
from course.model.course import Course
from course.model.fill_form import FOLDER
from course.problem import Place, Problem, problem

RULE = "missing-pages"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each missing page of a role-play, lesson plan, agenda or calculator."""
    for play in course.role_plays:
        place = play.place("id")
        yield from _page(course, place, "practice/role-plays", "role-play", play.id)
        yield from _page(course, place, "trainer/role-plays", "role-play-kit", play.id)
    for plan in course.lesson_plans:
        place = plan.place("id")
        yield from _page(course, place, "trainer/lesson-plans", "lesson-plan", plan.id)
        yield from _page(course, place, "trainer/run-sheets", "run-sheet", plan.id)
        yield from _page(course, place, "trainer/forms", "plan-forms", plan.id)
    for form in course.forms:
        yield from _page(course, form.place("id"), FOLDER, "fill-form", form.id)
    for calculator in course.calculators:
        path, place = calculator_page(calculator.id), calculator.place("id")
        yield from _at(course, place, path, "calculator", calculator.id)
    for agenda in course.agendas:
        yield from _page(course, agenda.place("id"), "trainer/agendas", "agenda", agenda.id)


def _page(course: Course, place: Place, folder: str, kind: str, name: str) -> Iterator[Problem]:
    yield from _at(course, place, f"{folder}/{name}.md", kind, name)


def _at(course: Course, place: Place, path: str, kind: str, name: str) -> Iterator[Problem]:
    page = course.pages.get(path)
    if page is None:
        if not course.lost(path):
            mend = f"建 docs/zh/{path}，里面放 `{kind}` 围栏"
            yield problem(place, RULE, f"`{name}` 没有页面 {path}", mend)
    elif name not in [one.id for one in page.ids_in(kind)]:
        mend = f"加一个 `{kind}` 围栏，里面写 `{name}`"
        yield problem(page.place(), RULE, f"页面上没有 `{name}`", mend)
