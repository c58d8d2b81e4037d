"""Claims and items → a problem where nothing says where they come from."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.problem import Place, Problem, did_you_mean, problem

RULE = "sources"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each claim without source, unknown source, and missing correction."""
    for claim in course.claims:
        source = claim.source
        if source.seed is None and source.reference is None:
            what = f"`{claim.id}` 没有出处"
            yield problem(claim.place("source"), RULE, what, "写 seed 和 where，或写 reference")
        if source.seed is not None:
            yield from _seed(course, source.seed, claim.place("source", "seed"))
            if source.where is None:
                what = f"`{claim.id}` 没写在来源的哪一处"
                yield problem(claim.place("source"), RULE, what, "加上 `where:`")
        if claim.label == "disputed" and claim.correction is None:
            what = f"`{claim.id}` 标了有争议，没有更正"
            yield problem(claim.place("label"), RULE, what, "加上 `correction:`，写明依据")
    for item in course.items.values():
        for index, where in enumerate(item.sources):
            yield from _seed(course, where.seed, item.place("sources", index, "seed"))


def _seed(course: Course, seed: str, place: Place) -> Iterator[Problem]:
    known = [document.id for document in course.sources]
    if seed not in known and not course.lost("docs/data/sources.yml"):
        mend = did_you_mean(seed, known) or "写 sources.yml 里有的编号"
        yield problem(place, RULE, f"没有来源 `{seed}`", mend)
