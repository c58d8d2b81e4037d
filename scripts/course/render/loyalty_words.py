"""The fields of the scheme builder and what it says; `{…}` is filled in by its script."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from course.render.builder_words import BUILDER_WORDS

KINDS: Mapping[str, str] = {
    "buy-get": "买几送几（计次卡）",
    "voucher": "满额返券",
    "points": "积分抵钱",
    "tier": "等级：花到多少，升一级",
}


def _field(
    name: str, label: str, of: str, unit: str, low: float, high: float, help_: str, *kinds: str
) -> Mapping[str, Any]:
    """Return a number field: its limits, and the kinds of scheme that ask for it (none: all)."""
    return {
        "name": name, "label": label, "of": of, "unit": unit, "min": low, "max": high,
        "help": help_, "kinds": list(kinds),
    }  # fmt: skip


FIELDS = (
    _field("buy_n", "买几份", "count", "份", 1, 1000, "卡上几格", "buy-get"),
    _field("free_k", "送几份", "count", "份", 0, 1000, "盖满了白拿几份", "buy-get"),
    _field("spend", "花到", "money", "元", 1, 1e7, "返券看一张小票；等级看一年", "voucher", "tier"),
    _field(
        "voucher", "得到的好处值", "money", "元", 0, 1e7,
        "券面；等级的权益按他自己去买要花的钱估", "voucher", "tier",
    ),
    _field("points_yuan", "花几元得 1 分", "money", "元", 0.01, 10000, "多半是 1 元", "points"),
    _field("points_for_yuan", "几分抵 1 元", "number", "分", 1, 1e6, "写在积分规则里", "points"),
    _field("redemption", "用掉几成", "share", "%", 0, 1,
           "回来用掉的 ÷ 发出去的；没数，填几个各看一遍"),
    _field("customers", "有多少人参加", "count", "位", 0, 1e7, "会员系统里这半年来过的"),
    _field("visits", "一位一个月来几回", "number", "回", 0, 1000, "半年的回数 ÷ 人数 ÷ 6"),
    _field("ticket", "一回花多少", "money", "元", 0.01, 1e7, "收银日报的客单价"),
    _field("margin", "毛利占几成", "share", "%", 0.01, 1, "（收入减进货）÷ 收入，找财务要"),
    _field("fixed", "一个月另花多少", "money", "元", 0, 1e7, "印卡、系统、短信、多排的人手"),
)  # fmt: skip
TEXTS: Mapping[str, str] = {
    "name": "叫什么",
    "who": "谁能参加",
    "until": "到哪天，怎么提醒",
    "exclude": "哪些不能用",
    "ask_whom": "有问题找谁，几点前回话",
}
WORDS: Mapping[str, str] = {
    **BUILDER_WORDS,
    "rates": "顺口说是让 {nominal}；用满了真让 {full}；照你填的用掉几成，摊下来真让 {real}。",
    "cost": "一个月送出去的货值 {face}，照进货价加另花的，掏 {cost}。"
    "一个月要多来 {extra} 回才不亏{part}。",
    "cost-only": "一个月送出去的货值 {face}，照进货价加另花的，掏 {cost}。"
    "送得比一回的毛利还多，来再多回也补不上：门槛提高，或者少送。",
    "part": "，等于现在的来客再添 {part}",
    "head-share": "用掉",
    "head-rate": "真让",
    "head-face": "送出的货值",
    "head-money": "一个月掏",
    "head-extra": "要多来",
    "table": "用掉几成，各花多少",
    "visits": "{extra} 回",
    "never": "补不上",
    "assumes": "照现在的来客都有份算，多来的那几回也照样送。客人会不会因此多来，这里不知道："
    "先记一个月的回数，开办以后再数。",
    "no-account": "有格子还没填对，账先不算。看每一格下面那行字。",
    "mend": "改法：{mend}",
    "open": "还有 {count} 个问题没答。答不上来的，先去问，别估。",
    "sound": "问的都答对了。印之前请常客念一遍、合规看一遍。",
    "rule-buy-get": "买 {buy} 份，送 {free} 份。",
    "rule-voucher": "一次花满 {spend} 元，得 {voucher} 元的券，下回来抵。",
    "rule-points": "每花 {yuan} 元得 1 分，{points} 分抵 1 元。",
    "rule-tier": "一年花满 {spend} 元，升一级，得到值 {voucher} 元的好处。",
    "no-rule": "有格子还没填对，这一句先空着。",
    "no-name": "还没起名字",
    "sheet-who": "谁能参加：",
    "sheet-until": "到哪天：",
    "sheet-exclude": "哪些不能用：",
    "sheet-ask_whom": "有问题找：",
    "sheet-change": "要是改：以前攒的照这张纸用完，新规矩只管以后攒的；改之前，一位一位告诉您。",
    "sheet-change-open": "要是改：以前攒的怎么办、哪天起、怎么告诉您\uff3f\uff3f\uff3f\uff3f",
    "sheet-refund": "先交的钱没花完的能退：几天退、退到哪儿\uff3f\uff3f\uff3f\uff3f",
    "sheet-prepaid": "不用先交钱，不想参加随时退出，您留的信息跟着删。",
    "fault-shape": "少了格子，或者有的答案认不得。",
}
