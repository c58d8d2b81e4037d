"""The course of this repository is sound."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

import pytest

from course.check import RULES, check_course, check_site
from course.check.evidence import check as evidence
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


def with_wrong_anchors(tmp_path: Path) -> Path:
    """Copy the course with each question citing another section of its page."""
    root = tmp_path / "copy"
    for name in ("docs/data", "docs/zh", "quizzes"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    chance = random.Random(8)
    for path, bank in COURSE.question_files.items():
        lines = (ROOT / path).read_text(encoding="utf-8").split("\n")
        for question in bank.questions:
            page = COURSE.pages[question.source.page]
            own = page.sections[question.source.anchor]
            parts = [a for a, section in page.sections.items() if own.text not in section.text]
            number = question.place("source", "anchor").line - 1
            anchor = chance.choice(sorted(set(parts) - {own.anchor}))
            lines[number] = re.sub(r"anchor: .*", f"anchor: {anchor}", lines[number])
        (root / path).write_text("\n".join(lines), encoding="utf-8")
    return root


def test_a_wrong_anchor_is_reported_for_nearly_every_question(tmp_path: Path) -> None:
    course, _ = read_course(with_wrong_anchors(tmp_path))
    found = {(one.path, one.line) for one in evidence(course)}
    missed = []
    for question in course.bank:
        place = question.place("source")
        lines = range(place.line, question.place("use").line)
        if not any((place.path, line) in found for line in lines):
            missed.append(question.id)
    assert len(missed) <= 0.03 * len(course.bank), missed


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
