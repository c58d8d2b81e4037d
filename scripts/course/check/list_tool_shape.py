"""Tools for lists → a problem for columns, settings and samples that do not fit one another."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping

from course.model.course import Course
from course.model.list_tool import Column, ListTool, Sample, Setting
from course.problem import Place, Problem, did_you_mean, problem

RULE = "list-tool-shape"


def check(course: Course) -> Iterator[Problem]:
    """Yield a problem for each column, setting, sample or step that the script could not use."""
    for tool in course.list_tools:
        yield from _columns(tool)
        yield from _settings(tool)
        for sample in tool.samples:
            yield from _table(tool, sample)
            yield from _set(tool, sample.settings, sample.place("settings"))
        for step in tool.example.steps:
            yield from _set(tool, step.set, step.place("set"))


def _columns(tool: ListTool) -> Iterator[Problem]:
    first = tool.columns[0]
    if (first.name, first.kind, first.required) != ("id", "text", True):
        what = "第一列不是客户的编号"
        yield problem(first.place(), RULE, what, "第一列写 `name: id`、`kind: text`，不能空着")
    owners: dict[str, Column] = {}
    for column in tool.columns:
        for name in sorted(_names(column)):
            owner = owners.setdefault(name, column)
            if owner is not column:
                what = f"“{name}”既是“{owner.label}”又是“{column.label}”，认列名时分不清"
                yield problem(column.place(), RULE, what, "留一处，另一处删掉")
        if (column.kind == "choice") != bool(column.choices):
            what = f"“{column.label}”的 kind 和 choices 对不上"
            yield problem(column.place("kind"), RULE, what, "几样里选一样的，写 choice 和 choices")


def _names(column: Column) -> frozenset[str]:
    return frozenset(one.casefold() for one in (column.name, column.label, *column.also))


def _settings(tool: ListTool) -> Iterator[Problem]:
    names = [one.name for one in tool.settings]
    for setting in tool.settings:
        options = {one.value for one in setting.options}
        if setting.kind == "choice" and setting.default not in options:
            what = f"`{setting.default}` 不在 options 里"
            yield problem(setting.place("default"), RULE, what, "写其中一项的 value")
        if setting.when and setting.when[0] not in names[: names.index(setting.name)]:
            what = f"前面没有设置 `{setting.when[0]}`"
            yield problem(setting.place("when"), RULE, what, "写前面一项的 name")
    for name, times in Counter(names).items():
        if times > 1:
            what = f"设置 `{name}` 写了 {times} 次"
            yield problem(tool.place("settings"), RULE, what, "换一个名字")


def _set(tool: ListTool, given: Mapping[str, str], place: Place) -> Iterator[Problem]:
    known: dict[str, Setting] = {one.name: one for one in tool.settings}
    for name, value in given.items():
        setting = known.get(name)
        if setting is None:
            mend = did_you_mean(name, known) or "写 settings 里有的 name"
            yield problem(place, RULE, f"没有设置 `{name}`", mend)
        elif setting.kind == "choice" and value not in {one.value for one in setting.options}:
            yield problem(place, RULE, f"`{name}` 没有 `{value}` 这一项", "写其中一项的 value")


def _table(tool: ListTool, sample: Sample) -> Iterator[Problem]:
    """Yield what is wrong with a sample: it must be read whole, without one row refused."""
    place = sample.place("table")
    head, *rows = csv.reader(sample.table.splitlines())
    known = {name: one for one in tool.columns for name in _names(one)}
    found = [known.get(cell.casefold()) for cell in head]
    for cell, column in zip(head, found, strict=True):
        if column is None:
            mend = did_you_mean(cell, known) or "写那一列的 label 或 also 里的名字"
            yield problem(place, RULE, f"样例的列名“{cell}”没人认得", mend)
    for column in tool.columns:
        if column.required and column not in found:
            yield problem(place, RULE, f"样例少了“{column.label}”这一列", "加上这一列")
    seen = Counter(row[0] for row in rows if row)
    for at, row in enumerate(rows, 2):
        if len(row) != len(head):
            what = f"样例第 {at} 行有 {len(row)} 格，列名有 {len(head)} 个"
            yield problem(place, RULE, what, "补上空格子，或者给带逗号的数加引号")
        elif seen[row[0]] > 1:
            yield problem(place, RULE, f"样例里 {row[0]} 有 {seen[row[0]]} 行", "一位客户一行")
