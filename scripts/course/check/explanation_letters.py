"""Questions → a problem where a text names an option by its letter, number or position."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.course import Course
from course.model.question import Question
from course.problem import Place, Problem, problem

RULE = "explanation-letters"
LETTER = re.compile(
    r"(?:选项|选择?|答案|第)\s?[A-Ea-e①-⑤](?![A-Za-z])"
    r"|选项\s?[一二三四五1-5]|第[一二三四五1-5]\s?(?:个|项|条)?选项"
    r"|(?<![A-Za-z0-9])[A-E](?:\s?项|、[A-E](?![A-Za-z])|\s?(?:正确|错误|不对|是对的|是错的|才对))"
    r"|(?<![A-Za-z0-9])[A-E]\s?[和与]\s?[A-E](?![A-Za-z])"
    r"|[上下]面?(?:一个|那个|前一|后一)选项|最后一个选项|前两个选项|后两个选项"
)
NARROW = {ord(letter) + 0xFEE0: letter for letter in "ABCDEabcde12345"}


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each text of a question that relies on the order of its options."""
    for question in course.bank:
        for place, text in _texts(question):
            if found := LETTER.search(text.translate(NARROW)):
                what = f"用“{found[0]}”指选项，打乱顺序就指错了"
                yield problem(place, RULE, what, "换成选项说的内容")


def _texts(question: Question) -> Iterator[tuple[Place, str]]:
    yield question.place("stem"), question.stem
    yield question.place("explanation"), question.explanation
    for index, option in enumerate(question.options):
        yield question.place("options", index, "feedback"), option.feedback
        yield question.place("options", index, "text"), option.text
