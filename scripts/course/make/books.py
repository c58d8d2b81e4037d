"""A built site → what is read on paper or offline: handbooks, job aids, EPUB, zip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from course.make.built_site import BuildFailed
from course.make.job import Job
from course.model.course_map import Module
from course.model.download import EPUB, JOB_AIDS, module_handbook
from course.read.site import read_book
from course.read.site_page import built_path
from course.render.archive import pack
from course.render.content_date import content_date
from course.render.epub import render_epub
from course.render.handbook import Imprint, render_handbook
from course.render.job_aids_pdf import render_job_aids_pdf
from course.render.navigation import book_pages

SUBTITLE = "怎样服务客户，怎样把客户留住"
# A web server's page for wrong addresses; it only works at the root of one.
SERVER_ONLY = frozenset({"404.html"})
LICENCES = ("内容 CC BY 4.0，代码 MIT",)


def write_handbook(job: Job, site: Path) -> Iterator[Path]:
    """Write the handbook of the job's edition from its built `site`; yield the file."""
    pages = book_pages(job.course, job.edition)
    book = read_book(site, pages, job.edition, _title(job))
    data = render_handbook(book, Imprint(_day(job, pages), SUBTITLE, LICENCES), job.say)
    yield job.written(f"handbook-{job.edition}.pdf", data)


def write_modules(job: Job, site: Path) -> Iterator[Path]:
    """Write the handbook of each module asked for; yield the files."""
    modules = {module.number: module for module in job.course.modules.values()}
    for name in job.chosen(modules):
        module = modules[name]
        job.say(f"{name} {module.title}")
        pages = [page for page in _pages_of(module) if page in job.course.pages]
        book = read_book(site, pages, "trainee", module.title)
        subtitle = f"{_title(job)} · 模块 {int(name[1:])}"
        data = render_handbook(book, Imprint(_day(job, pages), subtitle, LICENCES))
        yield job.written(module_handbook(name), data)


def write_job_aids(job: Job, site: Path) -> Iterator[Path]:
    """Write all job aids as one PDF; yield the file."""
    modules = {
        module.job_aid: module
        for module in job.course.modules.values()
        if module.job_aid in job.course.pages
    }
    book = read_book(site, list(modules), "trainee", f"{_title(job)}：工作卡")
    titles = {built_path(page): module.title for page, module in modules.items()}
    data = render_job_aids_pdf(book, titles, _day(job, modules), _title(job))
    yield job.written(JOB_AIDS, data)


def write_epub(job: Job, site: Path) -> Iterator[Path]:
    """Write the trainee handbook as an EPUB; yield the file."""
    pages = book_pages(job.course, "trainee")
    book = read_book(site, pages, "trainee", _title(job))
    data = render_epub(book, Imprint(_day(job, pages), SUBTITLE, LICENCES))
    yield job.written(EPUB, data)


def write_zip(job: Job, site: Path) -> Iterator[Path]:
    """Pack the built `site`; yield the file. Raises BuildFailed for a file name that is not ASCII.

    Some unpackers garble such names, and every link to them is then dead.
    """
    paths = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    files = {name: paths[name].read_bytes() for name in sorted(paths.keys() - SERVER_ONLY)}
    if odd := [name for name in files if not name.isascii()]:
        raise BuildFailed(f"{odd[0]}：压缩包里的文件名只能用英文字母和数字；给这个文件改名")
    yield job.written(f"site-{job.edition}.zip", pack(files, _day(job)))


def _pages_of(module: Module) -> tuple[str, ...]:
    return (*module.pages, module.job_aid)


def _title(job: Job) -> str:
    return job.course.map.title if job.course.map else ""


def _day(job: Job, pages: Iterable[str] | None = None) -> date:
    return datetime.fromtimestamp(content_date(job.course, pages), UTC).date()
