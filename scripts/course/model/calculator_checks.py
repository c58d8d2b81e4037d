"""Worked checks of the calculators, as the inventory has them: inputs, and what must come out."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from course.model.calculator import Name, Value
from course.model.calculators import compute
from course.model.calculators.domain import Gap, Refused
from course.model.calculators.figures import rounded
from course.model.record import Id, Record, Text

CHECKS_PATH = "docs/data/calculator-checks.yml"

Cell = float | Text
Table = tuple[tuple[Cell, ...], ...]


class Check(Record):
    """One case: `result` as the inventory words it, `expected` as the digits that must come out.

    An expected text has as many decimals as are held; `40%` is of a share, `-` before a reason
    (`-no-growth`) says that there is no figure.
    """

    calculator: Id
    case: Text
    result: Text
    inputs: dict[Name, Value | Table]
    expected: Annotated[dict[Name, Text | tuple[Text, ...]], Field(min_length=1)]


class CalculatorChecks(Record):
    """All worked checks."""

    schema_: Literal["calculator-checks/1"] = Field(alias="schema")
    checks: tuple[Check, ...]


def got(check: Check) -> dict[str, str | tuple[str, ...]]:
    """Return what the formula gives for `check`, in the form of what is expected.

    Where it gives nothing, the reason stands after `-`, as a gap's does.
    """
    try:
        outputs = compute(check.calculator, check.inputs)
    except KeyError:
        return dict.fromkeys(check.expected, "-no-such-calculator")
    except Refused as fault:
        return dict.fromkeys(check.expected, f"-{fault.given}: {fault.why}")
    none = Gap("no-such-output")
    return {name: _like(outputs.get(name, none), wanted) for name, wanted in check.expected.items()}


def _like(value: Any, wanted: str | tuple[str, ...]) -> str | tuple[str, ...]:
    if isinstance(value, list | tuple):
        like = wanted if isinstance(wanted, tuple) else (wanted,) * len(value)
        return tuple(printed(one, form) for one, form in zip(value, like, strict=False))
    return printed(value, wanted if isinstance(wanted, str) else "")


def printed(value: Any, like: str) -> str:
    """Return `value` with the decimals, thousands and per cent of the text `like`."""
    if isinstance(value, Gap):
        return f"-{value.why}"
    if not isinstance(value, int | float):
        return value if isinstance(value, str) else "-not-a-figure"
    percent = like.endswith("%")
    decimals = len(like.rstrip("%").partition(".")[2])
    whole, point, rest = rounded(value * 100 if percent else value, decimals).partition(".")
    grouped = f"{int(whole):,}" if "," in like else whole
    return f"{grouped}{point}{rest}{'%' if percent else ''}"
