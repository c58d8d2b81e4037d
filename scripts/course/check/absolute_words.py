"""Questions → a warning where only wrong options use absolute words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, problem

RULE = "absolute-words"
ABSOLUTE = re.compile(
    "绝对|永远|永不|从来[不没]?|一律|一概|任何|无论如何|不管怎样|毫无例外|无一例外|全都|统统|凡是|"
    "所有|百分之?百|100\\s?%|总是|必须|必定|必然|一定[要得会能]|完全(?!年|程|部)|根本不|决不|绝不"
)
QUOTED = re.compile(r"“[^”]*”|‘[^’]*’")


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning at the first wrong option with an absolute word, if no right one has any.

    Words in quotes are left out: there somebody else is speaking.
    """
    for question in course.bank:
        if question.type == "judge":
            continue
        found = [ABSOLUTE.search(QUOTED.sub("", option.text)) for option in question.options]
        right = any(f for f, o in zip(found, question.options, strict=True) if o.correct)
        first = next((index for index, word in enumerate(found) if word), None)
        if first is not None and not right:
            what = f"只有错误选项说“{(found[first] or [''])[0]}”这样的话，不懂也能排除"
            place = question.place("options", first, "text")
            yield problem(place, RULE, what, "换成不绝对的说法", "warning")
