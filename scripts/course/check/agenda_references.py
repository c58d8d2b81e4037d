"""Agendas → a problem for a module that is not there, and a block that says too little."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.agenda import Agenda, Block
from course.model.course import Course
from course.problem import Problem, did_you_mean, problem

RULE = "agenda-references"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each unknown module, each without a plan, and each nameless block."""
    for agenda in course.agendas:
        for block in _blocks(agenda):
            yield from _module(course, block)
            yield from _own(block)


def _blocks(agenda: Agenda) -> Iterator[Block]:
    for day in agenda.days:
        for part in day.parts:
            yield from part.blocks


def _module(course: Course, block: Block) -> Iterator[Problem]:
    if block.module is None or course.lost("docs/data/course.yml", block.module):
        return
    if block.module not in course.modules:
        mend = did_you_mean(block.module, course.modules) or "写 course.yml 里的模块编号"
        yield problem(block.place("module"), RULE, f"没有模块 `{block.module}`", mend)
    elif block.module not in course.plans_by_module and not course.unread:
        what = f"模块 `{block.module}` 还没有教案，只能照课文讲"
        mend = "在 docs/data/lesson-plans/ 里写一份"
        yield problem(block.place("module"), RULE, what, mend)


def _own(block: Block) -> Iterator[Problem]:
    if (block.kind == "模块") != (block.module is not None):
        what = f"{block.id} 的 kind 和 module 对不上"
        yield problem(block.place("kind"), RULE, what, "模块写 `kind: 模块` 和 module，别的都不写")
    elif block.module is None and block.title is None:
        yield problem(block.place(), RULE, f"{block.id} 没有名字", "写 title")
    elif block.kind not in ("模块", "休息") and block.how is None:
        what = f"{block.id} 没写怎么做"
        yield problem(block.place(), RULE, what, "写 how，一两句话，别人照着就能做")
