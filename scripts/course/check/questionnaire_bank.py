"""The bank of survey questions → a problem for each unknown or doubled id and odd answer."""

from __future__ import annotations

from collections.abc import Iterator

from course.model.course import Course
from course.model.questionnaire import QuestionnaireBank, SurveyExample
from course.model.record import Record
from course.problem import Problem, did_you_mean, problem

RULE = "questionnaire-bank"
# Kind → whether it has a scale, whether it has options.
WANTED = {"scale": (True, False), "choice": (False, True), "open": (False, False)}


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each id that stands twice or names nothing, and for odd answers."""
    bank = course.questionnaire_bank
    if bank is None:
        return
    asked = (*bank.items, *bank.example.drafts)
    for part in (bank.scales, bank.purposes, bank.samples, asked):
        yield from _twice(part)
    yield from _unknown(bank)
    for item in asked:
        if (item.scale is not None, item.options is not None) != WANTED[item.kind]:
            mend = "scale 只写 scale，choice 只写 options，open 两样都不写"
            yield problem(
                item.place("kind"), RULE, f"`{item.id}` 的答法和 `{item.kind}` 对不上", mend
            )


def _twice(records: tuple[Record, ...]) -> Iterator[Problem]:
    seen: set[str] = set()
    for record in records:
        name = str(getattr(record, "id", ""))
        if name in seen:
            yield problem(record.place("id"), RULE, f"`{name}` 写了两次", "给后一个换一个编号")
        seen.add(name)


def _unknown(bank: QuestionnaireBank) -> Iterator[Problem]:
    scales = {one.id for one in bank.scales}
    purposes = {one.id for one in bank.purposes}
    items = {one.id for one in bank.items}
    for item in bank.items:
        yield from _missing(item, "purposes", item.purposes, purposes)
    for one in (*bank.items, *bank.example.drafts):
        if one.scale is not None:
            yield from _missing(one, "scale", (one.scale,), scales)
    for purpose in bank.purposes:
        yield from _missing(purpose, "start", purpose.start, items)
    for sample in bank.samples:
        yield from _missing(sample, "items", sample.items, items)
        yield from _missing(sample, "purpose", (sample.purpose,), purposes)
    yield from _example(bank.example, items, {one.id for one in bank.samples})


def _example(example: SurveyExample, items: set[str], samples: set[str]) -> Iterator[Problem]:
    yield from _missing(example, "start", (example.start,), samples)
    drafts = {one.id for one in example.drafts}
    for step in example.steps:
        yield from _missing(step, "items", step.items, items | drafts)
    used = {name for step in example.steps for name in step.items}
    for draft in example.drafts:
        if draft.id not in used:
            yield problem(draft.place("id"), RULE, f"例子里没用到 `{draft.id}`", "用上，或者删掉")


def _missing(
    record: Record, key: str, names: tuple[str, ...], known: set[str]
) -> Iterator[Problem]:
    for name in names:
        if name not in known:
            mend = did_you_mean(name, known) or "改成题库里有的编号，或者删掉"
            yield problem(record.place(key), RULE, f"`{key}` 里的 `{name}` 题库里没有", mend)
