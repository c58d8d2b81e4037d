"""Role-plays → a warning where a best choice promises without time or person, or commands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.course import Course
from course.problem import Place, Problem, problem

RULE = "banned-phrases"
PHRASES = {
    "尽快|尽早|第一时间|很快就|应该很快|马上|稍后|回头再": "说准几点几分、谁来办",
    "别激动|别急|别生气|别着急|冷静一?[点下]|小点声|消消气": "不命令情绪，说出他碰上的事",
    "这是规定|按(?:照)?规定|规定就是|系统就是|我也没办法|没有这个权限": "说能做什么",
    "他们(那边|部门|的事|不|说|没|会|弄|搞)|不归我管|不是我们的(事|责任|问题|错)": "改说“我们”",
    "敬请谅解|请您谅解|多多包涵|给您带来不便": "说出他受的那一样不便",
    "肯定(能|会|到|没|给)|一定(能|会|给|帮|让|把|到)|绝对|保证(?!金|书|期)|百分之百|打包票": (
        "只许自己办得到的"
    ),
}
PATTERNS = tuple((re.compile(phrase), mend) for phrase, mend in PHRASES.items())
QUOTED = re.compile(r"“[^”]*”")
DENIED = re.compile(r"[不没别][^，。；？！]{0,8}$")


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each banned phrase that the best side says itself."""
    for play in course.role_plays:
        for node in play.dialogue.nodes:
            for choice in node.choices:
                if choice.quality == "best":
                    yield from _said(choice.say, choice.place("say"))
        for line in play.models.positive.lines:
            if line.mark:
                yield from _said(line.say, line.place("say"))


def _said(text: str, place: Place) -> Iterator[Problem]:
    own = QUOTED.sub("“”", text)
    for pattern, mend in PATTERNS:
        for found in pattern.finditer(own):
            if not DENIED.search(own[: found.start()]):
                what = f"最好的说法里有“{found[0]}”"
                yield problem(place, RULE, what, mend, "warning")
