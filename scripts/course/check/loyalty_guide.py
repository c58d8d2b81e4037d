"""The guide of loyalty schemes → a problem for ids twice, gaps of samples, unknown names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course.model.course import Course
from course.model.loyalty_scheme import LoyaltyGuide
from course.model.record import Record
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
    yield from _example(guide)


def _samples(guide: LoyaltyGuide) -> Iterator[Problem]:
    asked = {one.id for one in guide.pitfalls}
    first = set(guide.samples[0].values) if guide.samples else set()
    for sample in guide.samples:
        yield from _unknown(sample, "answers", sample.answers, asked, "这个问题")
        if odd := sorted(first ^ set(sample.values)):
            what = f"`{sample.id}` 的格子和头一份样例不一样：{'、'.join(odd)}"
            yield problem(sample.place("values"), RULE, what, "三份样例写一样的格子")


def _example(guide: LoyaltyGuide) -> Iterator[Problem]:
    example = guide.example
    samples = {one.id: set(one.values) for one in guide.samples}
    if example.sample not in samples:
        mend = did_you_mean(example.sample, samples) or "改成有的编号"
        what = f"例子从 `{example.sample}` 起，没有这份样例"
        yield problem(example.place("sample"), RULE, what, mend)
    fields = samples.get(example.sample) or set().union(*samples.values())
    asked = {one.id for one in guide.pitfalls}
    for step in example.steps:
        yield from _unknown(step, "set", step.set, fields, "这一格")
        yield from _unknown(step, "answers", step.answers, asked, "这个问题")


def _unknown(
    record: Record, key: str, names: Iterable[str], known: set[str], noun: str
) -> Iterator[Problem]:
    for name in names:
        if name not in known:
            mend = did_you_mean(name, known) or "改成有的，或者删掉"
            yield problem(record.place(key, name), RULE, f"没有 `{name}` {noun}", mend)
