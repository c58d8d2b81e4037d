"""The formats that the export script knows: each makes whole files from the course."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from course.make.books import (
    write_epub,
    write_handbook,
    write_job_aids,
    write_modules,
    write_zip,
)
from course.make.built_site import publish_site, site_aside
from course.make.job import Job
from course.make.whole_files import write_whole
from course.render.json_schemas import render_schemas
from course.render.kit_pdf import render_kit_pdf
from course.render.open_data import render_open_data

DIST = "dist"


@dataclass(frozen=True)
class Format:
    """One format: what it is, and how its files are made."""

    about: str
    make: Callable[[Job], Iterator[Path]]


def _site(job: Job) -> Iterator[Path]:
    yield publish_site(job.root, job.edition, job.out or job.root, job.root / DIST)


def _handbook(job: Job) -> Iterator[Path]:
    job.say("先生成网页，再从网页排成一本书")
    with site_aside(job.root, job.edition) as site:
        yield from write_handbook(job, site, job.edition)


def _zip(job: Job) -> Iterator[Path]:
    job.say("先生成网页，再打成压缩包")
    with site_aside(job.root, job.edition) as site:
        yield from write_zip(job, site, job.edition)


def _from_trainee_site(write: Callable[[Job, Path], Iterator[Path]]) -> Format.make:
    pass
