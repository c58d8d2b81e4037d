"""A calculator and its numbers → the sentences and figures of its page, as its script makes them.

The script tools/calculator-text.js has the same rules, for numbers that people fill in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from course.model.calculator import Calculator, Input, Output
from course.model.calculators.domain import Gap
from course.model.calculators.figures import write
from course.render.calculator_words import CALCULATOR_WORDS as WORDS

WHOLE = ("count", "days")
_PLACE = re.compile(r"\{(\w+)\}")
MOST_DECIMALS = 6


def defaults(calculator: Calculator) -> dict[str, Any]:
    """Return the inputs as they stand before anybody changes one."""
    return {one.name: one.default for one in calculator.inputs}


def value_text(value: Any, kind: str, unit: str | None) -> str:
    """Return one number or date of an input as it is read aloud."""
    if isinstance(value, str):
        return value
    return write(
        value, "percent" if kind == "share" else "number", MOST_DECIMALS,
        None if kind == "share" else unit, trim=True,
    )  # fmt: skip


def input_text(given: Input, value: Any) -> str:
    """Return what is filled in for `given`, such as `30%`, `1、2、2`, or the label of a choice."""
    if value is None:
        return WORDS["not-given"]
    if given.kind == "choice":
        return next((one.label for one in given.options if one.value == value), str(value))
    if given.kind == "list":
        return "、".join(value_text(one, given.of or "number", None) for one in value)
    return value_text(value, given.kind, given.unit)


def range_text(given: Input) -> str:
    """Return the limits of `given`, such as `0% 到 200%`; empty where there are none to tell."""
    if given.min is None or given.max is None:
        return ""
    kind = given.of or given.kind
    low, high = (value_text(limit, kind, None) for limit in (given.min, given.max))
    whole = "的整数" if kind in WHOLE else ""
    return f"{low} 到 {high}{' ' if whole and high[-1].isdigit() else ''}{whole}"


def output_text(calculator: Calculator, output: Output, value: Any, trim: bool = False) -> str:
    """Return the figure of `output`, or the reason why there is none.

    `trim` leaves out noughts at the end of the figure.
    """
    if isinstance(value, Gap):
        return output.undefined.get(value.why, WORDS["no-figure"])
    if output.format == "label":
        labels = next((one.each for one in calculator.inputs if one.name == output.of), ())
        return labels[int(value) - 1] if 1 <= value <= len(labels) else WORDS["no-figure"]
    return write(value, output.format, output.decimals, output.unit, trim)


def filled(
    text: str, calculator: Calculator, given: Mapping[str, Any], outcome: Mapping[str, Any]
) -> str:
    """Return `text` with the figure of each `{name}`, an input's or an output's, put in.

    A unit that the text has itself right after the figure is not said twice.
    """
    inputs = {one.name: one for one in calculator.inputs}
    outputs = {one.name: one for one in calculator.outputs}

    def figure(match: re.Match[str]) -> str:
        one = inputs.get(match[1]) or outputs.get(match[1])
        shown = with_unit(match)
        is_said = one and one.unit and text[match.end() :].lstrip(" ").startswith(one.unit)
        return shown.removesuffix(one.unit or "").rstrip() if one and is_said else shown

    def with_unit(match: re.Match[str]) -> str:
        name = match[1]
        if name in inputs:
            return input_text(inputs[name], given[name])
        if name not in outputs or isinstance(outcome[name], Gap):
            return WORDS["no-figure"] if name in outputs else match[0]
        return output_text(calculator, outputs[name], outcome[name], trim=True)

    return _PLACE.sub(figure, text)
