"""A published folder is whole at every moment, and nobody else's folder is touched."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from course.make import swapped_folder
from course.make.swapped_folder import CannotPublish, folder_aside, swapped_in

SCRIPTS = Path(swapped_folder.__file__).parents[2]


def folder_of(path: Path, text: str) -> None:
    path.mkdir()
    (path / "index.html").write_text(text, encoding="utf-8")


def ours(folder: Path) -> bool:
    return (folder / "index.html").is_file()


def publish(target: Path, text: str) -> None:
    with swapped_in(target, ours) as fresh:
        (fresh / "index.html").write_text(text, encoding="utf-8")


def shown(folder: Path) -> str:
    return (folder / "index.html").read_text(encoding="utf-8")


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


@pytest.fixture(params=[True, False], ids=["one step", "two renames"])
def site(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A published folder, on a system that can swap two names in one step, and on one without."""
    if not request.param:
        monkeypatch.setattr(swapped_folder, "_exchanged", lambda one, other: False)
    folder_of(tmp_path / "site", "old")
    return tmp_path / "site"


def test_a_folder_is_swapped_in_whole(site: Path) -> None:
    with swapped_in(site, ours) as fresh:
        (fresh / "index.html").write_text("new", encoding="utf-8")
        assert shown(site) == "old"
    assert shown(site) == "new"
    assert names(site.parent) == ["site"]
    assert site.stat().st_mode & 0o777 == 0o755


def test_the_first_folder_is_put_where_there_was_none(tmp_path: Path) -> None:
    publish(tmp_path / "new" / "site", "first")
    assert shown(tmp_path / "new" / "site") == "first"


def fail_half_way(target: Path) -> None:
    with swapped_in(target, ours) as fresh:
        (fresh / "index.html").write_text("half", encoding="utf-8")
        raise RuntimeError


def test_a_failed_build_leaves_the_old_folder(site: Path) -> None:
    with pytest.raises(RuntimeError):
        fail_half_way(site)
    assert shown(site) == "old"
    assert names(site.parent) == ["site"]


def test_what_a_kill_between_the_renames_set_aside_is_put_back(tmp_path: Path) -> None:
    folder_of(tmp_path / ".site-old", "old")
    folder_of(tmp_path / ".site-new-abc", "half")
    with pytest.raises(RuntimeError):
        fail_half_way(tmp_path / "site")
    assert shown(tmp_path / "site") == "old"
    assert names(tmp_path) == ["site"]


def test_a_leftover_of_a_finished_swap_is_cleared(site: Path) -> None:
    folder_of(site.parent / ".site-old", "older")
    publish(site, "new")
    assert shown(site) == "new"
    assert names(site.parent) == ["site"]


def test_two_names_change_places_in_one_step_here(tmp_path: Path) -> None:
    folder_of(tmp_path / "a", "a")
    folder_of(tmp_path / "b", "b")
    assert swapped_folder._exchanged(tmp_path / "a", tmp_path / "b")
    assert (shown(tmp_path / "a"), shown(tmp_path / "b")) == ("b", "a")


def test_a_second_build_of_the_same_folder_is_refused_and_the_first_goes_on(site: Path) -> None:
    with swapped_in(site, ours) as fresh:
        (fresh / "index.html").write_text("new", encoding="utf-8")
        with pytest.raises(CannotPublish, match=r"另一次生成正在写 .*site；等它做完再来"):
            publish(site, "second")
        publish(site.with_name("site-trainer"), "the other edition")
        assert ours(fresh)
    assert shown(site) == "new"
    assert names(site.parent) == ["site", "site-trainer"]


def test_a_folder_of_somebody_else_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "holidays.txt").write_text("x", encoding="utf-8")
    with pytest.raises(CannotPublish, match="里有别的东西"):
        publish(tmp_path / "site", "new")
    assert names(tmp_path) == ["site"]
    assert names(tmp_path / "site") == ["holidays.txt"]


def test_an_empty_folder_is_used(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish(tmp_path / "site", "new")
    assert shown(tmp_path / "site") == "new"


@pytest.mark.parametrize("there", ["a folder", "nothing"])
def test_a_link_is_not_replaced(tmp_path: Path, there: str) -> None:
    if there == "a folder":
        folder_of(tmp_path / "real", "old")
    (tmp_path / "site").symlink_to("real")
    with pytest.raises(CannotPublish, match="是符号链接"):
        publish(tmp_path / "site", "new")
    assert (tmp_path / "site").is_symlink()
    assert not list(tmp_path.glob(".site*"))


def test_a_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("x", encoding="utf-8")
    with pytest.raises(CannotPublish, match="不是文件夹"):
        publish(tmp_path / "site", "new")
    assert (tmp_path / "site").read_text(encoding="utf-8") == "x"


def killed_inside(code: str) -> None:
    """Run `code`, which must print a line inside and wait; kill it there."""
    command = [sys.executable, "-c", f"from pathlib import Path\n{code}"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=SCRIPTS, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "inside\n"
        process.kill()


WAIT = "    print('inside', flush=True)\n    input()\n"


def test_what_a_killed_build_left_is_cleared_by_the_next(site: Path) -> None:
    left = f"with swapped_in(Path({str(site)!r}), bool) as fresh:\n    (fresh / 'x').touch()\n"
    killed_inside(f"from course.make.swapped_folder import swapped_in\n{left}{WAIT}")
    assert shown(site) == "old"
    assert len(names(site.parent)) == 2
    publish(site, "new")
    assert shown(site) == "new"
    assert names(site.parent) == ["site"]


def test_a_passing_folder_is_cleared_by_the_next_if_its_user_was_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setitem(os.environ, "TMPDIR", str(tmp_path))
    left = "with folder_aside('kit') as folder:\n    (folder / 'x').touch()\n"
    killed_inside(f"from course.make.swapped_folder import folder_aside\n{left}{WAIT}")
    assert len(names(tmp_path)) == 1
    with folder_aside("kit") as first:
        assert names(tmp_path) == [first.name]
        (first / "x").touch()
        with folder_aside("kit") as second:
            assert names(tmp_path) == sorted([first.name, second.name])
    assert names(tmp_path) == []
