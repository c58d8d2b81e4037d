"""Calculators → a problem where names and numbers do not fit the formula they are for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from course.model.calculator import Calculator, Input, Value
from course.model.calculators import FORMULAS, Formula, Outcome, compute
from course.model.calculators.domain import Gap, Refused
from course.model.course import Course
from course.model.record import Key
from course.problem import Problem, did_you_mean, problem

RULE = "calculator-inputs"
SAMPLES = {"bank", "retail", "shop"}
_PLACE = re.compile(r"\{(\w+)\}")


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each name, limit and number that the formula does not take."""
    for one in course.calculators:
        formula = FORMULAS.get(one.id)
        if formula is None:
            mend = did_you_mean(one.id, FORMULAS) or f"写其中一个：{'、'.join(FORMULAS)}"
            yield problem(one.place("id"), RULE, f"没有公式 `{one.id}`", mend)
            continue
        yield from _names(one, formula)
        yield from _texts(one)
        found, outcome = _outcome(one, {}, ("inputs",))
        yield from found
        if outcome is not None:
            yield from _outputs(one, outcome)
            yield from _numbers(one)


def _names(calculator: Calculator, formula: Formula) -> Iterator[Problem]:
    """Names and limits of inputs against the formula's."""
    written = [one.name for one in calculator.inputs]
    if sorted(written) != sorted(formula.inputs):
        what = f"要填的是 {'、'.join(written)}，公式要的是 {'、'.join(formula.inputs)}"
        yield problem(calculator.place("inputs"), RULE, what, "照公式写，一个不多，一个不少")
    for index, one in enumerate(calculator.inputs):
        domain = formula.inputs.get(one.name)
        if domain is None:
            continue
        for name, limit in (("min", one.min), ("max", one.max)):
            if limit is not None and not domain.low <= limit <= domain.high:
                what = f"`{one.name}` 的 {name} 是 {limit:g}，公式只收 {domain.low:g} 到"
                mend = "改到公式的范围里"
                place = calculator.place("inputs", index, name)
                yield problem(place, RULE, f"{what} {domain.high:g}", mend)
        options = [option.value for option in one.options]
        if domain.kind == "choice" and sorted(options) != sorted(domain.words):
            what = (
                f"`{one.name}` 能选的是 {'、'.join(options)}，公式认的是 {'、'.join(domain.words)}"
            )
            yield problem(calculator.place("inputs", index), RULE, what, "照公式写")


def _texts(calculator: Calculator) -> Iterator[Problem]:
    """Names in braces, and in the chart, against inputs and outputs."""
    outputs = {one.name for one in calculator.outputs}
    known = outputs | {one.name for one in calculator.inputs}
    texts: list[tuple[Key, str]] = [
        (("formula", at, "filled"), line.filled) for at, line in enumerate(calculator.formula)
    ]
    steps = enumerate(calculator.example.steps)
    texts += [(("example", "steps", at, "caption"), step.caption) for at, step in steps]
    for key, text in texts:
        for name in _PLACE.findall(text):
            if name not in known:
                mend = did_you_mean(name, known) or f"写其中一个：{'、'.join(sorted(known))}"
                yield problem(calculator.place(*key), RULE, f"没有数 `{{{name}}}`", mend)
    for at, series in enumerate(calculator.chart.series if calculator.chart else ()):
        if series.output not in outputs:
            mend = did_you_mean(series.output, outputs) or "写 outputs 里的名字"
            place = calculator.place("chart", "series", at, "output")
            yield problem(place, RULE, f"没有算出来的数 `{series.output}`", mend)


def _outputs(calculator: Calculator, outcome: Outcome) -> Iterator[Problem]:
    for at, output in enumerate(calculator.outputs):
        if output.name not in outcome:
            mend = did_you_mean(output.name, outcome) or f"公式给的有：{'、'.join(outcome)}"
            place = calculator.place("outputs", at, "name")
            yield problem(place, RULE, f"公式不给 `{output.name}`", mend)


def _numbers(calculator: Calculator) -> Iterator[Problem]:
    """Samples, steps and the chart's lines: each must be possible, or say why it has no figure."""
    names = {sample.id for sample in calculator.samples}
    if names != SAMPLES:
        what = "三份样例不是 bank、retail、shop 各一份"
        yield problem(calculator.place("samples"), RULE, what, "每样写一份")
    for at, sample in enumerate(calculator.samples):
        yield from _outcome(calculator, sample.inputs, ("samples", at, "inputs"))[0]
    so_far: dict[str, Value] = {}
    for at, step in enumerate(calculator.example.steps):
        so_far |= step.set
        yield from _outcome(calculator, dict(so_far), ("example", "steps", at, "set"))[0]
    chart = calculator.chart
    for at, series in enumerate(chart.series if chart else ()):
        yield from _outcome(calculator, series.set, ("chart", "series", at, "set"))[0]
    if chart and chart.over:
        for end in (chart.over.from_, chart.over.to):
            yield from _outcome(calculator, {chart.over.along: end}, ("chart", "over"))[0]


def _outcome(
    calculator: Calculator, changed: dict[str, Any], key: Key
) -> tuple[list[Problem], Outcome | None]:
    """Return the problems of the defaults with `changed`, and what the formula makes of them."""
    place = calculator.place(*key)
    given = {one.name: one.default for one in calculator.inputs} | changed
    try:
        outcome = compute(calculator.id, given)
    except Refused as fault:
        what = f"`{fault.given}` 的数公式不收（{fault.why}）"
        return [problem(place, RULE, what, "改成页面上填得了的数")], None
    found = []
    for one in calculator.inputs:
        if not _within(one, given[one.name]):
            what = f"`{one.name}` 写的是 {given[one.name]}，超出页面上的范围"
            found.append(problem(place, RULE, what, "改到 min 和 max 之间"))
    for at, output in enumerate(calculator.outputs):
        value = outcome.get(output.name)
        if isinstance(value, Gap) and value.why not in output.undefined:
            what = f"`{output.name}` 没有数的时候（{value.why}），没写怎么说"
            mend = f"在 undefined 里加上 `{value.why}:`"
            found.append(problem(calculator.place("outputs", at), RULE, what, mend))
    return found, outcome


def _within(given: Input, value: Any) -> bool:
    if isinstance(value, tuple):
        return all(_within(given, one) for one in value)
    if not isinstance(value, int | float):
        return True
    low = given.min is None or value >= given.min
    return low and (given.max is None or value <= given.max)
