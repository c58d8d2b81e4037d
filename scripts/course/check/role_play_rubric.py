"""Role-plays → a problem where the rubric does not measure what it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from course.model.course import Course
from course.model.role_play import RolePlay
from course.model.wording import fold
from course.problem import Problem, problem

RULE = "role-play-rubric"
SCALE, TOTAL, FEWEST = 5, 100, 3


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for wrong anchors, weights or bands, and criteria hardly ever evidenced."""
    for play in course.role_plays:
        yield from _criteria(play)
        yield from _bands(play)


def _criteria(play: RolePlay) -> Iterator[Problem]:
    rubric = play.rubric
    choices = [choice for node in play.dialogue.nodes for choice in node.choices]
    seen = Counter(name for choice in choices for name in choice.rubric)
    for criterion in rubric.criteria:
        place = criterion.place("id")
        if len(criterion.anchors) != SCALE:
            what = f"“{criterion.name}”写了 {len(criterion.anchors)} 级行为"
            yield problem(
                criterion.place("anchors"), RULE, what, f"依次写 1 到 {SCALE} 级，一级一行"
            )
        if len({fold(anchor) for anchor in criterion.anchors}) < len(criterion.anchors):
            what = f"“{criterion.name}”有两级行为写得一样"
            yield problem(criterion.place("anchors"), RULE, what, "每一级写看得出差别的行为")
        if seen[criterion.id] < FEWEST:
            what = f"“{criterion.name}”在对话里只考到 {seen[criterion.id]} 次"
            yield problem(place, RULE, what, f"至少让 {FEWEST} 个选择的 rubric 写到 {criterion.id}")
    weights = sum(criterion.weight for criterion in rubric.criteria)
    if weights * SCALE != TOTAL:
        what = f"权重加起来 {weights}，满分是 {weights * SCALE}"
        mend = f"调到加起来 {TOTAL // SCALE}，满分才是 {TOTAL}"
        yield problem(rubric.criteria[0].place("weight"), RULE, what, mend)


def _bands(play: RolePlay) -> Iterator[Problem]:
    mins = [band.min for band in play.rubric.bands]
    place = play.place("rubric", "bands")
    if mins != sorted(mins, reverse=True) or len(set(mins)) < len(mins):
        yield problem(place, RULE, "分数段没有从高到低排", "按 min 从大到小写，不重复")
    if not mins or min(mins) != 0:
        yield problem(place, RULE, "最低的分数段不从 0 起", "最后一段写 `min: 0`")
