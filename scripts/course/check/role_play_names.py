"""Role-plays → a warning where a person is called by another name than on the card."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from course.model.course import Course
from course.model.role_play import RolePlay
from course.model.story import Told, cards, truth, whole_story
from course.problem import Problem, problem

RULE = "role-play-names"
SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎"
    "鲁韦马苗方俞任袁柳鲍史唐费岑薛雷贺倪汤滕殷罗毕郝邬安常于傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛"
    "狄米贝臧戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季贾江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万"
    "柯管卢莫房丁邓洪包左石崔吉龚程邢裴陆翁荀羊甄曲封储靳段焦谷车侯全班仇宁甘厉祖武符刘景詹束龙"
    "叶司黎薄白蒲赖卓蔺屠乔温庄晏柴瞿阎连习艾容向古易廖耿匡国文欧沃利蔚越隆师巩聂晁敖冷辛简饶曾"
    "关查游权益桓公岳闫肖覃邝"
)
TITLE = (
    "先生|女士|小姐|太太|老板|经理|师傅|阿姨|叔叔|大爷|大妈|大姐|老师|主任|店长|总监|行长|工程师"
)
# Surnames that also end a word before a title: 向经理反映, 对方经理, 班主任, 水管师傅
END_OF_A_WORD = "谢向全司时班权益关连从和双单车项查容于常安成文包方管平高房金利家都同游习解"
CALLED = re.compile(rf"([{''.join(sorted(set(SURNAMES) - set(END_OF_A_WORD)))}])(?:{TITLE})")
# 我叫林晓 / 我是这里的服务经理林晓 / 姓名：林晓
INTRODUCED = re.compile(
    rf"(?:我叫|我的名字叫|我是[^，。；！？“”]{{0,10}}?(?:{TITLE}|客服|柜员|顾问|店员|专员|主管|坐席))"
    rf"([{SURNAMES}][一-龥]{{1,2}}?)(?=[，。；！？、“”—…\s]|$|[这来陪给在跟])"
)
NAME = re.compile(rf"^[{SURNAMES}][一-龥]{{1,2}}$")
OTHER_WORD = re.compile(r"[，。；！？、：“”（）\s的了是在和跟给把被也都就很到来去说问打这那]")


def check(course: Course) -> Iterator[Problem]:
    """Yield a warning for each name that is nearly a player's, and each surname nobody has."""
    for play in course.role_plays:
        roles = play.roles
        names = [one.name for one in (roles.customer, roles.agent) if NAME.match(one.name)]
        yield from _nearly(play, names)
        yield from _introduced(play, roles.agent.name)
        yield from _surnames(play)


def _nearly(play: RolePlay, names: list[str]) -> Iterator[Problem]:
    """A name of three characters that differs in one from a player's is that player's, misspelt."""
    every = list(whole_story(play))
    for name in (one for one in names if len(one) == 3):
        found: list[tuple[Told, str]] = []
        for told in every:
            found += [(told, other) for other in _variants(name, told[1])]
        others = Counter(other for _, other in found)
        right = sum(name in text for _, text in every)
        for other, times in others.items():
            if times > right:  # the card itself is the odd one out
                card = next(
                    one for one in (play.roles.customer, play.roles.agent) if one.name == name
                )
                yield _fault((card.place("name"), name), name, other)
        for told, other in found:
            if others[other] <= right:
                yield _fault(told, other, name)


def _variants(name: str, text: str) -> Iterator[str]:
    for at in range(len(name)):
        pattern = re.escape(name[:at]) + "([一-龥])" + re.escape(name[at + 1 :])
        for found in re.finditer(pattern, text):
            other = found[0]
            surname = at > 0 or found[1] in SURNAMES
            if other != name and surname and not OTHER_WORD.search(other):
                yield other


def _introduced(play: RolePlay, agent: str) -> Iterator[Problem]:
    """The player introduces himself by the name on his card, in full or in part."""
    if not NAME.match(agent):
        return
    for node in play.dialogue.nodes:
        for choice in node.choices:
            for found in INTRODUCED.finditer(choice.say):
                if found[1] not in agent:
                    yield _fault((choice.place("say"), choice.say), found[1], agent)


def _surnames(play: RolePlay) -> Iterator[Problem]:
    """Who is called by surname and title is told of on a card, in the truth, or in the summary."""
    known = "".join(text for _, text in (*truth(play), *cards(play)))
    base = {*truth(play), *cards(play)}
    for told in whole_story(play):
        for found in CALLED.finditer(told[1]):
            if told not in base and found[1] not in known:
                yield _fault(told, found[0], play.roles.customer.name)


def _fault(told: Told, found: str, right: str) -> Problem:
    what = f"“{found}”和角色卡上的“{right}”对不上"
    mend = "统一成角色卡上的名字；真有这个人，就在真相表或角色卡里交代"
    return problem(told[0], RULE, what, mend, "warning")
