"""Questions → a problem for options such as 以上都对."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.course import Course
from course.problem import Problem, problem

RULE = "all-of-the-above"
ALL = re.compile(
    r"(以上|上述|上面|前面|前述|这些|三项|三者|几项|两者|二者)[^，。]{0,6}(都|均|皆|全|全部)[^，。]{0,3}"
    r"(对|是|正确|不对|错|错误|不是|可以?|不行|可|选|包括|合适|不合适)"
    r"|^全?(都|均|皆|全)(对|不对|错|是|不是|选|正确|可以?|行|不行|合适|不合适|非)[。！]?$|以上(皆|全)"
    r"|没有(一个)?(正确|合适)的?(答案|选项)|(其[余他]|别的|另外)[^，。]{0,4}(选项|几项|两项)"
)


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each option that stands for all or none of the others."""
    for question in course.bank:
        for index, option in enumerate(question.options):
            if ALL.search(option.text.strip()):
                what = f"选项“{option.text}”靠别的选项成立，顺序一打乱就不通"
                mend = "写成一个具体的说法；要选几项的改成 multiple"
                yield problem(question.place("options", index, "text"), RULE, what, mend)
