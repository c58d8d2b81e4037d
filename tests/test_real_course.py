"""The course of this repository is sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.check import RULES, check_course, check_site
from course.check.key_numbers import check as key_numbers
from course.model.book import Edition
from course.problem import Problem
from course.read.built_site import read_built_site
from course.read.course import read_course

ROOT = Path(__file__).parent.parent
COURSE, READING = read_course(ROOT)


def errors(problems: list[Problem]) -> list[str]:
    return [str(one) for one in problems if one.level == "error"]


def test_everything_is_read() -> None:
    assert [str(one) for one in READING] == []
    assert len(COURSE.pages) >= 20
    assert len(COURSE.bank) >= 24
    assert COURSE.role_plays
    assert COURSE.lesson_plans


@pytest.mark.parametrize("rule", RULES)
def test_no_rule_finds_an_error(rule: str) -> None:
    assert errors(list(RULES[rule].check(COURSE))) == []


def test_every_waiver_is_needed() -> None:
    assert errors(check_course(COURSE)) == []


@pytest.mark.parametrize(("edition", "fixture"), [("trainee", "site"), ("trainer", "trainer_site")])
def test_a_built_edition_is_as_written_and_leaks_nothing(
    edition: Edition, fixture: str, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue(fixture)
    assert errors(check_site(COURSE, read_built_site(folder, edition))) == []


def test_numbers_of_keys_are_nearly_all_found_as_they_are() -> None:
    waived = [one for one in COURSE.bank if "key-numbers" in one.waive]
    spans = [(one.place("id"), one.place("use")) for one in waived]
    cries = [
        str(fault)
        for fault in key_numbers(COURSE)
        if not any(a.path == fault.path and a.line < fault.line < b.line for a, b in spans)
    ]
    assert cries == []
    assert len(waived) <= 0.01 * len(COURSE.bank)
