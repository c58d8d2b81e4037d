"""Spoilt files are answered with problems: a few here, the rest by scripts/stress.py."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

import check
import export
from course.make.fuzzed_files import spoil_data, spoil_one
from course.make.fuzzing import Broken, fuzz_check, fuzz_export
from course.make.killed_builds import digest
from mini_course import MINI
from site_builder import ROOT

SITE = ROOT / "tests/fixtures/built-site"
SEED = 20261123
SOUND = (0, "16 页：没有问题")


def test_spoilt_courses_and_sites_are_answered_with_problems() -> None:
    assert len(list(fuzz_check(MINI, SITE, check.main, 12, SEED))) == 12


def test_exports_of_spoilt_courses_make_whole_files_or_say_why_not() -> None:
    assert len(list(fuzz_export(MINI, export.main, 8, SEED))) == 8


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ((3, "x"), "退出 3"),
        ((2, ".:1: 检查没有做完（KeyError）；请报告 [cannot-check]"), "没有做完"),
        ((2, "usage: check.py"), "这不是一条拒绝"),
        ((1, "docs/zh/index.md: 没有行号\n1 个错误"), "这不是一条问题"),
        ((1, "docs/zh/index.md:9999: 错；改 [links]\n1 个错误"), "文件没有这么多行"),
    ],
)
def test_an_answer_that_is_none_is_told(answer: tuple[int, str], fault: str) -> None:
    with pytest.raises(Broken, match=fault):
        list(fuzz_check(MINI, SITE, lambda arguments: answer, 1, SEED))


def test_a_check_that_changes_files_is_told() -> None:
    def meddle(arguments: list[str]) -> tuple[int, str]:
        (Path(arguments[1]) / "new.txt").touch()
        return SOUND

    with pytest.raises(Broken, match="检查动了文件"):
        list(fuzz_check(MINI, SITE, meddle, 1, SEED))


def crash(arguments: list[str], root: Path) -> int:
    raise KeyError("gone")


def leave(arguments: list[str], root: Path) -> int:
    out = root.parents[2] / "out"
    out.mkdir()
    (out / ".half.pdf.x1").touch()
    return 0


@pytest.mark.parametrize(
    ("entry", "fault"),
    [(crash, "KeyError"), (leave, "写了一半"), (lambda arguments, root: 1, "没有说为什么")],
)
def test_an_export_that_breaks_is_told(entry: object, fault: str) -> None:
    with pytest.raises(Broken, match=fault):
        list(fuzz_export(MINI, entry, 1, SEED))  # type: ignore[arg-type]


def test_the_same_seed_spoils_the_same(tmp_path: Path) -> None:
    for spoil in (spoil_one, spoil_data):
        done = []
        for name in ("one", "two"):
            copy = tmp_path / f"{spoil.__name__}-{name}"
            shutil.copytree(MINI, copy)
            done.append((spoil(copy, random.Random("7")), digest(copy)))
        assert done[0] == done[1]
        assert done[0][1] != digest(MINI)


@pytest.mark.parametrize("below", ["docs", "docs/zh/new", "quizzes", "scripts/../tests"])
def test_nothing_is_exported_into_the_sources(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], below: str
) -> None:
    copy = tmp_path / "course"
    shutil.copytree(MINI, copy)
    before = digest(copy)
    assert export.main(["data", "--out", str(copy / below)], copy) == 2
    assert "在课程的源文件里" in capsys.readouterr().err
    assert digest(copy) == before
    assert export.main(["data", "--out", str(tmp_path / "docs")], copy) == 0
