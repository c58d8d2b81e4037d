"""Decks are exported in both forms, and the trainer's site carries them, the trainees' never."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from course.make.built_site import Edition, build_site
from course.make.job import Job, WrongId
from course.make.slides import kit_aside, write_slides
from course.model.download import trainer_files
from course.read.downloads import read_downloads
from mini_course import MINI, MiniCourse

NAMES = ["slides/m01.html", "slides/m01.pptx"]
FORMS = ["forms/common.pdf", "forms/lp-m01-callback-30.pdf"]
PAGE = "---\ntitle: 投影稿\ndescription: 投影稿在这里下载。\n---\n\n```decks\n```\n"


@pytest.fixture
def job(tmp_path: Path) -> Job:
    mini = MiniCourse(tmp_path / "mini")
    mini.write("docs/zh/trainer/slides.md", PAGE)
    config = mini.text("mkdocs.yml")
    mini.write("mkdocs.yml", config.replace("../../../", f"{MINI.parents[2]}/"))
    return Job(mini.root, mini.course(), (), "trainer", tmp_path / "out", lambda step: None)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_both_forms_are_written_the_same_bytes_each_time(job: Job) -> None:
    assert len(list(write_slides(job))) == 2
    first = files(job.folder())
    assert list(first) == NAMES
    again = replace(job, out=job.folder() / "again", ids=("m01",))
    list(write_slides(again))
    assert files(again.folder()) == first


def test_an_unknown_module_is_refused_by_name(job: Job) -> None:
    with pytest.raises(WrongId, match=r"没有 `m08`；有的是：m01"):
        list(write_slides(replace(job, ids=("m08",))))


def test_each_file_tells_its_day_and_a_damaged_one_is_left_out(job: Job) -> None:
    list(write_slides(job))
    names = trainer_files(job.course)
    found = read_downloads(job.folder(), names)
    assert sorted(found) == NAMES
    assert len({one.day for one in found.values()}) == 1
    for name in NAMES:
        path = job.folder() / name
        path.write_bytes(path.read_bytes()[:60])
    assert read_downloads(job.folder(), names) == {}


@pytest.mark.parametrize(("edition", "carried"), [("trainer", NAMES), ("trainee", [])])
def test_only_the_trainers_site_carries_the_decks(
    job: Job, tmp_path: Path, edition: Edition, carried: list[str]
) -> None:
    list(write_slides(job))
    build_site(job.root, edition, tmp_path / "site", kit=job.folder())
    built = files(tmp_path / "site")
    assert [name for name in built if "slides/" in name] == [f"downloads/{n}" for n in carried]
    assert ("trainer/slides.html" in built) == bool(carried)
    for name in carried:
        assert f"../downloads/{name}" in built["trainer/slides.html"].decode()


def test_the_kit_is_made_aside_for_trainers_only(job: Job) -> None:
    with kit_aside(job) as kit:
        assert kit
        assert [name for name in files(kit) if name.startswith("slides/")] == NAMES
        assert [name for name in files(kit) if name.startswith("forms/")] == FORMS
    assert not kit.exists()
    with kit_aside(replace(job, edition="trainee")) as none:
        assert none is None
