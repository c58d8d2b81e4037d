"""The files of a course folder are found; links and odd things are reported, never followed."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.read.tree import names_in, names_in_file, read_text, read_tree


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "quizzes").mkdir()
    return tmp_path


def found(root: Path) -> list[tuple[str, str]]:
    return [(one.path, one.rule) for one in read_tree(root).problems]


def test_files_are_sorted_paths_with_slashes(root: Path) -> None:
    for name in ("docs/b.md", "docs/a/x.md", "quizzes/q.yml"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("")
    assert read_tree(root).files == ("docs/a/x.md", "docs/b.md", "quizzes/q.yml")


def test_a_loop_of_links_is_reported_and_not_followed(root: Path) -> None:
    (root / "docs/loop").symlink_to("..", target_is_directory=True)
    assert found(root) == [("docs/loop", "symlink")]


def test_links_to_files_and_to_nothing_are_reported(root: Path) -> None:
    (root / "docs/a.md").symlink_to("/etc/hostname")
    (root / "docs/b.md").symlink_to("nowhere")
    assert found(root) == [("docs/a.md", "symlink"), ("docs/b.md", "symlink")]


@pytest.mark.parametrize("name", ["quizzes/x.yml", "docs/x.md"])
def test_a_folder_named_like_a_file_is_reported(root: Path, name: str) -> None:
    (root / name).mkdir()
    assert found(root) == [(name, "not-a-file")]


def test_a_missing_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    assert found(tmp_path) == [("quizzes", "missing-folder")]


def test_files_whose_names_begin_with_a_line_are_left_out(root: Path) -> None:
    (root / "quizzes/_template.zh.yml").write_text("")
    assert read_tree(root).under("quizzes", ".yml") == ()


@pytest.mark.parametrize(
    ("data", "line", "rule"),
    [
        ("题".encode("utf-16"), 1, "encoding"),
        ("题干".encode("gbk"), 1, "encoding"),
        (b"a: 1\nb: \xff\n", 2, "encoding"),
        (b"a\nb\0c\n", 2, "encoding"),
        (b"x" * 1_000_001, 1, "file-size"),
    ],
    ids=["utf-16", "gbk", "bad byte", "nul", "too large"],
)
def test_what_is_no_text_is_refused_at_its_line(
    root: Path, data: bytes, line: int, rule: str
) -> None:
    (root / "docs/x.yml").write_bytes(data)
    text, problems = read_text(root, "docs/x.yml")
    assert text is None
    assert [(one.line, one.rule) for one in problems] == [(line, rule)]


def test_a_byte_order_mark_is_reported_and_the_text_read(root: Path) -> None:
    (root / "docs/x.yml").write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    text, problems = read_text(root, "docs/x.yml")
    assert text == "a: 1\nb: 2\n"
    assert [(one.line, one.rule) for one in problems] == [(1, "encoding")]


def test_a_file_that_is_gone_is_a_problem(root: Path) -> None:
    assert [one.rule for one in read_text(root, "docs/gone.yml")[1]] == ["unreadable"]


def test_names_are_found_whatever_the_encoding(root: Path) -> None:
    (root / "docs/x.yml").write_bytes("id: q-m01-a\n题: x".encode("utf-16"))
    assert names_in_file(root, "docs/x.yml") == {"q-m01-a"}
    assert names_in_file(root, "docs/gone.yml") == frozenset()
    assert names_in("page: modules/01-a/b-c.md") == {"01-a", "b-c"}


def test_a_course_folder_that_is_a_link_is_reported_and_not_followed(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "secret.md").write_text("x", encoding="utf-8")
    (root / "docs").rmdir()
    (root / "docs").symlink_to(elsewhere)
    assert found(root) == [("docs", "symlink")]
    assert read_tree(root).files == ()
