"""Chinese text → the times of day in it, as minutes after midnight."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from course.model.numbers import chinese_value

HALF_DAY = 12 * 60
_HOUR = "1[0-9]|2[0-3]|[0-9]|十[一二]?|[一二两三四五六七八九]"
_MINUTE = "[0-5]?[0-9]|[二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九]"
_PART = "凌晨|清早|早上|早晨|一早|上午|中午|下午|傍晚|晚上|夜里|夜|早|晚"
_TIME = re.compile(
    rf"(?P<part>{_PART})?\s?(?:(?<![\d:])(?P<h>[01]?\d|2[0-3])[:：](?P<m>[0-5]\d)(?![\d:])"
    rf"|(?<![\d一二三四五六七八九十第这几有])(?P<hour>{_HOUR})点"
    rf"(?:(?P<half>半)|(?P<quarter>[一三])刻|(?P<minute>{_MINUTE})分?(?!\d|月|[个万百千])"
    r"|(?P<sharp>整|钟|前|之前|以前|以后|之后|后|多|来|要|到)?))"
)
_BEFORE_NOON = frozenset({"凌晨", "清早", "早上", "早晨", "一早", "上午", "早"})


@dataclass(frozen=True)
class ClockTime:
    """A time of day: the minutes after midnight that it may mean, and the words that say so."""

    minutes: frozenset[int]
    text: str
    at: int

    @property
    def on_the_dial(self) -> int:
        """The time as a dial of twelve hours shows it."""
        return min(self.minutes) % HALF_DAY


def clock_times(text: str) -> Iterator[ClockTime]:
    """Yield the times of `text`. 一点 and 三点 by themselves may be no time: they are left out."""
    for found in _TIME.finditer(text):
        part = found["part"] or ""
        if found["h"]:
            minutes = int(found["h"]) * 60 + int(found["m"])
        else:
            told = part or any(found[name] for name in ("half", "quarter", "minute", "sharp"))
            hour = _number(found["hour"])
            if not told or (found["hour"] == "一" and not part and not found["minute"]):
                continue
            minutes = hour * 60 + _past_the_hour(found)
        yield ClockTime(_readings(minutes, part, bool(found["h"])), found[0].strip(), found.start())


def _past_the_hour(found: re.Match[str]) -> int:
    if found["half"]:
        return 30
    if found["quarter"]:
        return 15 * chinese_value(found["quarter"])
    return _number(found["minute"].removeprefix("零")) if found["minute"] else 0


def _number(text: str) -> int:
    return int(text) if text.isdigit() else chinese_value(text)


def _readings(minutes: int, part: str, written: bool) -> frozenset[int]:
    """What a time may mean: in speech, ten past two is either of two; 14:10 is one."""
    if minutes >= HALF_DAY + 60 or part in _BEFORE_NOON or written:
        return frozenset({minutes})
    later = minutes + HALF_DAY if minutes < HALF_DAY else minutes
    return frozenset({later}) if part else frozenset({minutes, later})
