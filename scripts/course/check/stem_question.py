"""Questions → a problem where the stem breaks off, or asks nothing, or not what its type asks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.check.stems import asked
from course.model.course import Course
from course.model.question import Question
from course.model.wording import HAN, plain
from course.problem import Level, Problem, problem

RULE = "stem-question"
ENDS = re.compile(r"[？?。！!]['”’）)」』]*$")
BROKEN_OFF = re.compile(r"([，、：；,:;（(“‘《—…]|\.\.\.)$")
PAIRS = (("“", "”"), ("‘", "’"), ("（", "）"), ("《", "》"), ("「", "」"))
SHORTEST = 8
ASKS = re.compile(r"[？?]")
ONE = re.compile(r"哪一|哪个|哪句|哪种|哪项|单选")
SEVERAL = re.compile(r"哪些|哪几|多选|不止一")
NOT_YES_OR_NO = re.compile(r"哪|什么|怎么|怎样|如何|多少|为何|谁(?!都)")
Fault = tuple[str, str, Level]


def check(course: Course) -> Iterator[Problem]:
    """Yield an error for each stem that is not whole, a warning for one that asks amiss."""
    for question in course.bank:
        found = next(_unfinished(question), None) or next(_amiss(question), None)
        if found:
            what, mend, level = found
            yield problem(question.place("stem"), RULE, what, mend, level)


def _unfinished(question: Question) -> Iterator[Fault]:
    stem = plain(question.stem).strip()
    if (end := BROKEN_OFF.search(stem)) is not None:
        yield f"题干停在“{end[0]}”，话没有说完", "写成完整的问句", "error"
    for opening, closing in PAIRS:
        if stem.count(opening) != stem.count(closing):
            yield f"题干里的“{opening}”和“{closing}”不成对", "补上缺的一半", "error"
    if len(HAN.findall(stem)) < SHORTEST:
        yield f"题干“{stem}”太短，看不出问什么", "写清在哪儿、是谁、说了什么", "error"
    if not ENDS.search(stem):
        yield f"题干没有收尾，停在“{stem[-6:]}”", "写成完整的问句，以问号结尾", "error"


def _amiss(question: Question) -> Iterator[Fault]:
    if question.type == "judge":
        if NOT_YES_OR_NO.search(re.split("[，：；]", asked(question.stem))[-1]):
            mend = "问“对吗”“这样行吗”，或改题型"
            yield "判断题的问句不能用“对”“错”来答", mend, "warning"
        return
    if not ASKS.search(question.stem):
        yield "题干没有问出来", "最后写一个问句", "warning"
    if question.type == "multiple" and (one := ONE.search(asked(question.stem))):
        yield f"多选题的题干问“{one[0]}”", "问“哪几”“哪些”，或改成 single", "warning"
    if question.type == "single" and (several := SEVERAL.search(asked(question.stem))):
        yield f"单选题的题干问“{several[0]}”", "问“哪一个”，或改成 multiple", "warning"
