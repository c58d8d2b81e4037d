"""Questions → a problem for feedback that tells the reader nothing of the customer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.course import Course
from course.model.question import Question
from course.model.wording import fold
from course.problem import Problem, problem

RULE = "feedback-generic"
SHORTEST = 8
VERDICT = re.compile(
    r"^\W*(正确|错误|答对|答错|回答正确|回答错误|对了|错了|不对|很好|恭喜|选对|选错|"
    r"这个选项|这一项(正确|错误|对|不对)|本选项|此项)"
)


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each feedback or explanation that is a verdict, short, or repeated."""
    for question in course.bank:
        yield from _feedback(question)
        if len(fold(question.explanation)) < SHORTEST:
            what = f"解析“{question.explanation}”太短"
            yield problem(question.place("explanation"), RULE, what, "写清为什么，至少一句整话")


def _feedback(question: Question) -> Iterator[Problem]:
    seen: dict[str, str] = {fold(question.explanation): "解析"}
    for index, option in enumerate(question.options):
        place = question.place("options", index, "feedback")
        text = fold(option.feedback)
        if found := VERDICT.match(option.feedback):
            what = f"反馈以“{found[1]}”开头，只判了对错"
            yield problem(place, RULE, what, "直接说客户听了会怎样；对错由页面标出")
        elif len(text) < SHORTEST:
            what = f"反馈“{option.feedback}”太短"
            yield problem(place, RULE, what, "写一句整话，说清客户会怎么想")
        if text in seen:
            what = f"反馈和{seen[text]}一模一样"
            yield problem(place, RULE, what, "每个选项各说各的原因")
        seen.setdefault(text, f"选项 {option.id} 的反馈")
