"""A built site → what is read on paper or offline: handbooks, job aids, EPUB, zip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from course.make.built_site import BuildFailed
from course.make.job import Job
from course.model.book import Book
from course.model.course_map import Module
from course.model.download import (
    EPUB,
    HANDBOOK_BLACK,
    JOB_AIDS,
    JOB_AIDS_A4,
    module_document,
    module_handbook,
)
from course.read.site import read_book
from course.read.site_page import built_path
from course.render.archive import pack
from course.render.content_date import content_date
from course.render.docx import render_docx
from course.render.epub import render_epub
from course.render.handbook import Imprint, render_handbook
from course.render.job_aids_pdf import render_job_aids_pdf
from course.render.navigation import book_pages

SUBTITLE = "怎样服务客户，怎样把客户留住"
# Of use to a web server and to search engines only; a folder has neither.
SERVER_ONLY = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz"})
# For those who mend the theme's scripts: a tenth of the zip, and no reader's browser asks for it.
SOURCE_MAP = ".map"
# What a book says of a page that is on the site only: a calculator, a form to fill in on a screen.
ON_SITE = "（网页）"
LICENCES = ("内容 CC BY 4.0，代码 MIT",)


def write_handbook(job: Job, site: Path) -> Iterator[Path]:
    """Write the handbook of the job's edition from its built `site`; yield the files.

    That of trainees comes in black on white too, for cheap printing.
    """
    pages = book_pages(job.course, job.edition)
    book = read_book(site, pages, job.edition, _title(job), ON_SITE)
    imprint = Imprint(_day(job, pages), SUBTITLE, LICENCES)
    yield job.written(f"handbook-{job.edition}.pdf", render_handbook(book, imprint, job.say))
    if job.edition == "trainee":
        yield job.written(HANDBOOK_BLACK, render_handbook(book, imprint, job.say, "black"))


def write_modules(job: Job, site: Path) -> Iterator[Path]:
    """Write the handbook of each module asked for; yield the files."""
    for name, book, imprint in _modules(job, site):
        yield job.written(module_handbook(name), render_handbook(book, imprint))


def write_job_aids(job: Job, site: Path) -> Iterator[Path]:
    """Write all job aids as a PDF of A5 and as one of two on A4; yield the files."""
    modules = {
        module.job_aid: module
        for module in job.course.modules.values()
        if module.job_aid in job.course.pages
    }
    book = read_book(site, list(modules), "trainee", f"{_title(job)}：工作卡")
    titles = {built_path(page): module.title for page, module in modules.items()}
    day = _day(job, modules)
    yield job.written(JOB_AIDS, render_job_aids_pdf(book, titles, day, _title(job)))
    data = render_job_aids_pdf(book, titles, day, _title(job), two_up=True)
    yield job.written(JOB_AIDS_A4, data)


def write_documents(job: Job, site: Path) -> Iterator[Path]:
    """Write each module asked for as a Word document; yield the files."""
    for name, book, imprint in _modules(job, site):
        yield job.written(module_document(name), render_docx(book, imprint))


def write_epub(job: Job, site: Path) -> Iterator[Path]:
    """Write the trainee handbook as an EPUB; yield the file."""
    pages = book_pages(job.course, "trainee")
    book = read_book(site, pages, "trainee", _title(job), ON_SITE)
    data = render_epub(book, Imprint(_day(job, pages), SUBTITLE, LICENCES))
    yield job.written(EPUB, data)


def write_zip(job: Job, site: Path) -> Iterator[Path]:
    """Pack the built `site`; yield the file. Raises BuildFailed for a file name that is not ASCII.

    Some unpackers garble such names, and every link to them is then dead.
    """
    paths = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    wanted = sorted(name for name in paths if not name.endswith(SOURCE_MAP))
    files = {name: paths[name].read_bytes() for name in wanted if name not in SERVER_ONLY}
    if odd := [name for name in files if not name.isascii()]:
        raise BuildFailed(f"{odd[0]}：压缩包里的文件名只能用英文字母和数字；给这个文件改名")
    yield job.written(f"site-{job.edition}.zip", pack(files, _day(job)))


def _modules(job: Job, site: Path) -> Iterator[tuple[str, Book, Imprint]]:
    """Yield the number of each module asked for, its pages as a book, and what its cover says."""
    modules = {module.number: module for module in job.course.modules.values()}
    for name in job.chosen(modules):
        module = modules[name]
        job.say(f"{name} {module.title}")
        pages = [page for page in _pages_of(module) if page in job.course.pages]
        book = read_book(site, pages, "trainee", module.title)
        subtitle = f"{_title(job)} · 模块 {int(name[1:])}"
        yield name, book, Imprint(_day(job, pages), subtitle, LICENCES)


def _pages_of(module: Module) -> tuple[str, ...]:
    return (*module.pages, module.job_aid)


def _title(job: Job) -> str:
    return job.course.map.title if job.course.map else ""


def _day(job: Job, pages: Iterable[str] | None = None) -> date:
    return datetime.fromtimestamp(content_date(job.course, pages), UTC).date()
