"""Fences become what they name; what is HTML stays out of Markdown until the end."""

from __future__ import annotations

import pytest

from course.model.course import Course
from course.read.fences import scan
from course.render.page_fences import BadFence, FilledPage, fill_fences
from course.render.page_html import LostBlock, finish_page, put_in
from course_samples import COURSE_QUESTION, FOLDER, sample_course
from role_plays import TINY, role_play

COURSE = sample_course()


def filled(markdown: str, course: Course = COURSE) -> FilledPage:
    path = f"{FOLDER}/index.md"
    return fill_fences(markdown, scan(markdown, path).fences, course, path, "trainee")


def fence(kind: str, *ids: str) -> str:
    return "\n".join([f"```{kind}", *ids, "```"])


def test_a_page_without_fences_stays_as_it_is() -> None:
    assert filled("字\n\n- 一\n- 二\n").markdown == "字\n\n- 一\n- 二\n"


def test_every_fence_is_filled_in_its_place() -> None:
    page = filled("\n".join(["前", fence("module", "m08-mending"), "中", fence("glossary"), "后"]))
    order = [page.markdown.index(part) for part in ("前", "### 课文", "中", "**道歉**", "后")]
    assert order == sorted(order)
    assert "```" not in page.markdown


def test_questions_are_known_in_the_order_of_the_page() -> None:
    other = COURSE_QUESTION.model_copy(update={"id": "q-two"})
    bank = COURSE.question_files["quizzes/m08.zh.yml"]
    both = bank.model_copy(update={"questions": (COURSE_QUESTION, other)})
    course = Course(question_files={"quizzes/m08.zh.yml": both})
    page = filled("\n\n".join([fence("quiz", "q-two"), "中", fence("quiz", "q-one")]), course)
    assert [question.id for question in page.questions] == ["q-two", "q-one"]


def test_a_dialogue_is_kept_from_markdown_and_from_search() -> None:
    play = role_play(TINY)
    page = filled(fence("role-play", play.id), Course(role_plays=(play,)))
    mark = f"<!--role-play:{play.id}-->"
    assert page.markdown.strip() == mark
    html, hidden = finish_page(mark, page, lambda address: None)
    assert html == mark
    assert "Where is my cake?" in put_in(html, hidden)


def test_an_unknown_id_is_named_with_what_was_meant() -> None:
    with pytest.raises(BadFence, match=r"index\.md:1: 没有 `q-on`；是不是想写 `q-one`？"):
        filled(fence("quiz", "q-on"))


def test_a_mark_that_markdown_lost_is_a_fault() -> None:
    with pytest.raises(LostBlock, match="有 0 处"):
        put_in("<p>别的</p>", {"<!--role-play:rp-late-->": "<div></div>"})
