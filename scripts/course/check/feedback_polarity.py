"""Questions → a problem where a feedback or explanation says the opposite of the key."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.check.stems import negative
from course.model.course import Course
from course.model.question import Question
from course.problem import Problem, problem

RULE = "feedback-polarity"
_THIS = (
    r"(?:这(?:个|一|句|样|种|么|一项|一句|一个|一种)?|此|该|本|他的?|她的?)"
    r"(?:选项|说法|做法|话|回答|答案|选择|处理|看法|想法|判断)?(?:说|做|答|处理|回答|想|选)?"
    r"(?:得|是|就|才|都|也|算|最|很|非常|完全|正|确实|的确|可以说|属于)*"
)
_END = r"(?:的|了|的做法|的说法|的答案|的选择)?(?=[，。！；：、\s]|$)"
_GOOD = r"(?:对|正确|合适|恰当|妥当|没错|不错|稳妥|正确答案|标准答案|最佳做法|最好)"
_BAD = r"(?:不对|错|错误|不正确|不合适|不恰当|不妥当?|不可取|有误|不行|不应该|行不通)"
PRAISE = re.compile(
    rf"(?:^|(?<=[，。！；]))(?:{_THIS}{_GOOD}{_END}|(?:{_THIS})?[说做答选处]理?得(?:很|真|非常)?(?:对|好){_END}"
    rf"|(?:回答|选择|答案|判断)?(?:正确|完全正确|没错){_END}|就(?:该|应该)这[样么][说做])"
)
BLAME = re.compile(
    rf"(?:^|(?<=[，。！；]))(?:{_THIS}{_BAD}{_END}|[说做答选](?:得不对|错){_END}"
    rf"|(?:回答|选择|答案|判断)?(?:错误|不正确|有误){_END}|不(?:能|该|应该)这[样么][说做])"
)
QUOTED = re.compile(r"“[^”]*”|‘[^’]*’")


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each text that praises a wrong option or blames the right one.

    Questions that ask for what is wrong are left out: their key is blamed for good reason.
    """
    for question in course.bank:
        if negative(question.stem):
            continue
        if question.type == "judge":
            yield from _judged(question)
            continue
        for index, option in enumerate(question.options):
            found = (BLAME if option.correct else PRAISE).search(QUOTED.sub("", option.feedback))
            if found:
                what = f"反馈说“{found[0]}”，这个选项却标成{'对' if option.correct else '错'}的"
                place = question.place("options", index, "feedback")
                yield problem(place, RULE, what, "核对 correct 标对了没有，或改反馈")


def _judged(question: Question) -> Iterator[Problem]:
    """The explanation, and the feedback of the key, must not call a right statement wrong."""
    if [option.text for option in question.correct] not in (["对"], ["错"]):
        return
    key = question.correct[0]
    index = question.options.index(key)
    for name, place, text in (
        ("解析", question.place("explanation"), question.explanation),
        ("反馈", question.place("options", index, "feedback"), key.feedback),
    ):
        if found := (BLAME if key.text == "对" else PRAISE).search(QUOTED.sub("", text)):
            what = f"{name}说“{found[0]}”，答案却是“{key.text}”"
            yield problem(place, RULE, what, f"核对 correct 标对了没有，或改{name}")
