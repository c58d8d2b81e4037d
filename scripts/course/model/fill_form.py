"""A form that people fill in on screen or on paper: its fields, what is worked out, examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from pydantic import Field as Limits

from course.model.record import Anchor, Id, Record, Text, Texts

FieldKind = Literal["text", "long", "number", "numbers", "date", "choice"]
ResultKind = Literal["rating", "gaps", "due", "within", "coverage", "counts"]
Picture = Literal["radar", "bars", "board", "zipper"]

# Kind of result → the roles that columns of its table must have, and those that they may have.
ROLES: Mapping[ResultKind, tuple[frozenset[str], frozenset[str]]] = {
    "rating": (frozenset(), frozenset()),
    "gaps": (frozenset({"expect", "perceive"}), frozenset()),
    "due": (frozenset(), frozenset({"what", "who", "by", "done", "last", "every"})),
    "within": (frozenset({"what", "limit", "samples"}), frozenset()),
    "coverage": (frozenset({"what", "ours"}), frozenset({"met"})),
    "counts": (frozenset({"what"}), frozenset()),
}
FOLDER = "toolbox/forms"
CELLS = "｜"  # between the cells of a sample's row


class Field(Record):
    """One thing to fill in. `min` and `max` bound numbers; `options` are a choice's."""

    id: Id
    label: Text
    kind: FieldKind
    help: Text | None = None
    unit: Text | None = None
    min: float | None = None
    max: float | None = None
    options: Texts = ()


class Row(Record):
    """A given row: what it is called, the page that tells more, and what to do next.

    `next` has a sentence for each level but the best one; `group` is a heading that rows share.
    """

    id: Id
    label: Text
    help: Text | None = None
    page: Text | None = None
    group: Text | None = None
    next: Texts = ()


class Table(Record):
    """A table to fill in, with given `rows` or with `blank` ones, of which there may be more."""

    id: Id
    columns: Annotated[tuple[Field, ...], Limits(min_length=1)]
    rows: tuple[Row, ...] = ()
    blank: Annotated[int, Limits(ge=0, le=20)] = 0
    most: Annotated[int, Limits(ge=1, le=200)] = 60


class Ratings(Record):
    """Rows that are given one of `levels` each, from 0 or `lowest` upward, with `evidence`."""

    id: Id
    levels: Annotated[Texts, Limits(min_length=2, max_length=7)]
    lowest: Annotated[int, Limits(ge=0, le=1)] = 0
    evidence: Text
    rows: Annotated[tuple[Row, ...], Limits(min_length=1)]


class Section(Record):
    """A part of a form, with its own heading."""

    id: Anchor
    title: Text
    help: Text | None = None
    fields: tuple[Field, ...] = ()
    ratings: Ratings | None = None
    table: Table | None = None


class Result(Record):
    """What is worked out of `of`, a table or ratings; `says` tells how, in words.

    `columns` gives the table's columns their roles. `today` is the date field to count from.
    `first` says which ratings need care first, `steps` how many next steps are shown, and `rule`
    how they are chosen. `order` are row ids that break ties.
    """

    id: Anchor
    kind: ResultKind
    of: Id
    title: Text
    says: Text
    columns: Mapping[str, Id] = {}
    today: Id | None = None
    picture: Picture | None = None
    first: Literal["lowest", "highest"] = "lowest"
    steps: Annotated[int, Limits(ge=0, le=5)] = 0
    rule: Text | None = None
    order: tuple[Id, ...] = ()


class Sample(Record):
    """A form filled in, from a made-up story.

    A field's value is a text; a table's are its rows, cells between `｜`; a rating's are row id →
    level, a space, evidence.
    """

    id: Literal["bank", "retail", "shop"]
    title: Text
    story: Text
    values: Mapping[Id, Text | Texts | Mapping[Id, Text]]


class FillForm(Record):
    """A whole form in one file. `lessons` are pages with anchors; `example` replays a sample."""

    id: Id
    schema_: Literal["form/1"] = Limits(alias="schema")
    lang: Literal["zh-CN", "en"]
    title: Text
    question: Text
    lessons: Annotated[Texts, Limits(min_length=1)]
    copies: Text
    privacy: Text | None = None
    ours: Text | None = None
    sections: Annotated[tuple[Section, ...], Limits(min_length=1)]
    results: tuple[Result, ...] = ()
    samples: tuple[Sample, ...] = ()
    example: Texts = ()
    after: Texts = ()

    @property
    def page(self) -> str:
        """The page on which the form stands, below the language folder."""
        return f"{FOLDER}/{self.id}.md"

    @property
    def fields(self) -> Mapping[str, Field]:
        """The single fields by id."""
        return {field.id: field for section in self.sections for field in section.fields}

    @property
    def tables(self) -> Mapping[str, Table]:
        """The tables by id."""
        return {one.table.id: one.table for one in self.sections if one.table}

    @property
    def ratings(self) -> Mapping[str, Ratings]:
        """The ratings by id."""
        return {one.ratings.id: one.ratings for one in self.sections if one.ratings}

    def rows(self) -> Iterator[Row]:
        """Yield the given rows of all tables and ratings."""
        for part in self.parts():
            if isinstance(part, Table | Ratings):
                yield from part.rows

    def parts(self) -> Iterator[Field | Table | Ratings]:
        """Yield all that can be filled in, in the order of the form."""
        for section in self.sections:
            yield from section.fields
            if section.table:
                yield section.table
            if section.ratings:
                yield section.ratings


def filled_values(form: FillForm, sample: Sample) -> dict[str, Any]:
    """Return `sample` as the page keeps it, what does not fit the form left out.

    A field is a text, a table a list of rows by column, ratings are row → level and evidence.
    """
    values: dict[str, Any] = {}
    for name, given in sample.values.items():
        if name in form.fields and isinstance(given, str):
            values[name] = given
        elif name in form.tables and isinstance(given, tuple):
            columns = [column.id for column in form.tables[name].columns]
            rows = (row.split(CELLS) for row in given)
            values[name] = [dict(zip(columns, map(str.strip, row), strict=False)) for row in rows]
        elif name in form.ratings and isinstance(given, Mapping):
            pairs = {row: text.partition(" ") for row, text in given.items()}
            values[name] = {row: {"level": p[0], "evidence": p[2]} for row, p in pairs.items()}
    return values
