"""Role-plays → a warning where a best choice promises word without a time, or without a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from course.model.course import Course
from course.model.role_play import RolePlay
from course.problem import Place, Problem, problem

RULE = "promises"
WORD = "电话|回话|回音|回信|回复|答复|联系|消息|准信|准话|交代|说法|结果|反馈|通知|短信|微信"
AHEAD = "会|再|回头|之后|以后|过后|后续|到时候?|查清|查完|查好|核实|问清|问好|有了?(?:消息|结果)"
# “查清了给您答复”, “再跟您联系”, “会有人联系您”
VOW = re.compile(
    rf"(?:{AHEAD})[^。！？；]{{0,14}}?(?:给|跟|向|同|和|为)您[^，。！？；]{{0,6}}?(?:{WORD})"
    rf"|(?:会|再|回头|之后|以后|到时候?)[^。！？；]{{0,10}}?(?:联系|通知|答复|回复|回访|告诉)(?:到)?您"
)
NUMBER = r"[\d一二三四五六七八九十两半几]"
TIME = re.compile(
    rf"{NUMBER}\s*(?:点|[:：]\d|分钟|刻钟|个?(?:小时|钟头|工作日)|天|日|号|秒)|[0-9]+\s*月"
    r"|今[天晚早]|明[天晚早儿]|后天|当[天晚场面]|本周|下周|这周|周[一二三四五六日末天]|星期|下班|"
    r"月底|中午|上午|下午|傍晚|早上|晚上|现在|此刻|这就|眼下|每(?:天|周|月|次|隔|到)|[下上]个?月"
)
# Who will do it: the speaker, somebody by name or by post, or somebody who is there in person
NOBODY = re.compile(
    r"(?:有|由|让|请|叫)(?:人|同事|专人|工作人员|相关(?:人员|部门|同事)|后台|他们|部门)"
)
SOMEBODY = re.compile(r"我(?!们)|咱|本人|亲自")
DENIED = re.compile("[不没别未]")
QUESTION = re.compile(r"[吗呢？?]$")


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each promise of word, on the best side, that binds nobody."""
    for play in course.role_plays:
        names = _names(play)
        for node in play.dialogue.nodes:
            for choice in node.choices:
                if choice.quality == "best":
                    yield from _promised(choice.say, choice.place("say"), names)
        for line in play.models.positive.lines:
            if line.mark:
                yield from _promised(line.say, line.place("say"), names)


def _names(play: RolePlay) -> tuple[str, ...]:
    """Return how the agent may be named: in full, and by given name."""
    name = play.roles.agent.name
    return tuple({name, name[1:]} - {""})


def _promised(text: str, place: Place, names: tuple[str, ...]) -> Iterator[Problem]:
    own = re.sub(r"“[^”]*”", "“”", text)
    for found in VOW.finditer(own):
        sentence = _sentence(own, found.start())
        denied = DENIED.search(own[max(found.start() - 2, 0) : found.end()])
        if denied or QUESTION.search(sentence):
            continue
        if not TIME.search(own):
            what = f"最好的说法里许了“{found[0][-12:]}”，没说几点"
            yield problem(place, RULE, what, "写上几点几分，或者哪一天", "warning")
        somebody = SOMEBODY.search(sentence) or any(name in sentence for name in names)
        if NOBODY.search(sentence) and not somebody:
            what = f"最好的说法里许了“{found[0][-12:]}”，没说谁来办"
            yield problem(place, RULE, what, "写上“我”，或者那个人的名字", "warning")
        return


def _sentence(text: str, at: int) -> str:
    """Return the sentence of `text` that the character number `at` stands in."""
    start = max(text.rfind(mark, 0, at) for mark in "。！？；") + 1
    ends = [end for mark in "。！？；" if (end := text.find(mark, at)) >= 0]
    return text[start : min(ends) + 1 if ends else len(text)]
