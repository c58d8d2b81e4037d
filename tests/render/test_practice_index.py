"""The list of role-plays: a whole table by itself, with what a script needs to filter it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from bs4 import BeautifulSoup, Tag

from course.model.course import Course
from course.render.practice_index import HEAD, render_practice_index
from course_samples import sample_course
from role_plays import COURSE_ROLE_PLAYS, role_play

PLAY = role_play(next(path for path in COURSE_ROLE_PLAYS if "transfer-pending" in path.name))


def course(*changes: dict[str, Any]) -> Course:
    plays = tuple(PLAY.model_copy(update=change) for change in changes)
    return replace(sample_course(), role_plays=plays)


def listed(made: Course) -> BeautifulSoup:
    return BeautifulSoup(render_practice_index(made, ".."), "lxml")


def rows(page: BeautifulSoup) -> list[Tag]:
    return page.select("tbody tr")


LATE = {"id": "rp-late", "module": "m08-mending", "title": "迟到", "level": "进阶", "trade": "shop"}


def test_each_role_play_has_a_row_that_says_all_and_leads_to_its_page() -> None:
    (row,) = rows(listed(course(LATE)))
    texts = [cell.get_text() for cell in row.select("th, td")]
    assert texts == ["迟到", "补救", "小店", "进阶", "一个人 8 分钟；3 人 35 分钟"]
    assert row.a
    assert row.a["href"] == "../practice/role-plays/rp-late.html"
    assert [td["data-name"] for td in row.select("td")] == list(HEAD[1:])
    assert json.loads(str(row["data-endings"]))["end_good"] == "转机"


def test_they_stand_in_teaching_order_and_the_easier_first() -> None:
    other = {"module": "m99-unknown", "id": "rp-a", "level": "入门"}
    page = listed(course(other, LATE | {"id": "rp-x"}, LATE | {"id": "rp-y", "level": "入门"}))
    assert [row["data-id"] for row in rows(page)] == ["rp-y", "rp-x", "rp-a"]


def test_a_page_that_is_not_there_is_not_linked() -> None:
    (row,) = rows(listed(course(LATE | {"id": "rp-gone"})))
    assert row.a is None


def test_filters_offer_only_what_there_is_and_wait_for_the_script() -> None:
    page = listed(course(LATE, LATE | {"id": "rp-two", "trade": None, "level": "自定"}))
    form = page.select_one("form")
    assert form is not None
    assert form.has_attr("hidden")
    options = {
        str(one["name"]): [str(option["value"]) for option in one.select("option")]
        for one in form.select("select")
    }
    assert options == {
        "module": ["", "m08-mending"],
        "trade": ["", "shop"],
        "level": ["", "进阶", "自定"],
        "state": ["", "done", "todo"],
    }


def test_without_role_plays_it_says_so() -> None:
    page = listed(course())
    assert "还没有角色扮演" in page.get_text()
    assert page.table is None


def test_titles_with_marks_are_shown_as_text() -> None:
    (row,) = rows(listed(course(LATE | {"title": '<b>"&'})))
    assert row.th
    assert row.th.get_text() == '<b>"&'
