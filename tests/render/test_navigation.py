"""The navigation holds every page of the edition once, in the order of teaching."""

from __future__ import annotations

from course.render.content_date import content_date
from course.render.navigation import navigation, pages_in_order
from course_samples import FOLDER, sample_course

COURSE = sample_course()


def test_modules_come_first_each_with_its_index_lessons_and_check() -> None:
    nav = navigation(COURSE, "trainee")
    lessons = [f"{FOLDER}/{name}.md" for name in ("index", "first", "second", "check")]
    assert nav[:2] == ["index.md", {"课程": [{"补救": lessons}]}]


def test_the_index_of_a_part_is_its_first_page() -> None:
    order = pages_in_order(COURSE, "trainee")
    assert order.index("practice/index.md") < order.index("practice/role-plays/rp-late.md")
    assert order[-3:] == ("reference/index.md", "reference/glossary.md", "reference/sources.md")


def test_every_page_is_there_once_and_only_trainers_get_the_trainers_part() -> None:
    every = sorted(COURSE.pages)
    assert sorted(pages_in_order(COURSE, "trainer")) == every
    public = [path for path in every if not path.startswith("trainer/")]
    assert sorted(pages_in_order(COURSE, "trainee")) == public


def test_run_sheets_come_before_lesson_plans_and_kits() -> None:
    assert [path.split("/")[1] for path in pages_in_order(COURSE, "trainer")[-4:]] == [
        "index.md",
        "run-sheets",
        "lesson-plans",
        "role-plays",
    ]


def test_a_page_that_is_not_there_is_not_in_the_navigation() -> None:
    course = sample_course(lessons=["first", "missing"])
    assert f"{FOLDER}/missing.md" not in pages_in_order(course, "trainee")


def test_the_course_carries_the_day_of_its_newest_page() -> None:
    assert content_date(COURSE) == 1772323200  # 2026-03-01, midnight UTC
