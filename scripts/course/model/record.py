"""The base of all data that authors write: strict, immutable, and it knows its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, StringConstraints

from course.problem import Place

Key = tuple[str | int, ...]
Position = tuple[int, int]  # line and column, both from 1

# 编号：小写字母和数字，用连字符分词
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
Anchor = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
Minutes = Annotated[int, Field(ge=0, le=600)]
PositiveMinutes = Annotated[int, Field(ge=1, le=600)]
IsoDate = Annotated[
    str, StringConstraints(pattern=r"^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")
]
Texts = tuple[Text, ...]
Ids = tuple[Id, ...]


@dataclass(frozen=True)
class Marks:
    """The positions of every value of one file by the keys that lead there."""

    path: str
    positions: Mapping[Key, Position] = field(default_factory=dict)

    def at(self, key: Key) -> Place:
        """Return the place of `key`, or of the nearest parent that has one."""
        for end in range(len(key), -1, -1):
            if (found := self.positions.get(key[:end])) is not None:
                return Place(self.path, *found)
        return Place(self.path)


_NOWHERE = Marks("")


class Record(BaseModel):
    """Data as written in a file: unknown keys and wrong types are refused, nothing changes."""

    # Most records are only ever parts of others, or of a kind that a course does not have: what
    # judges one by itself is built when one is there.
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)

    _marks: Marks = PrivateAttr(default_factory=lambda: _NOWHERE)
    _key: Key = PrivateAttr(default=())

    def place(self, *key: str | int) -> Place:
        """Return where the value at `key` below this record stands; without a key, the record."""
        return self._marks.at(self._key + key)

    def places(self) -> Callable[[Key], Place]:
        """Return what `place` does, for many keys below this record: private fields are slow."""
        marks, start = self._marks, self._key
        return lambda key: marks.at(start + key)


_MAY_HOLD_RECORDS = (Record, tuple, Mapping)


def settle(record: Record, marks: Marks, key: Key = ()) -> None:
    """Tell `record` and all records below it where they stand."""
    record._marks, record._key = marks, key
    for below, child in _children(record):
        settle(child, marks, key + below)


def _children(record: Record) -> Iterator[tuple[Key, Record]]:
    for name, written in _fields(type(record)):
        value = getattr(record, name)
        if isinstance(value, _MAY_HOLD_RECORDS):
            yield from _records((written,), value)


@cache
def _fields(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    """Return the name of each field in our code, and the one that authors write."""
    return tuple((name, info.alias or name) for name, info in kind.model_fields.items())


def _records(key: Key, value: Any) -> Iterator[tuple[Key, Record]]:
    if isinstance(value, Record):
        yield key, value
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _records((*key, index), part)
    elif isinstance(value, Mapping):
        for name, part in value.items():
            yield from _records((*key, name), part)
