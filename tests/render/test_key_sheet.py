"""The key sheet: every question of pre-test, post-test and exam with its key and reasons."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from course.model.course import Course
from course.model.question import Question
from course.render.key_sheet import PAPERS, render_key_sheet
from courses import whole_course

COURSE = whole_course()
MODULES = [
    COURSE.modules[bank.module]
    for bank in COURSE.question_files.values()
    if bank.module in COURSE.modules
]


def bare(text: str) -> str:
    return re.sub(r"\s|\*\*|`", "", text)


def questions(module: str, use: str) -> list[Question]:
    banks = [one for one in COURSE.question_files.values() if one.module == module]
    return [one for bank in banks for one in bank.questions if use in one.use]


@pytest.fixture(params=MODULES, ids=lambda module: module.id)
def papers(request: pytest.FixtureRequest) -> tuple[str, BeautifulSoup]:
    html = render_key_sheet(COURSE, request.param, "../..")
    return request.param.id, BeautifulSoup(html, "lxml")


def test_every_question_of_a_paper_is_on_it_with_all_its_texts(
    papers: tuple[str, BeautifulSoup],
) -> None:
    module, soup = papers
    for use, _, _ in PAPERS:
        sheet = soup.select_one(f"[data-sheet={use}]")
        assert sheet
        shown = bare(sheet.get_text())
        listed = questions(module, use)
        assert len(sheet.select(".keys__question")) == len(listed)
        for one in listed:
            texts = [one.stem, one.explanation, one.objective, one.id]
            texts += [text for option in one.options for text in (option.text, option.feedback)]
            assert [text for text in texts if bare(text) not in shown] == []


def test_right_and_wrong_are_told_in_words_where_the_bank_says_so(
    papers: tuple[str, BeautifulSoup],
) -> None:
    module, soup = papers
    for use, title, _ in PAPERS:
        for number, one in enumerate(questions(module, use), 1):
            key = soup.find(id=f"{use}-{one.id}")
            assert key
            letters = "、".join(option.id.upper() for option in one.correct)
            assert key.text == f"{title}第 {number} 题：{letters}"
            assert key.parent
            told = [row.select("td")[0].text for row in key.parent.select("tbody tr")]
            assert told == ["✓ 对" if option.correct else "✗ 错" for option in one.options]


def test_a_question_that_is_only_practice_is_not_on_it(
    papers: tuple[str, BeautifulSoup],
) -> None:
    module, soup = papers
    shown = bare(soup.get_text())
    for use in ("lesson", "review"):
        for one in questions(module, use):
            if not {"pre", "post", "exam"} & set(one.use):
                assert bare(one.stem) not in shown


def test_a_module_without_such_questions_says_so() -> None:
    course = Course(map=COURSE.map)
    text = BeautifulSoup(render_key_sheet(course, MODULES[0], "."), "lxml").get_text()
    assert all(f"本模块还没有{title}题。" in text for _, title, _ in PAPERS)
