"""A record → every text in it with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from course.model.record import Key, Record
from course.problem import Place

Found = list[tuple[Key, str]]


def texts(record: Record, *skip: str) -> Iterator[tuple[Place, str]]:
    """Yield the place and text of every string below `record`, except below the keys `skip`."""
    found: Found = []
    _gather(record, (), frozenset(skip), found)
    at = record.places()
    for key, text in found:
        yield at(key), text


def words(record: Record, *skip: str) -> list[str]:
    """Return every string below `record` as `texts` does, without the places."""
    found: Found = []
    _gather(record, (), frozenset(skip), found)
    return [text for _, text in found]


@cache
def _fields(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    """Return the names of the fields of `kind`, each with its key in the file."""
    return tuple((name, info.alias or name) for name, info in kind.model_fields.items())


def _gather(value: Any, key: Key, skip: frozenset[str], found: Found) -> None:
    """Append the key and text of every string below `value` to `found`, in order."""
    if isinstance(value, Record):
        inside = [
            ((*key, shown), getattr(value, name))
            for name, shown in _fields(type(value))
            if name not in skip
        ]
    elif isinstance(value, tuple):
        inside = [((*key, index), part) for index, part in enumerate(value)]
    elif isinstance(value, Mapping):
        inside = [((*key, name), part) for name, part in value.items() if name not in skip]
    else:
        inside = [(key, value)] if isinstance(value, str) else []
    for below, part in inside:
        if type(part) is str:
            found.append((below, part))
        elif part is not None:
            _gather(part, below, skip, found)
