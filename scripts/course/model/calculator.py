"""A calculator as authors write it: what it asks, shows, draws and warns of."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from course.model.record import Id, Ids, Record, Text, Texts
from course.model.reference import Lang

# Inputs and outputs of a formula: its parameters in Python and its keys in JavaScript.
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Scalar = float | Text
Value = Scalar | tuple[Scalar, ...] | None
Values = dict[Name, Value]
Plain = Literal["count", "number", "money", "share", "score", "days", "years", "date"]


def calculator_page(identity: str) -> str:
    """Return the path of the page of a calculator, below the language folder."""
    return f"toolbox/calculators/{identity.removeprefix('calc-')}.md"


class Option(Record):
    """One of the choices of an input."""

    value: Text
    label: Text


class Input(Record):
    """A number, date or choice that people give.

    A `share` is written from 0 to 1 and typed as per cent. A `list` holds several values of the
    kind `of`, one for each label in `each`, or any number of them. `default` none means that
    people must fill it in themselves; the formula does without.
    """

    name: Name
    label: Text
    kind: Plain | Literal["choice", "list"]
    unit: Text | None = None
    default: Value = None
    min: float | None = None
    max: float | None = None
    step: float | None = None
    help: Text
    of: Plain | None = None
    each: Texts = ()
    options: tuple[Option, ...] = ()


class FormulaLine(Record):
    """A line of the formula in words, and with the numbers put in for `{name}`."""

    words: Text
    filled: Text


class Output(Record):
    """A figure that comes out; `undefined` says in words why there is none, reason by reason.

    A `percent` is of a share, `points` of a difference of shares. A `label` is the number of one
    of the labels (`each`) of the input `of`.
    """

    name: Name
    label: Text
    format: Literal["number", "percent", "points", "label"]
    decimals: Annotated[int, Field(ge=0, le=6)] = 0
    unit: Text | None = None
    of: Name | None = None
    undefined: dict[Id, Text] = Field(default_factory=dict)


class Series(Record):
    """A bar, or a line, of a chart: an output when the inputs in `set` have these values."""

    label: Text
    output: Name
    set: Values = Field(default_factory=dict)


class Sweep(Record):
    """The input along the chart's axis, and its values."""

    along: Name
    from_: float = Field(alias="from")
    to: float
    points: Annotated[int, Field(ge=2, le=60)]


class Chart(Record):
    """Bars, one a series; or lines over an input, each a series."""

    kind: Literal["bars", "lines"]
    title: Text
    over: Sweep | None = None
    series: Annotated[tuple[Series, ...], Field(min_length=1, max_length=8)]


class SourceClaim(Record):
    """What the sources say about this sum, and whether it follows."""

    says: Text
    follows: Literal["yes", "partly", "no", "not-claimed"]
    why: Text
    claims: Ids = ()


class Sample(Record):
    """Fictional figures to try."""

    id: Literal["bank", "retail", "shop"]
    title: Text
    story: Text
    inputs: Values


class Step(Record):
    """A step of the example: inputs that change, and what to look at; `{name}` is a figure."""

    set: Values = Field(default_factory=dict)
    caption: Text


class Example(Record):
    """A worked example to replay; it starts from the defaults."""

    title: Text
    steps: Annotated[tuple[Step, ...], Field(min_length=3, max_length=6)]


class Calculator(Record):
    """A calculator: all words and numbers of its page. Its formula is in course.model.calculators.

    `lessons` are `page#anchor` below the language folder, the one that teaches it first.
    """

    schema_: Literal["calculator/1"] = Field(alias="schema")
    id: Id
    lang: Lang
    title: Text
    question: Text
    lessons: Annotated[Texts, Field(min_length=1)]
    items: Ids
    inputs: Annotated[tuple[Input, ...], Field(min_length=1)]
    formula: Annotated[tuple[FormulaLine, ...], Field(min_length=1)]
    outputs: Annotated[tuple[Output, ...], Field(min_length=1)]
    chart: Chart | None = None
    source: SourceClaim
    limits: Annotated[Texts, Field(min_length=1)]
    samples: Annotated[tuple[Sample, ...], Field(min_length=3, max_length=3)]
    example: Example
    misuse: Annotated[Texts, Field(min_length=1)]
