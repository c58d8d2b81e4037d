"""Forms → a problem for a sample that does not fit the form, and one that is not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from course.model.course import Course
from course.model.fill_form import CELLS, Field, FillForm, Ratings, Sample, Table
from course.problem import Place, Problem, problem

RULE = "form-samples"
WANTED = ("bank", "retail", "shop")
LEAST = 3  # steps of the worked example


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each value of a sample that people could not have filled in."""
    for form in course.forms:
        have = tuple(sample.id for sample in form.samples)
        if have != WANTED:
            mend = f"samples 依次写 {'、'.join(WANTED)} 各一个"
            yield problem(form.place("id"), RULE, f"《{form.title}》的例子不全", mend)
        if len(form.example) < LEAST:
            what = f"《{form.title}》跟着走的例子只有 {len(form.example)} 步"
            yield problem(form.place("id"), RULE, what, f"example 至少写 {LEAST} 步")
        for sample in form.samples:
            yield from _sample(form, sample)


def _sample(form: FillForm, sample: Sample) -> Iterator[Problem]:
    for name, value in sample.values.items():
        place = sample.place("values", name)
        if name in form.fields and isinstance(value, str):
            yield from _cell(form.fields[name], value, place)
        elif name in form.tables and isinstance(value, tuple):
            for at, row in enumerate(value):
                yield from _row(form.tables[name], row, sample.place("values", name, at))
            if len(value) > (len(form.tables[name].rows) or form.tables[name].most):
                yield problem(place, RULE, f"`{name}` 的行比表上多", "删掉多的行")
        elif name in form.ratings and isinstance(value, Mapping):
            yield from _ratings(form.ratings[name], value, place)
        else:
            yield problem(place, RULE, f"表上没有这样填的 `{name}`", "核对编号，栏写文字，表写行")


def _row(table: Table, row: str, place: Place) -> Iterator[Problem]:
    cells = row.split(CELLS)
    if len(cells) != len(table.columns):
        what = f"这一行有 {len(cells)} 格，表上 {len(table.columns)} 列"
        yield problem(place, RULE, what, f"格子之间写 {CELLS}，空着的也留出来")
    for column, cell in zip(table.columns, cells, strict=False):
        if cell.strip():
            yield from _cell(column, cell.strip(), place)


def _ratings(ratings: Ratings, value: Mapping[str, str], place: Place) -> Iterator[Problem]:
    levels = {str(at + ratings.lowest) for at in range(len(ratings.levels))}
    rows = {row.id for row in ratings.rows}
    for name, text in value.items():
        if name not in rows:
            yield problem(place, RULE, f"`{ratings.id}` 没有 `{name}` 这一行", "写 rows 里的编号")
        elif text.partition(" ")[0] not in levels:
            what = f"`{name}` 的分 {text.partition(' ')[0]} 不在表上"
            yield problem(place, RULE, what, "先写分，空一格，再写凭据")


def _cell(field: Field, text: str, place: Place) -> Iterator[Problem]:
    if fault := _unfit(field, text):
        yield problem(place, RULE, f"“{field.label}”写的是“{text}”", fault)


def _unfit(field: Field, text: str) -> str:
    """Return how to mend `text` if people could not have filled it into `field`."""
    if field.kind == "choice" and text not in field.options:
        return f"从 {'、'.join(field.options)} 里选"
    if field.kind == "date":
        try:
            date.fromisoformat(text)
        except ValueError:
            return "写成 2026-11-03 这样"
    if field.kind in ("number", "numbers"):
        parts = text.split("、") if field.kind == "numbers" else [text]
        if not all(_is_number(part, field) for part in parts):
            return f"写 {_bounds(field)}数；几个数用顿号隔开"
    return ""


def _is_number(text: str, field: Field) -> bool:
    if not text.replace(".", "", 1).isascii() or not text.replace(".", "", 1).isdigit():
        return False
    low = field.min if field.min is not None else float("-inf")
    high = field.max if field.max is not None else float("inf")
    return low <= float(text) <= high


def _bounds(field: Field) -> str:
    low = f"不小于 {field.min:g} " if field.min is not None else ""
    high = f"不大于 {field.max:g} " if field.max is not None else ""
    return f"{low}{high}的" if low or high else ""
