"""The formats that the export script knows: each makes whole files from the course."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from course.make.books import (
    write_documents,
    write_epub,
    write_handbook,
    write_job_aids,
    write_modules,
    write_zip,
)
from course.make.built_site import EDITIONS, publish_site, site_aside
from course.make.job import Job
from course.make.slides import kit_aside, write_slides
from course.make.whole_files import write_whole
from course.render.json_schemas import render_schemas
from course.render.kit_pdf import render_kit_pdf
from course.render.open_data import render_open_data


@dataclass(frozen=True)
class Format:
    """One format: what it is, and how its files are made."""

    about: str
    make: Callable[[Job], Iterator[Path]]


def _site(job: Job) -> Iterator[Path]:
    with kit_aside(job) as kit:
        yield publish_site(job.root, job.edition, job.out or job.root, job.root / "dist", kit)


@contextmanager
def _built(job: Job) -> Iterator[Path]:
    """Yield the site of the job's edition, built aside; the trainer's has the kit in it."""
    with kit_aside(job) as kit, site_aside(job.root, job.edition, kit) as site:
        yield site


def _of_edition(write: Callable[[Job, Path], Iterator[Path]]) -> Callable[[Job], Iterator[Path]]:
    """Return how a format is made from the site of the edition asked for, built aside."""

    def make(job: Job) -> Iterator[Path]:
        job.say("先生成网页，再从网页做")
        with _built(job) as site:
            yield from write(job, site)

    return make


def _of_trainees(write: Callable[[Job, Path], Iterator[Path]]) -> Callable[[Job], Iterator[Path]]:
    """Return how a format is made that has no trainer edition, for it is published."""
    made = _of_edition(write)

    def make(job: Job) -> Iterator[Path]:
        job.trainees_only()
        yield from made(job)

    return make


def _role_plays(job: Job) -> Iterator[Path]:
    known = job.course.role_plays_by_id
    for name in job.chosen(known):
        job.say(name)
        yield job.written(f"role-plays/{name}.pdf", render_kit_pdf(known[name]))


def _data(job: Job) -> Iterator[Path]:
    for name, data in sorted(render_open_data(job.course).items()):
        yield job.written(f"data/{name}", data)


def _schemas(job: Job) -> Iterator[Path]:
    for name, data in sorted(render_schemas().items()):
        path = (job.out or job.root / "schemas") / name
        write_whole(path, data)
        yield path


def _everything(job: Job) -> Iterator[Path]:
    """What the download page offers comes before the sites that have it."""
    one, other = (replace(job, ids=(), edition=edition) for edition in EDITIONS)
    job.say("先生成学员版和讲师版的网页，再从网页做别的")
    with _built(one) as trainee, _built(other) as trainer:
        yield from write_handbook(one, trainee)
        yield from write_handbook(other, trainer)
        for write in (write_modules, write_documents, write_job_aids, write_epub, write_zip):
            yield from write(one, trainee)
        yield from write_zip(other, trainer)
    yield from _role_plays(one)
    yield from write_slides(other)
    yield from _data(one)
    for edition in EDITIONS:
        yield publish_site(job.root, edition, job.out or job.root, job.folder(), job.folder())


FORMATS: dict[str, Format] = {
    "site": Format("网站（--edition trainee 或 trainer），放进 site/ 或 site-trainer/", _site),
    "handbook": Format("手册 PDF，学员版另有黑白的一份", _of_edition(write_handbook)),
    "modules": Format(
        "单个模块的手册，一个模块一个 PDF（编号 m01、m02……）", _of_trainees(write_modules)
    ),
    "docx": Format("单个模块的 Word 文档，改了再印、再发", _of_trainees(write_documents)),
    "job-aids": Format(
        "全部工作卡，一张一页 A5 的和两张一页 A4 的，各一个 PDF", _of_trainees(write_job_aids)
    ),
    "epub": Format("学员手册的 EPUB，在手机和阅读器上看", _of_trainees(write_epub)),
    "zip": Format("整个网站的压缩包，解压就能离线看", _of_edition(write_zip)),
    "role-plays": Format("角色扮演的卡片、评分表和讲师表，每份一个 PDF", _role_plays),
    "slides": Format("投影稿，一个模块一份 PPTX、一份网页（编号 m01、m02……）", write_slides),
    "data": Format("题库、覆盖表、对话等开放数据（JSON）", _data),
    "schemas": Format("给编辑器补全用的 JSON Schema，放进 schemas/", _schemas),
    "all": Format("以上全部（schemas 除外）", _everything),
}
