"""Blueprints → test papers: two papers each, answer sheets, key with reasons, marking guide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from course.make.job import Job
from course.model.blueprint import Blueprint
from course.model.download import paper_file
from course.model.paper import PaperPair
from course.model.paper_order import make_papers
from course.model.paper_pools import PaperError
from course.problem import Problem
from course.render.content_date import content_date
from course.render.paper_docx import render_paper_docx
from course.render.paper_key import render_paper_key
from course.render.paper_marking import marking_guide
from course.render.paper_pdf import render_paper_pdf
from course.render.paper_sheets import answer_sheet, key_sheet, question_sheet


def write_papers(job: Job) -> Iterator[Path]:
    """Write the papers of each blueprint asked for; yield the files.

    Raises PaperError before anything is written if one of them cannot be drawn or printed.
    """
    known = job.course.blueprints_by_id
    pairs: list[PaperPair] = []
    problems: list[Problem] = []
    for name in job.chosen(known):
        try:
            pairs.append(draw_papers(job, known[name]))
        except PaperError as error:
            problems += error.problems
    if problems:
        raise PaperError(tuple(problems))
    # All files are made before the first is written, so that no paper stands beside an old key.
    files: dict[str, bytes] = {}
    for pair in pairs:
        job.say(f"{pair.blueprint.id} {pair.blueprint.title}")
        files |= render_papers(job, pair)
    for pair in pairs:
        job.report(f"{pair.blueprint.id}：种子 {pair.seed}，内容 {pair.version}")
    for name, data in files.items():
        yield job.written(name, data)


def draw_papers(job: Job, blueprint: Blueprint) -> PaperPair:
    """Return both papers, drawn by the job's seed, or else by the blueprint's own."""
    seed = blueprint.seed if job.seed is None else job.seed
    return make_papers(job.course, blueprint, seed, _day(job, blueprint))


def render_papers(job: Job, pair: PaperPair) -> Mapping[str, bytes]:
    """Return the files of a pair, by name."""
    sheets = (
        *(question_sheet(pair, paper) for paper in pair.papers),
        answer_sheet(pair),
        key_sheet(pair),
        marking_guide(job.course, pair),
    )
    files = {}
    for sheet in sheets:
        pdf = render_paper_pdf(pair.blueprint, sheet, pair.day)
        files[paper_file(pair.blueprint.id, f"{sheet.suffix}.pdf")] = pdf
        docx = render_paper_docx(sheet, pair.day)
        files[paper_file(pair.blueprint.id, f"{sheet.suffix}.docx")] = docx
    files[paper_file(pair.blueprint.id, "key.json")] = render_paper_key(pair)
    return files


def _day(job: Job, blueprint: Blueprint) -> date:
    """Return the day on which the pages of the blueprint's modules were last looked over."""
    modules = {part.module for part in blueprint.parts}
    pages = [
        page
        for name, module in job.course.modules.items()
        if name in modules
        for page in module.pages
        if page in job.course.pages
    ]
    return datetime.fromtimestamp(content_date(job.course, pages), UTC).date()
