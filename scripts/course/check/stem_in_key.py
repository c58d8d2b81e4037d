"""Questions → a warning where a word of the stem stands in the right option alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.check.stems import asked, negative
from course.model.course import Course
from course.model.question import Question
from course.model.wording import fold, plain
from course.problem import Problem, problem

RULE = "stem-in-key"
SHORTEST, IN_QUESTION = 5, 4  # characters, in the story and in the question proper
APART = 2  # by so many characters every wrong option shares less with the stem
SETTING = re.compile(r"^[^，：？]*[，：]")  # where and who; the key may say so too
# 案情里的时间和数目，答案照说不算泄题
DETAILS = re.compile(
    r"[零〇一二两三四五六七八九十百千万半\d]+[个多来几]*"
    r"[年月日号天点分秒钟周元块件张户家次回单成度倍岁楼栋位杯袋箱斤]*(钟头|小时|星期|礼拜)?"
    r"|(周|星期|礼拜)[一二三四五六日天末]|[上下本这]个?(周|月|星期|季度|回|次)|[今明昨前后]天"
    r"|[今明昨]晚|上午|下午|中午|傍晚|早上|晚上|夜里|月底|年底"
)


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each single question whose key alone repeats words of its stem.

    Times and amounts of the case are left out, and questions that ask for what is wrong.
    """
    for question in course.bank:
        if question.type != "single" or len(question.correct) != 1 or negative(question.stem):
            continue
        if word := _given_away(question):
            index = question.options.index(question.correct[0])
            place = question.place("options", index, "text")
            what = f"题干里的“{word}”只有正确答案说到，不懂也能猜中"
            mend = "换个说法，或让别的选项也说到它"
            yield problem(place, RULE, what, mend, "warning")


def _given_away(question: Question) -> str:
    """Return the longest run that only the key shares with the stem, or an empty string."""
    story = _parts(plain(question.stem))
    proper = _parts(SETTING.sub("", asked(question.stem)))
    key = fold(plain(question.correct[0].text))
    rest = [fold(plain(option.text)) for option in question.options if not option.correct]
    for stem, shortest in ((story, SHORTEST), (proper, IN_QUESTION)):
        word = max(_shared(key, stem), key=len, default="")
        rivals = max((len(run) for text in rest for run in _shared(text, stem)), default=0)
        told = any(word in text for text in rest)
        if len(word) >= shortest and not told and rivals <= len(word) - APART:
            return word
    return ""


def _parts(stem: str) -> list[str]:
    """Return what `stem` says between its times and amounts, as compared."""
    return [fold(part) for part in DETAILS.sub("\n", stem).split("\n")]


def _shared(text: str, parts: list[str]) -> Iterator[str]:
    """Yield for each character of `text` the longest run from there that a part holds."""
    for start in range(len(text)):
        end = start
        while end < len(text) and any(text[start : end + 1] in part for part in parts):
            end += 1
        if end > start:
            yield text[start:end]
