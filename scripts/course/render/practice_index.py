"""The course → the list of its role-plays as HTML: a whole table, filtered where scripts run."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from course.model.course import Course
from course.model.role_play import RolePlay
from course.render.html_template import fill

TRADES: Mapping[str, str] = {
    "bank": "银行",
    "retail": "零售",
    "insurance": "保险",
    "telecom": "电信",
    "shop": "小店",
    "b2b": "企业客户",
}
LEVELS = ("入门", "进阶", "挑战")
STATES: Mapping[str, str] = {"done": "走完过", "todo": "还没走完"}
HEAD = ("角色扮演", "模块", "行业", "难度", "用时")
WORDS: Mapping[str, str] = {
    "best": "最好成绩",
    "last": "上次走完",
    "points": "{title}，{total} 分",
    "ending": "{title}，没有总分",
    "red": "（碰过红线）",
    "started": "走到一半",
    "never": "没走过",
    "day": "{month}月{day}日",
    "date": "{year}年{month}月{day}日",
    "count": "一共 {all} 个，列出 {shown} 个；走完过 {done} 个。",
    "empty": "没有合这几个条件的。换一个条件，或者点“全部列出来”。",
}


@dataclass(frozen=True)
class Row:
    """A role-play in the list; `endings` are the titles of its endings by id, as JSON."""

    id: str
    module_id: str
    trade: str
    level: str
    endings: str
    title: str
    page: str | None
    cells: tuple[tuple[str, str], ...]


def render_practice_index(course: Course, base: str) -> str:
    """Return the list for a page from which `base` is the way to the root of the site."""
    rows = [_row(course, play) for play in _sorted(course)]
    return fill(
        "practice_index.html",
        base,
        words=WORDS,
        filters=tuple(_filters(course)),
        all="全部",
        reset="全部列出来",
        head=HEAD,
        rows=rows,
        empty="还没有角色扮演。",
    )


def _sorted(course: Course) -> list[RolePlay]:
    """In teaching order; of one module, the easier first."""
    order = {name: place for place, name in enumerate(course.modules)}
    return sorted(
        course.role_plays,
        key=lambda one: (order.get(one.module, len(order)), _ease(one.level), one.id),
    )


def _ease(level: str) -> int:
    return LEVELS.index(level) if level in LEVELS else len(LEVELS)


def _filters(course: Course) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """The name, label and choices of each filter; only what some role-play has."""
    plays = course.role_plays
    used = {play.module for play in plays}
    modules = [(name, one.title) for name, one in course.modules.items() if name in used]
    trades = {play.trade for play in plays}
    levels = sorted({play.level for play in plays}, key=lambda one: (_ease(one), one))
    yield "module", "模块", modules
    yield "trade", "行业", [(name, word) for name, word in TRADES.items() if name in trades]
    yield "level", "难度", [(level, level) for level in levels]
    yield "state", "我的进度", list(STATES.items())


def _row(course: Course, play: RolePlay) -> Row:
    module = course.modules.get(play.module)
    path = f"practice/role-plays/{play.id}.md"
    texts = (
        module.title if module else "",
        TRADES[play.trade] if play.trade else "—",
        play.level,
        f"一个人 {play.format.self_practice_minutes} 分钟；"
        f"{play.format.group_size} 人 {play.format.minutes} 分钟",
    )
    return Row(
        id=play.id,
        module_id=play.module,
        trade=play.trade or "",
        level=play.level,
        endings=json.dumps(
            {ending.id: ending.title for ending in play.dialogue.endings}, ensure_ascii=False
        ),
        title=play.title,
        page=path.removesuffix(".md") + ".html" if path in course.pages else None,
        cells=tuple(zip(HEAD[1:], texts, strict=True)),
    )
