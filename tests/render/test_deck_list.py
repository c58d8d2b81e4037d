"""The trainer's page lists every deck, with links to what there is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from course.model.course import Course
from course.model.download import Download, public_files, trainer_files
from course.render.deck_list import render_decks
from mini_course import MiniCourse

PAGE = "trainer/slides.md"
NAMES = ("slides/m01.pptx", "slides/m01.html")


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return MiniCourse(tmp_path / "mini").course()


def test_a_deck_has_its_pages_its_minutes_and_both_files_with_their_size(course: Course) -> None:
    files = {name: Download(77_000, date(2026, 3, 4)) for name in NAMES}
    row = render_decks(course, PAGE, files).splitlines()[-1]
    assert "| 11 | 30 |" in row
    assert "[m01.pptx](../downloads/slides/m01.pptx)<br>77&nbsp;KB" in row
    assert "[m01.html](../downloads/slides/m01.html)" in row


@pytest.mark.parametrize("files", [None, {}])
def test_what_is_not_there_is_named_and_how_to_make_it(
    course: Course, files: dict[str, Download] | None
) -> None:
    text = render_decks(course, PAGE, files)
    assert "`slides/m01.pptx`<br>还没有生成" in text
    assert "make trainer" in text
    assert "](" not in text


def test_decks_are_the_trainers_files_and_never_public(course: Course) -> None:
    assert trainer_files(course)[: len(NAMES)] == NAMES
    assert not set(NAMES) & set(public_files(course))
