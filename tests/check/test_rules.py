"""Every rule is listed, told in a line, tested, and silent on a sound course."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from course.check import RULES, SITE_RULES, rule_lines
from mini_course import MINI, MiniCourse

ROOT = Path(__file__).parent.parent.parent
EVERY = {**RULES, **SITE_RULES}
FILES = {"copy": "copy_slips"}


def module_name(rule: str) -> str:
    return FILES.get(rule, rule.replace("-", "_"))


@pytest.mark.parametrize("rule", EVERY)
def test_a_rule_has_its_own_file_and_its_own_test(rule: str) -> None:
    module = importlib.import_module(f"course.check.{module_name(rule)}")
    assert rule == module.RULE
    assert EVERY[rule].check is module.check
    assert (ROOT / "tests/check" / f"test_{module_name(rule)}.py").is_file()


def test_every_file_with_a_rule_is_listed() -> None:
    files = {path.stem for path in (ROOT / "scripts/course/check").glob("*.py")}
    lists = {"file_rules", "list_rules", "search_rules", "site_rules"}
    parts = {"__init__", "page_targets", "rule", "stems", "waive", *lists}
    assert files - parts == {module_name(rule) for rule in EVERY}


def test_every_rule_is_told_in_one_line_of_chinese() -> None:
    lines = rule_lines()
    assert [line.split()[0] for line in lines] == list(EVERY)
    assert all(any("\u4e00" <= char <= "\u9fff" for char in line) for line in lines)


def test_the_mini_course_is_sound_for_every_rule(mini: MiniCourse) -> None:
    assert mini.read_faults() == []
    assert [str(one) for one in mini.all_problems()] == []


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_survives_a_course_in_which_nothing_could_be_read(
    rule: str, mini: MiniCourse
) -> None:
    for path in sorted(mini.root.rglob("*.*")):
        path.write_text("{", encoding="utf-8")
    judges_files = rule in ("assets", "stray-files", "svg-safety")
    assert mini.problems(rule) == [] or judges_files


def test_the_mini_course_renders_markdown_as_the_real_one_does() -> None:
    def extensions(path: Path) -> str:
        text = path.read_text(encoding="utf-8")
        return text[text.index("markdown_extensions:") :].split("\nextra:")[0].strip()

    assert extensions(MINI / "mkdocs.yml") == extensions(ROOT / "mkdocs.yml")
