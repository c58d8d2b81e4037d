"""The trainer's page of papers: a row for each blueprint, links only to what there is."""

from __future__ import annotations

from datetime import date

from course.model.download import Download, paper_files
from course.read.course import read_course
from course.render.paper_list import render_papers
from site_builder import ROOT

COURSE, _ = read_course(ROOT, rendered=False)
PAGE = "trainer/papers/index.md"


def test_every_blueprint_has_a_row_and_every_file_a_link() -> None:
    every = [name for one in COURSE.blueprints_by_id for name in paper_files(COURSE, one)]
    text = render_papers(COURSE, PAGE, {name: Download(1, date(2026, 1, 1)) for name in every})
    assert text.count("<br>`") == len(COURSE.blueprints)
    assert all(f"(../../downloads/{name})" in text for name in every)
    assert "make trainer" not in text


def test_a_site_without_the_files_says_how_they_are_made() -> None:
    text = render_papers(COURSE, PAGE, None)
    assert "](" not in text
    assert "make trainer" in text
    assert "`exam-course`" in text
