"""Course map and question bank → a problem for every objective with too few questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, problem

RULE = "objectives-covered"
FEWEST = 3


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each objective that has fewer than three questions or no lesson."""
    if not course.question_files:
        return
    asked = Counter(question.objective for question in course.bank)
    taught = {objective for page in course.lessons.values() for objective in page.meta.objectives}
    for module in course.modules.values():
        for index, objective in enumerate(module.objectives):
            place = module.place("objectives", index, "id")
            if course.lost(objective.id):
                continue
            if asked[objective.id] < FEWEST:
                what = f"目标 `{objective.id}` 只有 {asked[objective.id]} 道题"
                yield problem(place, RULE, what, f"在题库里补到 {FEWEST} 道")
            if objective.id not in taught:
                what = f"没有一课写着目标 `{objective.id}`"
                yield problem(place, RULE, what, "在教它的那一课页首 objectives 里列上")
