"""Questions → a problem where the objective is unknown or another module's."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, did_you_mean, problem

RULE = "question-objective"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each question file and question that does not fit the course map."""
    if course.map is None:
        return
    for bank in course.question_files.values():
        module = course.modules.get(bank.module)
        if module is None:
            if not course.lost("docs/data/course.yml"):
                what = f"课程地图里没有模块 `{bank.module}`"
                mend = did_you_mean(bank.module, course.modules) or "先在 course.yml 里加上这个模块"
                yield problem(bank.place("module"), RULE, what, mend)
            continue
        own = [objective.id for objective in module.objectives]
        for question in bank.questions:
            if question.objective not in own:
                known = question.objective in course.objectives
                what = f"目标 `{question.objective}` " + ("是别的模块的" if known else "不存在")
                mend = did_you_mean(question.objective, own) or f"写其中一个：{'、'.join(own)}"
                yield problem(question.place("objective"), RULE, what, mend)
