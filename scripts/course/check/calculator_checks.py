"""Worked checks of calculators → a problem for each that does not come out to the last digit."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.calculator_checks import CHECKS_PATH, got
from course.model.course import Course
from course.problem import Problem, problem

RULE = "calculator-checks"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each figure that is not as expected, and each calculator unchecked."""
    checks = course.calculator_checks.checks if course.calculator_checks else ()
    for one in checks:
        found = got(one)
        for name, wanted in one.expected.items():
            if found[name] != wanted:
                figures = f"该是 {_told(wanted)}，算出来是 {_told(found[name])}"
                what = f"`{one.calculator}` 的 {name} {figures}"
                mend = "核对这里的数；这里没错，就改公式"
                yield problem(one.place("expected", name), RULE, what, mend)
    checked = {one.calculator for one in checks}
    for calculator in course.calculators:
        if calculator.id not in checked and not course.lost(CHECKS_PATH):
            what = f"`{calculator.id}` 没有一条算好的例子"
            yield problem(calculator.place("id"), RULE, what, f"在 {CHECKS_PATH} 里加一条")


def _told(figure: str | tuple[str, ...]) -> str:
    return figure if isinstance(figure, str) else "、".join(figure)
