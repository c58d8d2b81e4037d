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
    r"^\W*(正确|错误|答对|答错|回答正确|回答错误|对了|错了|不对|很好|恭喜|选对|选错|没错|是的|不错|"
    r"非常好|太棒|真棒|很遗憾|可惜|你答|你选|您选|回答得|答案(正确|错误|不对|有误)|[对错](?=[，。！!,])|"
    r"(这个|这一|该|本|此)(选项|答案|回答|选择)|这一项(正确|错误|对|不对)|此项)"
)
# 去掉这些话，还剩下的才是原因
EMPTY_WORDS = re.compile(
    r"正确答案|标准答案|答案|选项|选择|回答|正确|错误|不对|不正确|请|再|重新|仔细|认真|想一想|想想|"
    r"看看|看一看|看一遍|读一遍|复习|回顾|阅读|参考|参见|详见|见|课文|教材|正文|本节|本课|上文|内容|"
    r"加油|继续|努力|不要灰心|试试|试一次|一下|一遍|这|那|是|的|了|你|您|很|非常|因为|所以|因此|吧|"
    r"如上|同上|所示|略|无|暂无|说明|解析|原因|显而易见|很明显|这道题|本题|题目|要求|符合|不符合|理解|有误"
)
BARE = 4  # characters that must be left


def _says_why(text: str) -> bool:
    return len(EMPTY_WORDS.sub("", fold(text))) >= BARE


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each feedback or explanation that is a verdict, short, or repeated."""
    everywhere: dict[str, str] = {}
    for question in course.bank:
        yield from _feedback(question)
        yield from _elsewhere(question, everywhere)
        place = question.place("explanation")
        if len(fold(question.explanation)) < SHORTEST:
            what = f"解析“{question.explanation}”太短"
            yield problem(place, RULE, what, "写清为什么，至少一句整话")
        elif not _says_why(question.explanation):
            what = f"解析“{question.explanation}”没有说原因"
            yield problem(place, RULE, what, "写清为什么这样答")
        elif fold(question.explanation) in {fold(o.text) for o in question.options}:
            yield problem(place, RULE, "解析只是把选项又抄了一遍", "写清为什么这样答")


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
        elif not _says_why(option.feedback):
            what = f"反馈“{option.feedback}”没有说原因"
            yield problem(place, RULE, what, "写清客户听了会怎样")
        elif text == fold(option.text):
            yield problem(place, RULE, "反馈只是把选项又抄了一遍", "写清客户听了会怎样")
        if text in seen:
            what = f"反馈和{seen[text]}一模一样"
            yield problem(place, RULE, what, "每个选项各说各的原因")
        seen.setdefault(text, f"选项 {option.id} 的反馈")


def _elsewhere(question: Question, everywhere: dict[str, str]) -> Iterator[Problem]:
    """Yield a warning for each feedback that another question gives in the same words."""
    for index, option in enumerate(question.options):
        other = everywhere.setdefault(fold(option.feedback), question.id)
        if other != question.id:
            place = question.place("options", index, "feedback")
            what = f"反馈和 `{other}` 里的一字不差"
            yield problem(place, RULE, what, "说这一题里的客户会怎样", "warning")
