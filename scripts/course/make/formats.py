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
from course.make.forms import write_forms
from course.make.job import Job
from course.make.papers import write_papers
from course.make.role_plays import write_dialogues, write_kits, write_rehearsals, write_stories
from course.make.slides import kit_aside, write_slides
from course.make.whole_files import write_whole
from course.render.json_schemas import render_schemas
from course.render.open_data import render_open_data
from course.render.review_sheet import render_review_pdf, review_rows
from course.render.review_workbook import render_review_workbook


@dataclass(frozen=True)
class Format:
    """One format: what it is, and how its files are made."""

    about: str
    make: Callable[[Job], Iterator[Path]]


def _site(job: Job) -> Iterator[Path]:
    with kit_aside(job) as kit:
        out = job.out or job.root
        yield publish_site(job.course, job.root, job.edition, out, job.root / "dist", kit)


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


def _data(job: Job) -> Iterator[Path]:
    for name, data in sorted(render_open_data(job.course).items()):
        yield job.written(f"data/{name}", data)


def _review_sheet(job: Job) -> Iterator[Path]:
    """Not part of `all`: it is for those who write questions, and is published nowhere."""
    banks = {bank.module.split("-")[0]: bank for bank in job.course.question_files.values()}
    for name in job.chosen(banks):
        job.say(name)
        module = job.course.modules.get(banks[name].module)
        title = f"{name} 审读表：{module.title if module else banks[name].module}"
        rows = review_rows(job.course, banks[name])
        yield job.written(f"review/{name}.pdf", render_review_pdf(title, rows))
        yield job.written(f"review/{name}.xlsx", render_review_workbook(name, rows))


def _schemas(job: Job) -> Iterator[Path]:
    for name, data in sorted(render_schemas().items()):
        path = (job.out or job.root / "schemas") / name
        write_whole(path, data)
        yield path


def _everything(job: Job) -> Iterator[Path]:
    """What the download page offers comes before the sites that have it."""
    one, other = (replace(job, ids=(), edition=edition) for edition in EDITIONS)
    yield from write_slides(other)
    yield from write_papers(other)
    yield from write_forms(other)
    job.say("先生成学员版和讲师版的网页，再从网页做别的")
    carried = site_aside(job.root, other.edition, job.folder())
    with _built(one) as trainee, carried as trainer:
        yield from write_handbook(one, trainee)
        yield from write_handbook(other, trainer)
        for write in (write_modules, write_documents, write_job_aids, write_epub, write_zip):
            yield from write(one, trainee)
        yield from write_zip(other, trainer)
    for write_plays in (write_kits, write_rehearsals, write_stories, write_dialogues):
        yield from write_plays(one)
    yield from _data(one)
    for edition in EDITIONS:
        out, made = job.out or job.root, job.folder()
        yield publish_site(job.course, job.root, edition, out, made, made)


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
    "slides": Format("投影稿，一个模块一份 PPTX、一份网页（编号 m01、m02……）", write_slides),
    "paper": Format(
        "试卷：A、B 两卷、答题卡、答案和理由、评分说明，PDF 和 DOCX（编号见 docs/data/papers）",
        write_papers,
    ),
    "forms": Format("课堂表单，一份教案一个 PDF（编号是教案编号），另有通用的 common", write_forms),
    "role-plays": Format("角色扮演的卡片、评分表和讲师表，每份一个 PDF，另有合订本", write_kits),
    "rehearsal": Format("对话的排练稿（纯文本），顺带报路有多少条、分数从几到几", write_rehearsals),
    "twee": Format("对话做成 Twee 3，用 Twine 打开", write_stories),
    "dialogues": Format("全部排练稿和 Twee 打成一个压缩包，放上下载页", write_dialogues),
    "data": Format("题库、覆盖表、对话等开放数据（JSON）", _data),
    "review-sheet": Format(
        "题库审读表，一个模块一份 PDF 和一份 XLSX，只给讲师和编者（编号 m01、m02……）",
        _review_sheet,
    ),
    "schemas": Format("给编辑器补全用的 JSON Schema，放进 schemas/", _schemas),
    "all": Format("以上全部（审读表和 schemas 除外）", _everything),
}
