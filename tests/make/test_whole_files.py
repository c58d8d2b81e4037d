"""Files and folders are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from course.make.whole_files import swapped_in, write_whole


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    assert write_whole(tmp_path / "a" / "b.txt", b"new")
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"new"


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "b.txt"
    write_whole(path, b"same")
    before = path.stat().st_ino
    assert not write_whole(path, b"same")
    assert path.stat().st_ino == before


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "b.txt"
    write_whole(path, b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["b.txt"]


def folder_of(path: Path, text: str) -> None:
    path.mkdir()
    (path / "index.html").write_text(text, encoding="utf-8")


def test_a_folder_is_swapped_in_whole(tmp_path: Path) -> None:
    folder_of(tmp_path / "site", "old")
    with swapped_in(tmp_path / "site") as fresh:
        (fresh / "index.html").write_text("new", encoding="utf-8")
        assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "old"
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "new"
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def fail_half_way(target: Path) -> None:
    with swapped_in(target) as fresh:
        (fresh / "index.html").write_text("half", encoding="utf-8")
        raise RuntimeError


def test_a_failed_build_leaves_the_old_folder(tmp_path: Path) -> None:
    folder_of(tmp_path / "site", "old")
    with pytest.raises(RuntimeError):
        fail_half_way(tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_what_a_kill_between_the_renames_set_aside_is_put_back(tmp_path: Path) -> None:
    folder_of(tmp_path / ".site-old", "old")
    folder_of(tmp_path / ".site-new-abc", "half")
    with pytest.raises(RuntimeError), swapped_in(tmp_path / "site"):
        raise RuntimeError
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_a_leftover_of_a_finished_swap_is_cleared(tmp_path: Path) -> None:
    folder_of(tmp_path / "site", "new")
    folder_of(tmp_path / ".site-old", "old")
    with pytest.raises(RuntimeError), swapped_in(tmp_path / "site"):
        raise RuntimeError
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "new"
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]
