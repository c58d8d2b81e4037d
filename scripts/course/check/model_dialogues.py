"""Role-plays → a problem where a model dialogue is empty or shows nothing."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, problem

RULE = "model-dialogues"
FEWEST = 4


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each model that is too short, a monologue, or without remarks."""
    for play in course.role_plays:
        for name, model in (("反例", play.models.negative), ("正例", play.models.positive)):
            place = model.place("lines")
            if len(model.lines) < FEWEST:
                what = f"{name}只有 {len(model.lines)} 句"
                yield problem(place, RULE, what, f"写够 {FEWEST} 句，一来一往")
            elif len({line.who for line in model.lines}) < 2:
                yield problem(place, RULE, f"{name}只有一个人在说", "写成客户和客服一来一往")
            if model.lines and not any(line.mark for line in model.lines):
                yield problem(place, RULE, f"{name}没有一句点评", "在关键的句子写 `mark:`")
