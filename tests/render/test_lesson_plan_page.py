"""A lesson plan as HTML: everything in the script, a row per segment in the run sheet."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from course.model.lesson_plan import BoardArea, Count, LessonPlan
from course.render.class_size import quantity, seating, shortest, words
from course.render.lesson_plan_page import board_columns, render_lesson_plan, render_run_sheet
from courses import ROOT, whole_course
from trainer_texts import leaves

PLANS = whole_course().lesson_plans
NOT_PRINTED = {"schema_", "id", "lang", "slides", "module", "role_plays", "area"}


@pytest.fixture(params=PLANS, ids=lambda plan: plan.id)
def plan(request: pytest.FixtureRequest) -> LessonPlan:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def script(plan: LessonPlan) -> BeautifulSoup:
    return BeautifulSoup(render_lesson_plan(plan, whole_course(), "../.."), "lxml")


@pytest.fixture
def run_sheet(plan: LessonPlan) -> BeautifulSoup:
    return BeautifulSoup(render_run_sheet(plan, whole_course(), "../.."), "lxml")


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_there_is_a_plan_in_the_course() -> None:
    assert PLANS


def test_every_text_of_the_plan_is_in_the_script(plan: LessonPlan, script: BeautifulSoup) -> None:
    shown = bare(script.get_text())
    texts = list(leaves(plan.model_dump(), *NOT_PRINTED))
    assert len(texts) > 150
    assert [text for text in texts if bare(text) not in shown] == []


def test_every_segment_starts_when_the_plan_says(plan: LessonPlan, script: BeautifulSoup) -> None:
    starts = [int(str(one["data-at"])) for one in script.select("h3 [data-at]")]
    assert starts == [one.at for one in plan.agenda]
    clocks = [one.text for one in script.select("h3 [data-at]")]
    assert clocks == [f"{one.at // 60}:{one.at % 60:02d}" for one in plan.agenda]


def test_the_run_sheet_has_a_row_for_each_segment_and_the_sum(
    plan: LessonPlan, run_sheet: BeautifulSoup
) -> None:
    rows = [[cell.text for cell in row.select("th, td")] for row in run_sheet.select("tbody tr")]
    assert len(rows) == len(plan.agenda) + 1
    for row, one in zip(rows, plan.agenda, strict=False):
        assert (row[1], row[3], row[7]) == (str(one.minutes), one.phase, str(one.compress.to))
        assert one.title in row[2]
        assert row[4] == one.does[0]
    assert (rows[-1][1], rows[-1][7]) == (str(plan.duration), str(shortest(plan)))
    assert shortest(plan) < plan.duration


def test_the_count_of_a_material_is_what_its_author_says_for_eighteen(plan: LessonPlan) -> None:
    counted = [one for one in plan.materials if one.count]
    assert counted
    for one in counted:
        assert one.count
        assert one.for_18 == one.count.for_class(18), one.item
    with_number = [one for one in plan.materials if one.for_18 is not None]
    assert with_number == counted, "a number for eighteen has no count for other classes"


@pytest.mark.parametrize(
    ("people", "sets"), [(1, 3), (3, 3), (4, 4), (17, 8), (18, 8), (19, 9), (200, 69)]
)
def test_sets_for_groups_of_three_with_two_spare(people: int, sets: int) -> None:
    assert Count(people=3, spare=2).for_class(people) == sets


def test_a_material_that_nobody_counts_has_no_number(plan: LessonPlan) -> None:
    material = plan.materials[0].model_copy(update={"count": None, "for_18": None})
    assert quantity(material) == ""
    assert quantity(material.model_copy(update={"for_18": 0})) == "0"


@pytest.mark.parametrize(
    ("people", "said"),
    [
        (1, "不够一组（一组 3 人），"),
        (2, "不够一组（一组 3 人），"),
        (3, "正好 1 组，每组 3 人。"),
        (18, "正好 6 组，每组 3 人。"),
        (19, "6 组，每组 3 人，多 1 人：给其中一组设一位替补客服。"),
        (20, "6 组，每组 3 人，多 2 人：安排成第二观察员，"),
    ],
)
def test_people_who_do_not_fill_a_group_get_something_to_do(people: int, said: str) -> None:
    assert seating(people, 3, words(PLANS[0], 3)).startswith(said)


def test_the_board_is_drawn_as_it_hangs(plan: LessonPlan) -> None:
    areas = [BoardArea(area=where, name=where, when="全程") for where in
             ("右下", "中", "左", "左下", "右", "左上", "中上", "四周")]  # fmt: skip
    drawn = board_columns(plan.model_copy(update={"board_plan": tuple(areas)}))
    assert [[one.area for one in column] for column in drawn] == [
        ["左上", "左", "左下"], ["中上", "中", "四周"], ["右", "右下"]
    ]  # fmt: skip


def test_the_board_loses_no_area(plan: LessonPlan) -> None:
    drawn = [one for column in board_columns(plan) for one in column]
    assert sorted(one.name for one in drawn) == sorted(one.name for one in plan.board_plan)


def test_the_learners_sheet_has_the_questions_and_no_answers(
    plan: LessonPlan, script: BeautifulSoup
) -> None:
    sheet = script.select_one("[data-sheet=exit]")
    assert sheet
    shown = bare(sheet.get_text())
    assert all(bare(one.q) in shown for one in plan.exit_ticket)
    assert not [one for one in plan.exit_ticket if bare(one.answer) in shown]
    assert all(bare(one.label) in shown for one in plan.action_plan.fields)


def test_the_role_play_is_linked_from_the_root(plan: LessonPlan, script: BeautifulSoup) -> None:
    links = {str(link["href"]) for link in script.select("dd a")}
    assert links == {f"../../trainer/role-plays/{one}.html" for one in plan.role_plays}


def test_without_javascript_the_fields_are_hidden_and_eighteen_people_are_shown(
    script: BeautifulSoup, run_sheet: BeautifulSoup
) -> None:
    for soup in (script, run_sheet):
        fields = soup.select_one(".class-size__fields")
        assert fields
        assert fields.has_attr("hidden")
        assert "18 人，从 0:00 算起。正好 6 组" in soup.get_text()


def test_ids_are_unique_and_every_file_is_there(
    script: BeautifulSoup, run_sheet: BeautifulSoup
) -> None:
    for soup in (script, run_sheet):
        ids = [str(tag["id"]) for tag in soup.select("[id]")]
        assert len(ids) == len(set(ids))
        named = [str(tag.get("href") or tag.get("src")) for tag in soup.select("link, script")]
        assert len(named) == 4
        assert all((ROOT / "docs/theme" / one.removeprefix("../../")).is_file() for one in named)


def test_marks_in_the_text_stay_text(plan: LessonPlan) -> None:
    odd = plan.model_copy(update={"title": '<img src=x onerror="y"> & {{ z }}'})
    for render in (render_lesson_plan, render_run_sheet):
        html = render(odd, whole_course(), ".")
        assert "<img" not in html
        assert "&lt;img src=x onerror=&#34;y&#34;&gt; &amp; {{ z }}" in html
