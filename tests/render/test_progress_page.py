"""What the progress page knows of the course is what readers' records are kept by."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from course.model.page import Page
from course.render.dialogue_data import dialogue_data
from course.render.progress_data import page_hash, progress_data, reading
from course.render.progress_page import render_progress
from course.render.quiz_markup import stable_id
from courses import whole_course

COURSE = whole_course()
LESSON = "modules/08-complaint-recovery/two-apologies.md"
WITH_TRAINER = next(page for page in COURSE.lessons.values() if page.trainer_lines)


def test_every_lesson_check_and_role_play_is_there_once_in_teaching_order() -> None:
    modules = progress_data(COURSE, "..")["modules"]
    pages = [page["id"] for module in modules for page in module["pages"] if not page["isCheck"]]
    assert pages == [path.removesuffix(".md") for path in COURSE.lessons]
    checks = [page for module in modules for page in module["pages"] if page["isCheck"]]
    assert len(checks) == len(COURSE.modules)
    plays = [play for module in modules for play in module["plays"]]
    assert sorted(play["id"] for play in plays) == sorted(COURSE.role_plays_by_id)
    for play in plays:
        assert play["hash"] == dialogue_data(COURSE.role_plays_by_id[play["id"]])["hash"]


def test_questions_have_the_names_that_their_elements_have() -> None:
    pages = [page for one in progress_data(COURSE, "..")["modules"] for page in one["pages"]]
    (lesson,) = (page for page in pages if page["id"] == LESSON[:-3])
    asked = [COURSE.questions[one.id] for one in COURSE.pages[LESSON].ids_in("quiz")]
    assert [f"quiz-{name}" for name in lesson["questions"]] == [stable_id(one) for one in asked]


@pytest.mark.parametrize("path", ["index.md", "modules/08-complaint-recovery/index.md", "gone.md"])
def test_only_lessons_and_checks_count_as_read(path: str) -> None:
    assert reading(COURSE, path) is None
    noted = reading(COURSE, LESSON)
    assert noted == {"page": LESSON[:-3], "hash": page_hash(COURSE.pages[LESSON])}


def edited(page: Page, old: str, new: str) -> Page:
    assert old in page.source
    return replace(page, source=page.source.replace(old, new, 1))


def test_the_hash_changes_with_words_that_readers_see_and_with_nothing_else() -> None:
    page = WITH_TRAINER
    lines = page.source.split("\n")
    shown = next(line for line in lines if line.startswith("## "))
    trainer = lines[max(page.trainer_lines) - 1 - page.first_line]
    assert page_hash(edited(page, shown, shown + "改")) != page_hash(page)
    assert page_hash(edited(page, trainer, trainer + "改")) == page_hash(page)
    assert page_hash(edited(page, shown, shown.replace(" ", "  "))) == page_hash(page)


def test_without_a_script_the_page_links_every_lesson() -> None:
    page = BeautifulSoup(render_progress(COURSE, ".."), "lxml")
    data = json.loads(page.select("script[type='application/json']")[0].text)
    rows = page.select("li[data-page], li[data-play]")
    wanted = [one for module in data["modules"] for one in (*module["pages"], *module["plays"])]
    assert [row.a["href"] for row in rows if row.a] == [one["href"] for one in wanted]
    assert not page.select("[style], [onclick]")
