"""A peer that cannot be had is refused with the way to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.make import bench_peer
from course.make.bench_peer import PEER_FOLDER, peer_tool
from course.make.measure import CannotMeasure


def test_a_peer_that_cannot_be_installed_is_refused_with_the_way_to_mend_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench_peer, "_runs", lambda command: "venv" in command)
    (tmp_path / PEER_FOLDER / "lib/python3/site-packages").mkdir(parents=True)
    with pytest.raises(CannotMeasure, match=r"装不上 a-peer==1：它要联网"):
        peer_tool(tmp_path, "a-peer==1", "peer", ["--version"], "它要联网")


def test_a_peer_that_runs_is_not_installed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / PEER_FOLDER / "bin/peer"
    program.parent.mkdir(parents=True)
    program.touch()
    asked: list[list[str]] = []
    monkeypatch.setattr(bench_peer, "_runs", lambda command: not asked.append(command))
    assert peer_tool(tmp_path, "a-peer==1", "peer", ["--version"], "") == program
    assert asked == [[str(program), "--version"]]
