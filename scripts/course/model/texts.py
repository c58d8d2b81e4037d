"""A record → every text in it with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from course.model.record import Key, Record
from course.problem import Place


def texts(record: Record, *skip: str) -> Iterator[tuple[Place, str]]:
    """Yield the place and text of every string below `record`, except below the keys `skip`."""
    for key, text in _strings(record, (), frozenset(skip)):
        yield record.place(*key), text


def _strings(value: Any, key: Key, skip: frozenset[str]) -> Iterator[tuple[Key, str]]:
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, Record):
        for name, info in type(value).model_fields.items():
            if name not in skip:
                yield from _strings(getattr(value, name), (*key, info.alias or name), skip)
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from _strings(part, (*key, index), skip)
    elif isinstance(value, Mapping):
        for name, part in value.items():
            if name not in skip:
                yield from _strings(part, (*key, name), skip)
