"""YAML text is read with places, and odd YAML is refused with its place."""

from __future__ import annotations

from typing import Any

import pytest

from course.read.yaml_text import Unclear, read_yaml


def faults(text: str) -> list[tuple[int, str]]:
    return [(one.line, one.rule) for one in read_yaml(text, "x.yml")[1]]


def value(text: str) -> Any:
    data, problems = read_yaml(text, "x.yml")
    assert data is not None
    assert problems == []
    return data.value


@pytest.mark.parametrize(
    ("text", "line", "rule"),
    [
        ("a: 1\nb:\n\tc: 2\n", 3, "yaml"),
        ("a: 1\n b: 2\n", 2, "yaml"),
        ("a: b: c\n", 1, "yaml"),
        ('a: "b\nc: d\n', 1, "yaml"),
        ("", 1, "yaml"),
        ("# nothing\n", 1, "yaml"),
        ("a: 1\n---\nb: 2\n", 2, "yaml"),
        ("a: &x 1\n", 1, "yaml"),
        ("a: 1\nb: *x\n", 2, "yaml"),
        ("a: !!python/object:os.system x\n", 1, "yaml"),
        ("a: 1\nb: 2\na: 3\n", 3, "duplicate-key"),
        ("[a, b]: 1\n", 1, "yaml"),
        ("[" * 50_000, 1, "nesting"),
        ("{a: " * 50_000, 1, "nesting"),
        ("a: b\x07c\n", 1, "yaml"),
    ],
    ids=[
        "tab", "indent", "two colons", "open quote", "empty", "comment", "two documents", "anchor",
        "alias", "tag", "duplicate key", "list as key", "brackets", "braces", "control",
    ],
)  # fmt: skip
def test_odd_yaml_is_refused_at_its_line(text: str, line: int, rule: str) -> None:
    assert (line, rule) in faults(text)


@pytest.mark.parametrize(
    "text", ["8:30", "no", "yes", "on", "012", "0x1f", "2026-01-31", "1_000", ".5"]
)
def test_a_bare_scalar_that_is_read_in_two_ways_is_unclear(text: str) -> None:
    assert value(f"a: {text}") == {"a": Unclear(text)}
    assert value(f'a: "{text}"') == {"a": text}


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("1", 1),
        ("-3", -3),
        ("2.5", 2.5),
        ("true", True),
        ("null", None),
        ("~", None),
        ("半", "半"),
    ],
)
def test_plain_scalars_have_their_plain_values(text: str, plain: Any) -> None:
    assert value(f"a: {text}") == {"a": plain}


def test_every_value_knows_its_place() -> None:
    data, _ = read_yaml("a:\n  - b: 1\n    c: 2\n", "x.yml")
    assert data is not None
    assert data.marks.positions[("a", 0, "c")] == (3, 5)
    assert data.marks.positions[("a", 0)] == (2, 5)
    assert data.marks.at(("a", 0, "gone")).line == 2


def test_front_matter_begins_at_the_line_it_is_told() -> None:
    assert [one.line for one in read_yaml("a: 1\na: 2\n", "x.md", 2)[1]] == [3]


def test_all_duplicates_are_reported_at_once() -> None:
    assert faults("a: 1\na: 2\nb: 1\nb: 2\n") == [(2, "duplicate-key"), (4, "duplicate-key")]
