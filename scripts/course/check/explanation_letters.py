"""Questions → a problem where a text names an option by its letter, number or position."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.course import Course
from course.model.question import Question
from course.problem import Place, Problem, problem

RULE = "explanation-letters"
_NOT_AN_OPTION = (
    r"(?!\s?(?:套餐|方案|类|款|型|座|区|级|档|班|店|楼|栋|柜|口|馆|纸|门|线|组|车|厅|座|客户|公司))"
)
LETTER = re.compile(
    rf"(?:选项|第)\s?[A-Ea-e①-⑤](?![A-Za-z])|(?<![A-Za-z0-9])[A-Ea-e]\s?选项"
    rf"|(?:应|该|故|要|可|能|别|不|都|只)?选择?\s?[A-Ea-e①-⑤](?![A-Za-z]){_NOT_AN_OPTION}"
    r"|答案\s?(?:是|为|应为|应该是|选)?\s?[:：]?\s?[A-Ea-e①-⑤](?![A-Za-z])"
    r"|选项\s?[一二三四五甲乙丙丁1-5]|第[一二三四五1-5]\s?(?:个|项|条|种)?(?:选项|答案)"
    r"|(?<![A-Za-z0-9])[A-E](?:\s?项|(?:、\s?[A-E])+\s?(?:都|均|项|三|两|正确|错|不|才|是)"
    r"|\s?(?:正确|错误|不对|才对|说法|这一?[句项个])|\s?(?:是|才是|就是|都是|均)(?:对|错|正确|错误))"
    r"|(?<![A-Za-z0-9])[A-E]\s?[和与]\s?[A-E]\s?(?:两?项|都|均|正确|错|不对|也|的说法|相比)"
    r"|[（(]\s?[A-E]\s?[）)]"
    r"|[上下前后]面?(?:一个|那个|前一|后一|[两三]个)选项|(?:头|最后|最末|首|末)一?个选项|其[余他]选项[是都]"
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
