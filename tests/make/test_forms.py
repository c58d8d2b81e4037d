"""Forms are exported, a file per plan and one for all; the trainer's site carries them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from course.make.forms import write_forms
from course.make.job import Job, WrongId
from course.model.download import public_files, trainer_files
from course.read.downloads import read_downloads
from mini_course import MiniCourse

NAMES = ["forms/common.pdf", "forms/lp-m01-callback-30.pdf"]


@pytest.fixture
def job(tmp_path: Path) -> Job:
    mini = MiniCourse(tmp_path / "mini")
    return Job(mini.root, mini.course(), (), "trainer", tmp_path / "out", lambda step: None)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.pdf"))
    }


def test_every_plan_has_its_file_the_same_bytes_each_time(job: Job) -> None:
    assert len(list(write_forms(job))) == len(NAMES)
    first = files(job.folder())
    assert list(first) == NAMES
    again = replace(job, out=job.folder().parent / "again")
    list(write_forms(again))
    assert files(again.folder()) == first


def test_one_plan_can_be_asked_for_and_an_unknown_one_is_refused_by_name(job: Job) -> None:
    one = replace(job, ids=("lp-m01-callback-30",))
    assert [path.name for path in write_forms(one)] == ["lp-m01-callback-30.pdf"]
    with pytest.raises(WrongId, match=r"没有 `lp-m08`；有的是：common、lp-m01-callback-30"):
        list(write_forms(replace(job, ids=("lp-m08",))))


def test_they_are_the_trainers_alone_and_each_tells_its_day(job: Job) -> None:
    list(write_forms(job))
    assert sorted(read_downloads(job.folder(), trainer_files(job.course))) == NAMES
    assert not set(NAMES) & set(public_files(job.course))
