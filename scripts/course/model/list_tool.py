"""A tool that works on a list of customers, as authors write it: columns, settings, samples."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from course.model.calculator import Name, Plain
from course.model.record import Id, Ids, Record, Text, Texts
from course.model.reference import Lang

Kind = Literal["quadrant", "sorting", "calendar", "reactivation"]


class Column(Record):
    """A column of the table that people bring; `also` are its usual other names.

    The first column says who a row is of. What is not `required` may be empty or not there.
    """

    name: Name
    label: Text
    kind: Plain | Literal["text", "choice"]
    also: Texts = ()
    required: bool = True
    min: float | None = None
    max: float | None = None
    unit: Text | None = None
    choices: Texts = ()
    help: Text


class Option(Record):
    """One of the choices of a setting."""

    value: Name
    label: Text


class Setting(Record):
    """What people set besides the table; `when` names another setting and the value it must have.

    `rules` are lines of text that the tool's own script reads.
    """

    name: Name
    label: Text
    kind: Plain | Literal["text", "choice", "rules"]
    default: str
    optional: bool = False
    when: tuple[Name, Name] | None = None
    min: float | None = None
    max: float | None = None
    unit: Text | None = None
    options: tuple[Option, ...] = ()
    help: Text


class Sample(Record):
    """A fictional table to try, as CSV, and the settings that go with it."""

    id: Literal["bank", "retail", "shop"]
    title: Text
    story: Text
    table: Text
    settings: dict[Name, str] = Field(default_factory=dict)


class Step(Record):
    """A step of the worked example: settings that change, and what to look at."""

    set: dict[Name, str] = Field(default_factory=dict)
    caption: Text


class Example(Record):
    """A worked example on one of the samples."""

    title: Text
    sample: Literal["bank", "retail", "shop"]
    steps: Annotated[tuple[Step, ...], Field(min_length=3, max_length=6)]


class Paper(Record):
    """The worksheet for those who work with a pen: a table with empty rows, and how to fill it."""

    head: Annotated[Texts, Field(min_length=2)]
    rows: Annotated[int, Field(ge=4, le=30)]
    rules: Annotated[Texts, Field(min_length=1)]


class ListTool(Record):
    """A tool: its table, settings, samples and words. `lessons` are `page#anchor`."""

    schema_: Literal["list-tool/1"] = Field(alias="schema")
    id: Id
    lang: Lang
    kind: Kind
    title: Text
    question: Text
    lessons: Annotated[Texts, Field(min_length=1)]
    claims: Ids = ()
    columns: Annotated[tuple[Column, ...], Field(min_length=2)]
    settings: tuple[Setting, ...] = ()
    words: dict[str, Text]
    samples: Annotated[tuple[Sample, ...], Field(min_length=3, max_length=3)]
    example: Example
    paper: Paper
    notes: Annotated[Texts, Field(min_length=1)]
