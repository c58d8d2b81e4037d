"""A blueprint and the bank → the questions each part may draw from, or why they are too few."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from course.model.blueprint import Blueprint, Part
from course.model.course import Course
from course.model.question import Question, Use
from course.problem import Problem, problem

RULE = "paper-blueprints"
Questions = tuple[Question, ...]
# Each part with its questions, best pool first, and the rank of each question's pool by its id.
Pools = list[tuple[Part, list[Question], dict[str, int]]]


class PaperError(Exception):
    """The papers cannot be made from the bank; `problems` say why, at the blueprint's lines."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def part_pools(course: Course, blueprint: Blueprint, random: Random) -> Pools:
    """Return each part with the questions it may draw from; no question is in two parts.

    Raises PaperError if a part has fewer than it asks for.
    """
    parts = blueprint.parts
    ranks = [_ranks(course, blueprint, part) for part in parts]
    taken: set[str] = set()
    drawn: dict[int, list[str]] = {}
    # A part that asks for something special chooses before one that takes what comes.
    for at in sorted(range(len(parts)), key=lambda at: _looseness(parts[at])):
        known = sorted(ranks[at].keys() - taken)
        random.shuffle(known)
        known.sort(key=ranks[at].__getitem__)
        # What is left over is for other parts to take before it may stand in here.
        wanted = parts[at].count * (1 if blueprint.kind == "pre-post" else 2)
        drawn[at] = known
        taken |= set(known[:wanted])
    for at, known in sorted(drawn.items()):
        wanted = parts[at].count * (1 if blueprint.kind == "pre-post" else 2)
        spare = [name for name in known[wanted:] if name not in taken]
        taken |= set(spare)
        drawn[at] = known[:wanted] + spare
    short = [at for at in drawn if len(drawn[at]) < parts[at].count]
    if short:
        raise PaperError(tuple(_too_few(blueprint, at, len(drawn[at])) for at in sorted(short)))
    return [
        (part, [course.questions[name] for name in drawn[at]], ranks[at])
        for at, part in enumerate(parts)
    ]


def _looseness(part: Part) -> int:
    return (part.objective is None) + (part.difficulty is None)


def _ranks(course: Course, blueprint: Blueprint, part: Part) -> dict[str, int]:
    """The ids of the questions that fit `part`, each with the place of its pool in `pools`."""
    uses: tuple[Use, ...] = ("pre",) if blueprint.kind == "pre-post" else blueprint.pools
    partners = {one.parallel_of for one in course.bank}
    return {
        one.id: min(uses.index(use) for use in one.use if use in uses)
        for one in _fitting(course, part)
        if set(one.use) & set(uses) and (blueprint.kind == "a-b" or one.id in partners)
    }


def _fitting(course: Course, part: Part) -> Iterator[Question]:
    for question in course.questions.values():
        module = course.module_of(question)
        if (
            module is not None
            and module.id == part.module
            and part.objective in (None, question.objective)
            and part.difficulty in (None, question.difficulty)
        ):
            yield question


def _too_few(blueprint: Blueprint, at: int, there: int) -> Problem:
    part = blueprint.parts[at]
    of = "、".join(
        str(word)
        for word in (part.module, part.objective, part.difficulty and f"难度 {part.difficulty}")
        if word
    )
    pools = "、".join(blueprint.pools)
    what = f"{of} 要 {part.count} 题，题库里 {pools} 的只有 {there} 题"
    mend = (
        f"`count` 改成 {there} 以内，或在 `pools` 里加一种，或补题"
        if there
        else "换目标或难度，或补题"
    )
    return problem(blueprint.place("parts", at, "count"), RULE, what, mend)


def refuse_sharing(blueprint: Blueprint, pools: Pools) -> None:
    """Raise PaperError if the papers must have more questions in common than is allowed."""
    needed = sum(max(0, 2 * part.count - len(known)) for part, known, _ in pools)
    if needed > blueprint.most_shared:
        what = (
            f"A、B 两卷各 {blueprint.count} 题，题不够，至少要共用 {needed} 题；"
            f"上限 {blueprint.overlap}% 只许 {blueprint.most_shared} 题"
        )
        mend = "少出几题，或在 `pools` 里加一种，或把 `overlap` 放宽"
        raise PaperError((problem(blueprint.place("overlap"), RULE, what, mend),))


def refuse_difference(blueprint: Blueprint, one: Questions, other: Questions) -> None:
    """Raise PaperError if the papers' difficulties differ by more than the blueprint allows."""
    sums = [sum(question.difficulty for question in paper) for paper in (one, other)]
    if abs(sums[0] - sums[1]) > blueprint.tolerance:
        what = f"两卷难度合计最近也是 {sums[0]} 和 {sums[1]}，差得比 {blueprint.tolerance} 多"
        mend = "换一换 `parts`，或把 `tolerance` 放宽，或换一个种子"
        raise PaperError((problem(blueprint.place("tolerance"), RULE, what, mend),))
