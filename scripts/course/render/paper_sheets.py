"""Two drawn papers → the sheets to print: papers, answer sheets, key with reasons."""

from __future__ import annotations

from itertools import groupby

from course.model.blueprint import HIDDEN
from course.model.paper import LETTERS, Asked, Paper, PaperPair
from course.render.paper_parts import (
    Ask,
    Blanks,
    Boxes,
    Grid,
    Head,
    Lines,
    PaperPart,
    PaperSheet,
    Reason,
    Section,
)

_TYPES = {
    "single": "单选题：只有一个对",
    "multiple": "多选题：至少两个对，选全才得满分",
    "judge": "判断题：选对或错",
}
_TO_FILL_IN = ("姓名", "单位或岗位", "日期")
_PER_ROW = 10


def paper_suffix(pair: PaperPair, paper: Paper) -> str:
    """Return what stands for the paper in names of files: `a`, `b`, `pre` or `post`."""
    if pair.blueprint.kind == "a-b":
        return paper.letter.lower()
    return "pre" if paper.letter == "A" else "post"


def paper_title(pair: PaperPair, paper: Paper) -> str:
    """Return the title of one paper, such as 结业考试（A 卷）."""
    return f"{pair.blueprint.title}（{paper.name}）"


def footer(pair: PaperPair) -> str:
    """Return what every page says at its foot, by which a paper and its key are found to agree."""
    return f"蓝图 {pair.blueprint.id}，种子 {pair.seed}，内容 {pair.version}"


def question_sheet(pair: PaperPair, paper: Paper) -> PaperSheet:
    """Return the paper to hand out; nothing on it tells a key."""
    title = paper_title(pair, paper)
    below = f"{len(paper.asked)} 题，{pair.blueprint.minutes} 分钟，满分 {paper.points} 分"
    parts: list[PaperPart] = [Head(title, below), Blanks(_TO_FILL_IN), Lines(_rules(pair))]
    for kind, group in groupby(paper.asked, key=lambda one: one.question.type):
        parts.append(Section(_TYPES[kind]))
        parts += [_ask(one) for one in group]
    return PaperSheet(paper_suffix(pair, paper), title, footer(pair), tuple(parts))


def _ask(one: Asked) -> Ask:
    options = tuple((letter, option.text) for letter, option in one.lettered)
    return Ask(one.number, one.question.stem, options)


def _rules(pair: PaperPair) -> tuple[str, ...]:
    blueprint = pair.blueprint
    rules = ["答案写在答题卡上，这份卷子收回，别在上面做记号。", "不会的题先跳过，最后别留空。"]
    if blueprint.kind == "pre-post":
        rules = ["看的是起点和变化，不计成绩，不影响考评。答案写在答题卡上。", "拿不准就选最像的。"]
    elif not blueprint.graded:
        rules = ["随堂练习，不计成绩，合上书做。答案写在答题卡上。"]
        if not set(blueprint.pools) <= HIDDEN:
            rules.append("这里面有学员版里的题。做完回到那一课，对着解释看一遍。")
    return tuple(rules)


def answer_sheet(pair: PaperPair) -> PaperSheet:
    """Return the answer sheets of both papers, a page each."""
    parts: list[PaperPart] = []
    for paper in pair.papers:
        below = f"圈出字母，改了要划干净。{pair.blueprint.minutes} 分钟"
        parts += [Head(f"答题卡：{paper_title(pair, paper)}", below), Blanks(_TO_FILL_IN)]
        for kind, group in groupby(paper.asked, key=lambda one: one.question.type):
            rows = tuple((one.number, LETTERS[: len(one.options)]) for one in group)
            parts += [Section(_TYPES[kind]), Boxes(rows)]
        parts += [Section("老师填"), Blanks(("得分", "批阅", "日期"))]
    return PaperSheet("answer-sheet", f"答题卡：{pair.blueprint.title}", footer(pair), tuple(parts))


def key_sheet(pair: PaperPair) -> PaperSheet:
    """Return the keys of both papers with their reasons, each paper from a new page on."""
    parts: list[PaperPart] = []
    for paper in pair.papers:
        below = "只给讲师。讲评时念内容，不念字母：另一卷的字母不一样。"
        parts.append(Head(f"答案和理由：{paper_title(pair, paper)}", below))
        parts += [Section("一眼看完"), *_quick(paper), Section("逐题说理由")]
        parts += [_reason(one) for one in paper.asked]
    return PaperSheet("key", f"答案和理由：{pair.blueprint.title}", footer(pair), tuple(parts))


def _quick(paper: Paper) -> list[Grid]:
    """The numbers and the keys below them, ten to a table."""
    tables = []
    for start in range(0, len(paper.asked), _PER_ROW):
        asked = paper.asked[start : start + _PER_ROW]
        blank = ("",) * (_PER_ROW - len(asked))
        head = ("题号", *(str(one.number) for one in asked), *blank)
        row = ("答案", *(one.key for one in asked), *blank)
        tables.append(Grid(head, (10, *(9,) * _PER_ROW), (row,)))
    return tables


def _reason(one: Asked) -> Reason:
    question = one.question
    return Reason(
        number=one.number,
        key=one.key,
        about=f"目标 {question.objective}，难度 {question.difficulty}，{question.id}",
        stem=question.stem,
        right=tuple((letter, option.text) for letter, option in one.lettered if option.correct),
        why=question.explanation,
        wrong=tuple(
            (letter, option.text, option.feedback)
            for letter, option in one.lettered
            if not option.correct
        ),
    )
