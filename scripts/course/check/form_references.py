"""Forms → a problem for a lesson or page that is not there, or does not link back."""

from __future__ import annotations

from collections.abc import Iterator

from course.check.page_targets import target_problems
from course.model.course import Course
from course.model.fill_form import FillForm
from course.problem import Place, Problem, problem

RULE = "form-references"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each target of a form that readers could not reach, or return from."""
    for form in course.forms:
        for at, target in enumerate(form.lessons):
            place = form.place("lessons", at)
            yield from target_problems(course, target, place, RULE)
            page = course.pages.get(target.partition("#")[0])
            if page is not None and form.page not in page.linked_paths:
                what = f"{page.path} 没有链到《{form.title}》"
                yield problem(place, RULE, what, f"在那一课里写一句，链到 {form.page}")
        for place, target in _pages(form):
            yield from target_problems(course, target, place, RULE)


def _pages(form: FillForm) -> Iterator[tuple[Place, str]]:
    for row in form.rows():
        if row.page:
            yield row.place("page"), row.page
