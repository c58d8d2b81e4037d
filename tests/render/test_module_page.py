"""A module's page tells what it is for, what is in it and where to go."""

from __future__ import annotations

from course.model.book import Edition
from course.render.module_page import render_module
from course_samples import FOLDER, sample_course

PATH = f"{FOLDER}/index.md"


def text(edition: Edition = "trainee", **module: object) -> str:
    course = sample_course(**module)
    return render_module(course.modules["m08-mending"], course, PATH, edition)


def test_each_objective_stands_with_its_evidence_and_as_it_is_written() -> None:
    assert "1.  先道歉\n\n    证据：念得出原话\n" in text()
    assert "写 a\\*b\\*c" in text()


def test_lessons_are_linked_in_order_with_their_minutes() -> None:
    assert "| 1 | [第一课 \\[甲\\]](first.md) | 6 |\n| 2 | [第二课](second.md) | 7 |" in text()
    assert "读课文 13 分钟，练习 20 分钟" in text()


def test_practice_check_and_job_aid_are_linked_from_where_the_page_is() -> None:
    for link in ("(../../practice/role-plays/rp-late.md)", "(check.md)", "(../../toolbox/card.md)"):
        assert link in text()


def test_only_trainers_see_the_plan_the_run_sheet_and_the_kit() -> None:
    assert "trainer/" not in text()
    for name in ("run-sheets/lp-mending", "lesson-plans/lp-mending", "role-plays/rp-late"):
        assert f"(../../trainer/{name}.md)" in text("trainer")


def test_what_is_not_written_yet_is_named_without_a_link() -> None:
    shown = text(job_aid="toolbox/none.md", module_check=None)
    assert "- 随身卡：toolbox/none.md" in shown
    assert "自测" not in shown
