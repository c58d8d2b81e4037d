"""Questions → a problem where the key does not fit the type."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.question import Question
from course.model.record import Key
from course.problem import Problem, problem

RULE = "question-type"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each question whose number of options or right ones misfits its type."""
    for question in course.bank:
        for key, what, mend in _faults(question):
            yield problem(question.place(*key), RULE, f"`{question.id}` {what}", mend)


def _faults(question: Question) -> Iterator[tuple[Key, str, str]]:
    right, wrong = len(question.correct), len(question.options) - len(question.correct)
    if question.type == "judge":
        if sorted(option.text for option in question.options) != ["对", "错"]:
            mend = "只写“对”和“错”，或改题型"
            yield ("options",), "是判断题，选项不是“对”“错”两项", mend
        if right != 1:
            mend = "只给一项写 `correct: true`"
            for key in _marks(question):
                yield key, f"是判断题，标了 {right} 个正确答案", mend
        return
    if len(question.options) < 3:
        what = f"只有 {len(question.options)} 个选项"
        yield ("options",), what, "写三个以上；只有对错的改成 judge"
    if question.type == "single" and right != 1:
        mend = "只给一项写 `correct: true`，或改成 multiple"
        for key in _marks(question):
            yield key, f"是单选题，标了 {right} 个正确答案", mend
    if question.type == "multiple" and right < 2:
        mend = "至少两项写 `correct: true`，或改成 single"
        yield ("type",), f"是多选题，只标了 {right} 个正确答案", mend
    if right and not wrong:
        yield ("options",), "每个选项都对，没有什么可选", "至少写一个错误选项"


def _marks(question: Question) -> list[Key]:
    """Return the keys of all right marks, of which one is too many, else of the options."""
    marked = [n for n, option in enumerate(question.options) if option.correct]
    return [("options", n, "correct") for n in marked] or [("options",)]
