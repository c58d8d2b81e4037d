"""Questions → a warning where only wrong options use absolute words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, problem

RULE = "absolute-words"
ABSOLUTE = re.compile(
    "绝对|永远|从来不|一律|任何(?:人|时候|情况)|无论如何|毫无例外|全都|所有的?(?:人|客户|问题)|百分之百"
)
FEWEST = 2


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning at the first of two or more absolute wrong options beside a moderate key."""
    for question in course.bank:
        if question.type == "judge":
            continue
        found = [index for index, o in enumerate(question.options) if ABSOLUTE.search(o.text)]
        right = [index for index in found if question.options[index].correct]
        if len(found) >= FEWEST and not right:
            word = ABSOLUTE.search(question.options[found[0]].text)
            what = f"只有错误选项说“{word[0] if word else ''}”这样的话，不懂也能排除"
            place = question.place("options", found[0], "text")
            yield problem(place, RULE, what, "换成不绝对的说法", "warning")
