"""Blueprints of test papers → a problem for each that names what is not, or cannot be drawn."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.blueprint import HIDDEN, Blueprint
from course.model.course import Course
from course.model.paper_draw import draw
from course.model.paper_pools import RULE, PaperError
from course.problem import Problem, did_you_mean, problem


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each wrong name, open key, gap in the bands, and impossible paper."""
    for blueprint in course.blueprints:
        found = [
            *_names(course, blueprint),
            *_pools(blueprint),
            *_bands(blueprint),
        ]
        yield from found
        # Where questions could not be read, nobody can tell whether there are enough.
        if not found and not course.unread:
            try:
                draw(course, blueprint, blueprint.seed)
            except PaperError as error:
                yield from error.problems


def _names(course: Course, blueprint: Blueprint) -> Iterator[Problem]:
    seen: set[tuple[object, ...]] = set()
    for at, part in enumerate(blueprint.parts):
        module = course.modules.get(part.module)
        if module is None:
            if course.modules and not course.lost(part.module):
                mend = did_you_mean(part.module, course.modules) or "写一个模块的编号"
                place = blueprint.place("parts", at, "module")
                yield problem(place, RULE, f"没有模块 `{part.module}`", mend)
            continue
        known = [objective.id for objective in module.objectives]
        if part.objective is not None and part.objective not in known:
            mend = did_you_mean(part.objective, known) or f"这个模块的目标是：{'、'.join(known)}"
            what = f"`{part.module}` 没有目标 `{part.objective}`"
            yield problem(blueprint.place("parts", at, "objective"), RULE, what, mend)
        same = (part.module, part.objective, part.difficulty)
        if same in seen:
            what = "这一项和前面的一样"
            yield problem(blueprint.place("parts", at), RULE, what, "合成一项，`count` 相加")
        seen.add(same)


def _pools(blueprint: Blueprint) -> Iterator[Problem]:
    place = blueprint.place("pools")
    if blueprint.kind == "pre-post":
        if set(blueprint.pools) != {"pre", "post"}:
            yield problem(place, RULE, "前测和后测只从 pre、post 里出", "写成 `pools: [pre, post]`")
    elif blueprint.graded and (public := [one for one in blueprint.pools if one not in HIDDEN]):
        what = f"计分的卷子从 {'、'.join(public)} 里出题，答案学员版里看得到"
        yield problem(place, RULE, what, "只写 exam、pre、post，或改成 `graded: false`")
    if len(set(blueprint.pools)) < len(blueprint.pools):
        yield problem(place, RULE, "`pools` 里有一种写了两次", "每种只写一次")


def _bands(blueprint: Blueprint) -> Iterator[Problem]:
    levels = [band.at_least for band in blueprint.bands]
    if levels != sorted(set(levels), reverse=True) or levels[-1] != 0:
        what = f"`bands` 的 at_least 是 {'、'.join(map(str, levels))}，接不上"
        mend = "从高到低排，不重复，最后一档写 0"
        yield problem(blueprint.place("bands"), RULE, what, mend)
