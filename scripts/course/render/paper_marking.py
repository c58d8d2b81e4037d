"""Two drawn papers → the marking guide: points, bands without rank, what to teach again."""

from __future__ import annotations

from collections import Counter
from math import ceil

from course.model.course import Course
from course.model.paper import HALF, LETTERS, POINTS, Paper, PaperPair
from course.render.paper_parts import Grid, Head, Lines, PaperPart, PaperSheet, Section
from course.render.paper_sheets import footer

_AFTER = {
    "a-b": "不排名次，也不当众念分数。补练以后用另一卷再做，看的是他自己前后两次。",
    "pre-post": "不排名次。前测和后测比的是同一个人、同一条目标；不到三十人，只看趋势。",
}


def marking_guide(course: Course, pair: PaperPair) -> PaperSheet:
    """Return how the papers are marked, what the points mean, and how alike the papers are."""
    title = f"评分说明：{pair.blueprint.title}"
    parts: tuple[PaperPart, ...] = (
        Head(title, pair.blueprint.about),
        Section("怎么计分"),
        Lines(_points(pair)),
        Section("得了这些分，接下来做什么"),
        _bands(pair),
        Lines((_AFTER[pair.blueprint.kind],)),
        Section("两卷是不是一样难"),
        _alike(pair),
        Lines(_kept(pair)),
        Section("哪条目标错得多，回去讲什么"),
        Lines(("全班一半以上答错的目标，下次课先讲它；只有一两个人错的，单独找他说。",)),
        _objectives(course, pair),
    )
    return PaperSheet("marking", title, footer(pair), parts)


def _points(pair: PaperPair) -> tuple[str, ...]:
    paper = pair.papers[0]
    lines = [f"每题 {POINTS} 分，{len(paper.asked)} 题，满分 {paper.points} 分。"]
    if any(one.question.type == "multiple" for paper in pair.papers for one in paper.asked):
        rule = f"多选题选全得 {POINTS} 分；选的都对、没选全，得 {HALF} 分；选了一个错的，0 分。"
        lines.append(rule)
    lines += [
        "单选题和判断题圈了两个字母，或者没写，0 分。",
        "先看答题卡上是哪一卷，再拿那一卷的答案对；卷脚的种子和内容号要和答案上的一样。",
    ]
    return tuple(lines)


def _bands(pair: PaperPair) -> Grid:
    full = pair.papers[0].points
    rows, above = [], full
    for band in pair.blueprint.bands:
        least = ceil(full * band.at_least / 100)
        rows.append((f"{least}–{above}" if least < above else str(above), band.then))
        above = least - 1
    return Grid(("得分", "接下来"), (16, 84), tuple(rows))


def _alike(pair: PaperPair) -> Grid:
    one, other = pair.papers
    rows = [(what, of(one), of(other)) for what, of in _MEASURES]
    return Grid(("", one.name, other.name), (40, 30, 30), tuple(rows))


def _difficulties(paper: Paper) -> str:
    count = Counter(one.question.difficulty for one in paper.asked)
    return " / ".join(str(count[level]) for level in (1, 2, 3))


def _places(paper: Paper) -> str:
    count = Counter(one.key for one in paper.asked if one.question.type == "single")
    return "　".join(f"{letter} {count[letter]}" for letter in LETTERS if count[letter])


_MEASURES = (
    ("题数", lambda paper: str(len(paper.asked))),
    ("难度合计（编者定的 1–3 相加）", lambda paper: str(paper.difficulty)),
    ("难度 1 / 2 / 3 各几题", _difficulties),
    ("单选题答案落在各字母的次数", _places),
)


def _kept(pair: PaperPair) -> tuple[str, ...]:
    count, limit = pair.blueprint.count, pair.blueprint.most_shared
    shared = len(pair.shared)
    lines = [f"两卷共用 {shared} 题（{round(100 * shared / count)}%），上限 {limit} 题。"]
    uneven = [name for name, one, other in _counts(pair) if one != other]
    if uneven:
        lines.append(
            f"有 {len(uneven)} 条目标两卷题数不一样，见下面的表；"
            "按目标比两卷的人，只看一样的那几条。要条条一样，在蓝图的 `parts` 里按目标写题数。"
        )
    else:
        lines.append("每条目标在两卷里题数一样。")
    lines.append("难度是出题人估的，不是考出来的。考过一个班，用班级报告里的答对率再看一遍。")
    return tuple(lines)


def _counts(pair: PaperPair) -> list[tuple[str, int, int]]:
    one, other = (Counter(a.question.objective for a in paper.asked) for paper in pair.papers)
    return [(name, one[name], other[name]) for name in sorted({*one, *other})]


def _objectives(course: Course, pair: PaperPair) -> Grid:
    one, other = pair.papers
    rows = []
    for name, _, _ in _counts(pair):
        objective = course.objectives.get(name)
        text = f"{name} {objective.text}" if objective else name
        rows.append(
            (text, _numbers(one, name), _numbers(other, name), _lessons(course, pair, name))
        )
    return Grid(("目标", one.name, other.name, "回去讲"), (46, 11, 11, 32), tuple(rows))


def _numbers(paper: Paper, objective: str) -> str:
    asked = [str(one.number) for one in paper.asked if one.question.objective == objective]
    return "、".join(asked) or "没有"


def _lessons(course: Course, pair: PaperPair, objective: str) -> str:
    """The titles of the lessons that teach what these questions ask, each once."""
    pages = (
        one.question.source.page
        for paper in pair.papers
        for one in paper.asked
        if one.question.objective == objective
    )
    known = dict.fromkeys(page for page in pages if page in course.pages)
    return "；".join(course.pages[page].meta.title for page in known)
