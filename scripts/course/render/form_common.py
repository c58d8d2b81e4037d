"""The forms that every class uses as they are: votes, parking lot, observing a trainer, a case."""

from __future__ import annotations

from course.render.form_sheets import blank_certificate
from course.render.kit_sheet import Beside, Facts, Grid, Kit, Lines, Points, Prose, Sheet, Votes

GAP = "\N{FULLWIDTH LOW LINE}"
COMMON = "common"
COLOURS = (("A", "蓝"), ("B", "红"), ("C", "绿"), ("D", "紫"))
SEEN = (
    ("开场三分钟内，学员知道今天练什么、几点下课", "讲了背景，没说练什么"),
    ("问完数五下再开口，没人答就按教案换问法", "自问自答"),
    ("讲规则不超过教案的分钟，先反例后正例", "讲成了课文"),
    ("发任务一次说清：几个人、几分钟、交什么", "说完学员互相问“要干吗”"),
    ("演练时在各组之间走，只听，不抢着教", "站在台前看手机，或替学员演"),
    ("反馈念原话：一句保留，一句改，当场重说一遍", "只说“不错”“自然一点”"),
    ("每一轮都有人当观察员，评分表填完了", "表收上来是空的"),
    ("有人不愿意演，给了观察员的活，没有逼", "点名上台"),
    ("讲的数字和制度，说得出出处", "“据说”“研究表明”"),
    ("到点收：出门票、行动计划都写完了才下课", "最后十分钟赶完"),
)
CHECKS = (
    "职务、单据、系统名都是本单位真有的",
    "金额、时限、谁能批，问过业务和合规，今天的版本",
    "客户丢的东西还在：钱、时间、面子、安全，哪一样没变",
    "难处没变轻：客户藏着的一条还在，问对了才说",
    "客服有一样做不了主的事，写明了找谁",
    "答复时间写成几点几分，算得过来",
    "没有真名、电话、证件号、门牌、能认出人的细节",
    "不是正在处理的投诉，也不是在座谁的事",
    "红线重新列过，多余的删掉",
    "让没看过原案例的人念一遍，听得懂，演得起来",
)


def common_forms() -> Kit:
    """Return the forms that belong to no lesson plan."""
    sheets = (_votes(), _parking(), _trainer_seen(), _adapt(), blank_certificate())
    return Kit(COMMON, "每一课通用的表单", sheets, "留客有道 · CC BY 4.0")


def _votes() -> Sheet:
    note = "每人一张；横着折三道成四面柱，或沿虚线剪成四张"
    return Sheet("votes", "投票卡", "everyone", "A4", note, (Votes(COLOURS),))


def _parking() -> Sheet:
    head = ("问题（原话）", "谁问的", "什么时候答", "答了")
    parts = (
        Prose(
            "", "跟眼前这一段不搭边、可是值得答的问题，写在这里。课末答，答不了的写明谁、哪天答。"
        ),
        Grid("", head, (60, 15, 15, 10), (), blank=11),
    )
    note = "全班一张，贴墙上"
    return Sheet("parking-lot", "停车场", "everyone", "A4-landscape", note, parts)


def _trainer_seen() -> Sheet:
    rows = tuple((good, bad, "", "") for good, bad in SEEN)
    parts = (
        Facts((("讲课的", f"{GAP * 5}　看课的：{GAP * 5}　哪一课：{GAP * 8}　第{GAP * 2}次"),)),
        Grid(
            "",
            ("看到这样，打勾", "看到这样，记下来", "有没有", "几点几分，原话"),
            (35, 25, 10, 30),
            rows,
        ),
        Lines("讲课的先说：哪一段想重来？", 1),
        Lines("保留一处（说出原话）：", 1),
        Lines("改一处（说出换成什么，当场再讲两分钟）：", 2),
    )
    note = "看课的人填；讲完当天谈，二十分钟"
    return Sheet("trainer-observation", "看课记录表", "trainer", "A4", note, parts)


def _adapt() -> Sheet:
    keep = Points("不动的", ("谁生气、为什么气", "客户藏着的一条", "先做什么、后做什么", "评分表"))
    swap = Points(
        "要换的", ("行业、地点、时间", "单据、系统、职务", "金额和时限", "能给什么、谁能批")
    )
    parts = (
        Facts((("原案例", f"{GAP * 10}　换到：{GAP * 7}　谁换的：{GAP * 5}"),)),
        Beside(keep, swap),
        Grid("一项一项换", ("原来写的", "换成", "问过谁、哪天的制度"), (35, 35, 30), (), blank=7),
        Points("念之前逐条打勾", CHECKS, boxes=True),
        Prose("合规看过", f"姓名：{GAP * 6}　日期：{GAP * 6}　改了哪一句：{GAP * 10}"),
    )
    note = "换一个案例一张，二十分钟"
    return Sheet("adapt", "换案例工作单", "trainer", "A4", note, parts)
