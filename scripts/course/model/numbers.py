"""Chinese text → the numbers in it, Arabic or Chinese, with their units."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

ZERO = "\u3007"  # the round zero of 二○二六
DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {ZERO: 0, "两": 2}
SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
SAME_UNIT = {
    "块": "元", "块钱": "元", "钟头": "小时", "分": "分钟", "日": "天", "号": "天", "秒钟": "秒",
    "回": "次", "遍": "次", "趟": "次", "名": "人", "位": "人", "％": "%",
}  # fmt: skip
UNITS = (
    "个工作日|工作日|个小时|小时|分钟|秒钟|钟头|个月|块钱|公里|厘米|毫米|平方米|"
    "[%％元块角点分秒时天日周月年号次回遍趟条件份名人位台张笔单步层级类项种句页字章节课"
    "楼栋间箱包袋瓶杯米斤克度岁题轮个处家户只倍成折套批样道颗本封通遭关站段股门声"
    "辆副双排环档款]"
)
_WIDE = {ord(sign) + 0xFEE0: sign for sign in "0123456789.%:"}  # full-width forms
_NUMERAL = f"[零{ZERO}一二两三四五六七八九十百千万亿]"
_CLOCK = r"(?<![\d:.])(\d{1,2}):([0-5]\d)(?![\d:])"
_ARABIC = r"(?<![A-Za-z\d.-])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?([万千亿])?"
_PERCENT = f"百分之({_NUMERAL}+)"
_TOKEN = re.compile(
    f"(?P<clock>{_CLOCK})|(?P<percent>{_PERCENT})"
    f"|(?P<arabic>{_ARABIC})(?:\\s?(?P<au>{UNITS}))?"
    f"|(?P<chinese>{_NUMERAL}+)(?P<cu>{UNITS})|(?P<large>(?=.?[十百千万亿]){_NUMERAL}{{2,}})"
)
_ARABIC_ANYWHERE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_ANYWHERE = re.compile(f"{_NUMERAL}+")
# 这些词里的数字不是数目
_IDIOM = re.compile(
    "千万[别不要记]|万一|万分|千方百计|三三两两|一五一十|七上八下|乱七八糟|四处|四周|百般|十分(?!钟)(?<!点十分)|"
    "(?:周|星期|礼拜)[一二三四五六日天]|三番两次|一清二楚|三言两语|一一|一个个|一句句|两全其美|再三"
)


@dataclass(frozen=True)
class Number:
    """A number in a text: its value as a plain string, its unit (may be empty), and as written."""

    value: str
    unit: str
    text: str
    arabic: bool


@lru_cache(maxsize=8192)
def numbers(text: str) -> tuple[Number, ...]:
    """Return the numbers of `text`: all Arabic ones, and Chinese ones before a unit, not 一."""
    clean = _IDIOM.sub(lambda m: "／" * len(m[0]), text.translate(_WIDE))
    return tuple(n for match in _TOKEN.finditer(clean) for n in _numbers(match))


@lru_cache(maxsize=8192)
def values(text: str) -> frozenset[str]:
    """Return the values of all numbers of `text`, with or without a unit, read in any way."""
    clean = text.translate(_WIDE).replace("百分之", "")
    found = {number.value for number in numbers(text)}
    found |= {_arabic_value(m[0]) for m in _ARABIC_ANYWHERE.finditer(clean)}
    for match in _ANYWHERE.finditer(clean):
        found.add(str(chinese_value(match[0])))
        if not any(char in SCALES for char in match[0]):
            found |= {str(DIGITS[char]) for char in match[0]}
    return frozenset(found)


def _numbers(match: re.Match[str]) -> list[Number]:
    text = match[0].strip()
    if match["clock"]:
        hours, minutes = text.split(":")
        clock = [Number(str(int(hours)), "点", text, True)]
        return clock + ([Number(str(int(minutes)), "分钟", text, True)] if int(minutes) else [])
    if match["percent"]:
        return [Number(_plain(Fraction(chinese_value(text[3:]))), "%", text, False)]
    if match["arabic"]:
        return [Number(_arabic_value(match["arabic"]), _unit(match["au"]), text, True)]
    numeral = match["chinese"] or match["large"]
    if numeral in ("一", "万", "百", "千", "亿", "零", ZERO):
        return []
    return [Number(str(chinese_value(numeral)), _unit(match["cu"]), text, False)]


def _unit(text: str | None) -> str:
    unit = (text or "").removeprefix("个") if text != "个" else "个"
    return SAME_UNIT.get(unit, unit)


def _arabic_value(text: str) -> str:
    scale = SCALES.get(text[-1], 1)
    digits = text.rstrip("万千亿").strip().replace(",", "")
    return _plain(Fraction(digits) * scale)


def _plain(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else str(float(value))


def chinese_value(text: str) -> int:
    """Return the value of a Chinese numeral; 六万八 is 68000, 二〇二六 is 2026."""
    if not any(char in SCALES for char in text):
        return int("".join(str(DIGITS[char]) for char in text))
    total = part = digit = 0
    last = 1
    for char in text:
        if char in DIGITS:
            digit = DIGITS[char]
            last = 1 if char in ("零", ZERO) else last
        elif SCALES[char] >= 10_000:
            total = (total + part + digit or 1) * SCALES[char]
            part, digit, last = 0, 0, SCALES[char]
        else:
            part += (digit or 1) * SCALES[char]
            digit, last = 0, SCALES[char]
    return total + part + digit * (last // 10 if last > 10 else 1)
