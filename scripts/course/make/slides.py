"""Decks → what a trainer shows: a presentation and an HTML file per module; and the whole kit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from course.make.forms import write_forms
from course.make.job import Job
from course.make.papers import write_papers
from course.make.swapped_folder import folder_aside
from course.model.download import slides_html, slides_pptx
from course.render.content_date import content_date
from course.render.slides_html import render_deck_html
from course.render.slides_pptx import render_pptx


def write_slides(job: Job) -> Iterator[Path]:
    """Write both forms of the deck of each module asked for; yield the files."""
    decks = job.course.decks_by_module
    for number in job.chosen(decks):
        job.say(f"{number} 的投影稿")
        day = _day(job, number)
        yield job.written(slides_pptx(number), render_pptx(job.course, decks[number], day))
        yield job.written(slides_html(number), render_deck_html(job.course, decks[number], day))


@contextmanager
def kit_aside(job: Job) -> Iterator[Path | None]:
    """Yield a temporary folder with the files that the job's edition carries; none for trainees."""
    if job.edition == "trainee":
        yield None
        return
    with folder_aside("kit") as folder:
        aside = replace(job, ids=(), out=folder, report=lambda text: None)
        for write in (write_slides, write_papers, write_forms):
            for _ in write(aside):
                pass
        yield folder


def _day(job: Job, number: str) -> date:
    """Return the day on which the module's pages were last looked over."""
    module = next(one for one in job.course.modules.values() if one.number == number)
    pages = [page for page in module.pages if page in job.course.pages]
    return datetime.fromtimestamp(content_date(job.course, pages), UTC).date()
