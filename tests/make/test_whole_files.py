"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

from course.make import whole_files
from course.make.whole_files import write_whole

SCRIPTS = Path(whole_files.__file__).parents[2]


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


def test_what_a_killed_run_left_is_cleared_and_what_is_being_written_is_not(
    tmp_path: Path,
) -> None:
    path = tmp_path / "b[1].txt"
    write_whole(path, b"same")
    left, busy, other = (tmp_path / f".b[1].txt.{end}" for end in ("a1b2c3d4", "e5f6g7h8", "x"))
    for one in (left, busy, other):
        one.write_bytes(b"half")
    with busy.open("rb") as writing:
        fcntl.flock(writing, fcntl.LOCK_EX)
        assert not write_whole(path, b"same")
        assert sorted(tmp_path.iterdir()) == sorted([busy, other, path])


FILL = f"""
import resource, sys
from pathlib import Path
sys.path.insert(0, {str(SCRIPTS)!r})
from course.make.whole_files import write_whole
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    write_whole(Path(sys.argv[1]), b"new" * 9999)
except OSError as fault:
    sys.exit(f"{{fault.filename}} {{fault.errno}}")
"""


def test_a_file_that_does_not_fit_is_named_and_the_old_one_stays(tmp_path: Path) -> None:
    path = tmp_path / "b.txt"
    write_whole(path, b"old")
    done = subprocess.run(
        [sys.executable, "-c", FILL, str(path)], capture_output=True, text=True, check=False
    )
    assert done.stderr.strip() == f"{path} {errno.EFBIG}"
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("b.txt", b"old")]
