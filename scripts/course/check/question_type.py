"""Questions → a problem where the key does not fit the type."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.question import Question
from course.problem import Problem, problem

RULE = "question-type"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each question whose number of options or right ones misfits its type."""
    for question in course.bank:
        for what, mend in _faults(question):
            yield problem(question.place("options"), RULE, f"`{question.id}` {what}", mend)


def _faults(question: Question) -> Iterator[tuple[str, str]]:
    right, wrong = len(question.correct), len(question.options) - len(question.correct)
    if question.type == "judge":
        if sorted(option.text for option in question.options) != ["对", "错"]:
            yield "是判断题，选项不是“对”“错”两项", "只写“对”和“错”，或改题型"
        if right != 1:
            yield f"是判断题，标了 {right} 个正确答案", "只给一项写 `correct: true`"
        return
    if len(question.options) < 3:
        yield f"只有 {len(question.options)} 个选项", "写三个以上；只有对错的改成 judge"
    if question.type == "single" and right != 1:
        yield f"是单选题，标了 {right} 个正确答案", "只给一项写 `correct: true`，或改成 multiple"
    if question.type == "multiple" and right < 2:
        yield f"是多选题，只标了 {right} 个正确答案", "至少两项写 `correct: true`，或改成 single"
    if right and not wrong:
        yield "每个选项都对，没有什么可选", "至少写一个错误选项"
