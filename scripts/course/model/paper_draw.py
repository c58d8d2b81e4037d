"""A blueprint, the bank and a seed → the questions of paper A and paper B."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from random import Random

from course.model.blueprint import Blueprint, Part
from course.model.course import Course
from course.model.question import Question
from course.problem import Problem, problem

RULE = "paper-draw"
# Searches from as many random beginnings; the best of them is taken.
_TRIES = 5
_FAR = 1000
# What a question of each group of a part adds to A's side: shared, A's, B's, spare.
_SIGNS = (0, 1, -1, 0)
_SPARE = 3
Questions = tuple[Question, ...]
Pools = list[tuple[Part, list[Question], dict[str, int]]]
# Group and place of two questions that may change places.
Move = tuple[int, int, int, int]


class PaperError(Exception):
    """The papers cannot be made from the bank; `problems` say why, at the blueprint's lines."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def draw(course: Course, blueprint: Blueprint, seed: int) -> tuple[Questions, Questions]:
    """Return the questions of both papers, not yet shuffled: those of one part stand together.

    Raises PaperError if the bank has too few, if too many must be shared, or if the papers
    cannot be made equally difficult.
    """
    random = Random(f"{blueprint.id}/{seed}/draw")
    pools = _pools(course, blueprint, random)
    if blueprint.kind == "pre-post":
        return _pairs(course, blueprint, pools)
    _refuse_sharing(blueprint, pools)
    cost, best = _balanced(blueprint, pools, random)
    for _ in range(_TRIES):
        if cost == 0:
            break
        again, cells = _balanced(blueprint, pools, random)
        if again < cost:
            cost, best = again, cells
    one, other = _sides(best)
    _refuse_difference(blueprint, one, other)
    return one, other


@dataclass
class _Cell:
    """The questions of one part: in groups shared, A's, B's, spare; each knows its pool's rank."""

    groups: tuple[list[Question], list[Question], list[Question], list[Question]]
    ranks: dict[str, int]


def _pools(
    course: Course, blueprint: Blueprint, random: Random
) -> Pools:
    """Each part with the questions it may draw from, best pool first; no question in two parts."""
    uses = ("pre",) if blueprint.kind == "pre-post" else blueprint.pools
    partners = {one.parallel_of for one in course.bank}
    taken: set[str] = set()
    found, problems = {}, []
    # A part that asks for something special chooses before one that takes what comes.
    order = sorted(
        range(len(blueprint.parts)),
        key=lambda at: (blueprint.parts[at].objective is None)
        + (blueprint.parts[at].difficulty is None),
    )
    for at in order:
        part = blueprint.parts[at]
        ranks = {
            one.id: min(uses.index(use) for use in one.use if use in uses)
            for one in _fitting(course, part)
            if set(one.use) & set(uses)
            and one.id not in taken
            and (blueprint.kind == "a-b" or one.id in partners)
        }
        known = [course.questions[name] for name in sorted(ranks)]
        random.shuffle(known)
        known.sort(key=lambda one: ranks[one.id])
        if len(known) < part.count:
            problems.append(_too_few(blueprint, at, len(known)))
        wanted = part.count if blueprint.kind == "pre-post" else 2 * part.count
        taken |= {one.id for one in known[:wanted]}
        found[at] = (part, known, ranks)
    if problems:
        raise PaperError(tuple(sorted(problems)))
    return [found[at] for at in range(len(blueprint.parts))]


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
    mend = f"`count` 改成 {there} 以内，或在 `pools` 里加一种，或补题" if there else "换目标或难度，或补题"
    return problem(blueprint.place("parts", at, "count"), RULE, what, mend)


def _pairs(
    course: Course,
    blueprint: Blueprint,
    pools: Pools,
) -> tuple[Questions, Questions]:
    """The pre-test questions drawn, and the partner of each."""
    partner = {one.parallel_of: one for one in course.bank if one.parallel_of}
    before = tuple(one for part, known, _ in pools for one in known[: part.count])
    after = tuple(partner[one.id] for one in before)
    _refuse_difference(blueprint, before, after)
    return before, after


def _refuse_sharing(
    blueprint: Blueprint, pools: Pools
) -> None:
    needed = sum(max(0, 2 * part.count - len(known)) for part, known, _ in pools)
    if needed > blueprint.most_shared:
        what = (
            f"A、B 两卷各 {blueprint.count} 题，题不够，至少要共用 {needed} 题；"
            f"上限 {blueprint.overlap}% 只许 {blueprint.most_shared} 题"
        )
        mend = "少出几题，或在 `pools` 里加一种，或把 `overlap` 放宽"
        raise PaperError((problem(blueprint.place("overlap"), RULE, what, mend),))


def _refuse_difference(blueprint: Blueprint, one: Questions, other: Questions) -> None:
    sums = [sum(question.difficulty for question in paper) for paper in (one, other)]
    if abs(sums[0] - sums[1]) > blueprint.tolerance:
        what = f"两卷难度合计最近也是 {sums[0]} 和 {sums[1]}，差得比 {blueprint.tolerance} 多"
        mend = "换一换 `parts`，或把 `tolerance` 放宽，或换一个种子"
        raise PaperError((problem(blueprint.place("tolerance"), RULE, what, mend),))


def _balanced(blueprint: Blueprint, pools: Pools, random: Random) -> tuple[int, list[_Cell]]:
    """Divide each part at random, then exchange questions as long as the papers become more alike.

    Return how unlike they still are, and the parts.
    """
    cells = [_divided(part, known, ranks, random) for part, known, ranks in pools]
    unlike = _Unlike(blueprint.tolerance, cells)
    cost = unlike.cost()
    moved = True
    while moved and cost:
        moved = False
        for cell in cells:
            for move in _moves(cell):
                _exchange(cell, move, unlike)
                after = unlike.cost()
                if after < cost:
                    cost, moved = after, True
                else:
                    _exchange(cell, move, unlike)
    return cost, cells


def _exchange(cell: _Cell, move: Move, unlike: _Unlike) -> None:
    """Let two questions of a part change places, and tell `unlike` what that means."""
    first, at, second, to = move
    one, other = cell.groups[first], cell.groups[second]
    sign = _SIGNS[second] - _SIGNS[first]
    unlike.weigh(one[at], cell.ranks[one[at].id], sign)
    unlike.weigh(other[to], cell.ranks[other[to].id], -sign)
    one[at], other[to] = other[to], one[at]


def _divided(part: Part, known: list[Question], ranks: dict[str, int], random: Random) -> _Cell:
    shared = max(0, 2 * part.count - len(known))
    drawn = known[: 2 * part.count - shared]
    random.shuffle(drawn)
    own = part.count - shared
    spare = known[2 * part.count - shared :]
    return _Cell(
        (drawn[:shared], drawn[shared : shared + own], drawn[shared + own :], spare), ranks
    )


def _moves(cell: _Cell) -> Iterator[Move]:
    """Yield places that may exchange their questions; a spare one for one of the same pool only."""
    for first, second in combinations(range(len(_SIGNS)), 2):
        one, other = cell.groups[first], cell.groups[second]
        for at in range(len(one)):
            for to in range(len(other)):
                if second != _SPARE or cell.ranks[one[at].id] == cell.ranks[other[to].id]:
                    yield first, at, second, to


def _sides(cells: list[_Cell]) -> tuple[Questions, Questions]:
    one = tuple(q for cell in cells for q in (*cell.groups[0], *cell.groups[1]))
    other = tuple(q for cell in cells for q in (*cell.groups[0], *cell.groups[2]))
    return one, other


class _Unlike:
    """How unlike the papers are: difficulty above all, then objectives, types and pools."""

    def __init__(self, tolerance: int, cells: list[_Cell]) -> None:
        self.tolerance = tolerance
        self.difference = 0
        self.kinds: Counter[tuple[str, object]] = Counter()
        for cell in cells:
            for sign, group in zip(_SIGNS, cell.groups, strict=True):
                for one in group:
                    self.weigh(one, cell.ranks[one.id], sign)

    def weigh(self, one: Question, rank: int, sign: int) -> None:
        """Count `one` in for A (sign 1) or for B (-1), as often as `sign` says."""
        self.difference += sign * one.difficulty
        self.kinds["objective", one.objective] += sign
        self.kinds["difficulty", one.difficulty] += sign
        self.kinds["type", one.type] += sign
        self.kinds["pool", rank] += sign

    def cost(self) -> int:
        """Nothing if both papers are alike in all that is counted."""
        far = max(0, abs(self.difference) - self.tolerance)
        return _FAR * far + sum(map(abs, self.kinds.values()))
