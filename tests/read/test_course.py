"""A course folder becomes one course; what cannot be read is a problem, never a crash."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.read.course import UnreadableTree, read_course
from mini_course import BANK, CLAIMS, DRAWING, FIRST, MAP, PLAY, MiniCourse


@pytest.fixture
def mini(tmp_path: Path) -> MiniCourse:
    return MiniCourse(tmp_path / "mini")


def test_the_mini_course_is_read_whole(mini: MiniCourse) -> None:
    course = mini.course()
    assert [len(course.modules), len(course.lessons), len(course.bank)] == [1, 2, 6]
    assert [len(course.role_plays), len(course.lesson_plans)] == [1, 1]
    assert [len(course.items), len(course.claims), len(course.terms)] == [4, 2, 3]
    assert course.unread == frozenset()
    assert list(course.drawings) == [DRAWING]


def test_progress_is_told_each_path(mini: MiniCourse) -> None:
    seen: list[str] = []
    read_course(mini.root, seen.append)
    assert {BANK, FIRST, PLAY} <= set(seen)


def test_one_bad_question_is_lost_alone_by_its_names(mini: MiniCourse) -> None:
    mini.edit(BANK, "difficulty: 3", "difficulty: 7")
    course = mini.course()
    assert len(course.bank) == 5
    assert course.lost("q-m01-next-worst")
    assert not course.lost("q-m01-reason-filter")
    assert mini.read_faults() == [(BANK, mini.line(BANK, "difficulty: 7"), "schema")]


def test_all_faults_of_all_files_are_reported_at_once_and_sorted(mini: MiniCourse) -> None:
    mini.edit(BANK, "difficulty: 3", "difficulty: 7")
    mini.edit(PLAY, "level: 入门", "lewel: 入门")
    mini.edit(FIRST, "minutes: 1", "minutes: many")
    mini.write(CLAIMS, "a: [")
    faults = mini.read_faults()
    assert {path for path, _, _ in faults} == {BANK, PLAY, FIRST, CLAIMS}
    assert faults == sorted(faults)


@pytest.mark.parametrize("path", [MAP, CLAIMS, BANK, PLAY])
@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"\xff\xfe\x00", b"[" * 50_000, b"x" * 10_000_000, b"- a\n", b"hello\n", b"a: 1\n"],
    ids=["empty", "brace", "utf-16", "brackets", "10 MB", "list", "word", "other keys"],
)
def test_whatever_is_in_a_file_there_is_a_problem_and_no_crash(
    mini: MiniCourse, path: str, data: bytes
) -> None:
    (mini.root / path).write_bytes(data)
    assert path in [one[0] for one in mini.read_faults()]
    assert mini.course().lost(path)


def test_a_folder_in_place_of_a_file_is_reported_once(mini: MiniCourse) -> None:
    mini.remove(MAP)
    (mini.root / MAP).mkdir()
    assert mini.read_faults() == [(MAP, 1, "not-a-file")]


def test_a_missing_register_is_reported(mini: MiniCourse) -> None:
    mini.remove(CLAIMS)
    assert mini.read_faults() == [(CLAIMS, 1, "missing-file")]


def test_without_mkdocs_yml_no_page_is_read(mini: MiniCourse) -> None:
    mini.remove("mkdocs.yml")
    assert mini.course().pages == {}
    assert mini.read_faults() == [("mkdocs.yml", 1, "unreadable")]


def test_a_loop_of_links_is_not_followed(mini: MiniCourse) -> None:
    (mini.root / "docs/zh/loop").symlink_to("..", target_is_directory=True)
    assert mini.read_faults() == [("docs/zh/loop", 1, "symlink")]


def test_a_folder_that_is_no_course_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "gone", Path(__file__)):
        with pytest.raises(UnreadableTree, match="；"):
            read_course(folder)
