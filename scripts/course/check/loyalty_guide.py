"""The guide of loyalty schemes → a problem for each id twice, and each sample with a gap."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.loyalty_scheme import LoyaltyGuide
from course.problem import Problem, did_you_mean, problem

RULE = "loyalty-guide"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each id that stands twice, and for each odd answer or field."""
    guide = course.loyalty_guide
    if guide is None:
        return
    for records in (guide.pitfalls, guide.samples):
        seen: set[str] = set()
        for record in records:
            if record.id in seen:
                what = f"`{record.id}` 写了两次"
                yield problem(record.place("id"), RULE, what, "给后一个换一个编号")
            seen.add(record.id)
    yield from _samples(guide)


def _samples(guide: LoyaltyGuide) -> Iterator[Problem]:
    asked = {one.id for one in guide.pitfalls}
    first = set(guide.samples[0].values) if guide.samples else set()
    for sample in guide.samples:
        for name in sample.answers:
            if name not in asked:
                mend = did_you_mean(name, asked) or "改成有的编号，或者删掉"
                yield problem(sample.place("answers", name), RULE, f"没有 `{name}` 这个问题", mend)
        if odd := sorted(first ^ set(sample.values)):
            what = f"`{sample.id}` 的格子和头一份样例不一样：{'、'.join(odd)}"
            yield problem(sample.place("values"), RULE, what, "三份样例写一样的格子")
