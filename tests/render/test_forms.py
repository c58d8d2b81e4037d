"""The forms of every plan: a page a sheet, all that the plan says on it, nothing secret."""

from __future__ import annotations

import io
import re

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

from course.model.lesson_plan import LessonPlan
from course.render.form_common import CHECKS, common_forms
from course.render.form_follow_up import INDICATORS, indicators
from course.render.form_list import render_form_list
from course.render.form_sheets import plan_forms
from course.render.kit_pdf import KitError, PrintedKit, compile_kits
from course.render.kit_sheet import Kit, Sheet
from course.render.role_play_kit import render_sheets
from courses import whole_course

PLANS = whole_course().lesson_plans
IDS = [plan.id for plan in PLANS]
MILLIMETRES = {"A5": (297, 210), "A4": (210, 297), "A4-landscape": (297, 210)}
SHEETS = (
    "sign-in", "rubric-1", "minute-card", "exit-ticket", "level-1", "level-2", "supervisor",
    "day-30-1", "level-4", "review", "exit-key", "certificate",
)  # fmt: skip
NOT_SHOWN_TO_LEARNERS = {"exit-key", "level-2", "level-4", "review"}


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def pdf_of(kit: Kit, plan: LessonPlan) -> PdfReader:
    return PdfReader(io.BytesIO(compile_kits([PrintedKit(kit, plan.place())], kit.title)))


def sheet(kit: Kit, name: str) -> Sheet:
    return next(one for one in kit.sheets if one.id == name)


@pytest.mark.parametrize("plan", PLANS, ids=IDS)
def test_each_sheet_is_one_page_that_says_all_it_should(plan: LessonPlan) -> None:
    kit = plan_forms(plan, whole_course())
    pages = pdf_of(kit, plan).pages
    assert len(pages) == len(kit.sheets)
    for one, page in zip(kit.sheets, pages, strict=True):
        box = page.mediabox
        size = tuple(round(float(side) * 25.4 / 72) for side in (box.width, box.height))
        assert size == MILLIMETRES[one.paper]
        said = bare(page.extract_text())
        lost = [text for text in one.texts if bare(text) not in said and text != one.note]
        # A certificate has a border instead of a title band; slips have their own titles.
        assert [text for text in lost if text != one.title] == [], one.title


@pytest.mark.parametrize("plan", PLANS, ids=IDS)
def test_the_forms_are_filled_from_the_plan(plan: LessonPlan) -> None:
    course = whole_course()
    kit = plan_forms(plan, course)
    assert {one.id for one in kit.sheets} >= set(SHEETS)
    for name in ("sign-in", "level-2", "supervisor"):
        assert {aim.text for aim in plan.objectives} <= set(sheet(kit, name).texts)
    ticket = " ".join(sheet(kit, "exit-ticket").texts)
    assert all(one.q in ticket for one in plan.exit_ticket)
    assert all(one.label in ticket for one in plan.action_plan.fields)
    module = course.modules[plan.module].title
    assert f"《{module}》　{plan.duration} 分钟" in sheet(kit, "certificate").texts
    assert {one.do for one in plan.follow_up} <= set(sheet(kit, "supervisor").texts)
    assert len(indicators(plan)) == INDICATORS
    assert set(indicators(plan)) <= set(sheet(kit, "level-4").texts)


@pytest.mark.parametrize("plan", PLANS, ids=IDS)
def test_day_30_uses_the_yardstick_of_the_class(plan: LessonPlan) -> None:
    course = whole_course()
    kit = plan_forms(plan, course)
    for number, name in enumerate(plan.role_plays, 1):
        rubric = course.role_plays_by_id[name].rubric
        anchors = {text for one in rubric.criteria for text in one.anchors}
        for form in (f"rubric-{number}", f"day-30-{number}"):
            assert anchors <= set(sheet(kit, form).texts)


@pytest.mark.parametrize("plan", PLANS, ids=IDS)
def test_no_answer_of_the_exit_ticket_is_on_a_sheet_that_learners_get(plan: LessonPlan) -> None:
    for one in plan_forms(plan, whole_course()).sheets:
        if one.id not in NOT_SHOWN_TO_LEARNERS:
            assert not {item.answer for item in plan.exit_ticket} & set(one.texts), one.title


def test_a_plan_without_a_role_play_is_observed_by_its_objectives() -> None:
    plan = PLANS[0].model_copy(update={"role_plays": ()})
    kit = plan_forms(plan, whole_course())
    assert {aim.evidence for aim in plan.objectives} <= set(sheet(kit, "day-30-1").texts)
    assert not [one for one in kit.sheets if one.id.startswith("rubric")]
    assert len(pdf_of(kit, plan).pages) == len(kit.sheets)


def test_indicators_that_are_not_three_are_left_to_write_in() -> None:
    plan = PLANS[0]
    told = plan.evaluation.model_copy(update={"level_4_results": "投诉件数；同期还变了什么"})
    assert indicators(plan.model_copy(update={"evaluation": told})) == ()


def test_the_level_1_form_has_five_questions_and_asks_which_five_minutes_to_cut() -> None:
    text = "\n".join(sheet(plan_forms(PLANS[0], whole_course()), "level-1").texts)
    assert re.findall(r"^(\d)\. ", text, re.MULTILINE) == ["1", "2", "3", "4", "5"]
    assert "哪五分钟可以砍掉" in text


def test_votes_are_told_apart_by_letter_and_colour() -> None:
    texts = sheet(common_forms(), "votes").texts
    assert {"A", "B", "C", "D", "蓝", "红", "绿", "紫"} <= set(texts)


def test_the_worksheet_for_a_case_has_the_checklist_of_the_page() -> None:
    page = whole_course().pages["trainer/train-adapt-a-case.md"].text
    assert [one for one in CHECKS if one not in page] == []


def test_the_common_forms_are_a_page_each() -> None:
    kit = common_forms()
    assert len(pdf_of(kit, PLANS[0]).pages) == len(kit.sheets)


def test_a_text_too_long_for_its_paper_is_refused_by_the_name_of_the_form() -> None:
    plan = PLANS[0]
    long = plan.exit_ticket[0].model_copy(update={"q": "这一句写得太长了。" * 150})
    kit = plan_forms(plan.model_copy(update={"exit_ticket": (long,)}), whole_course())
    with pytest.raises(KitError, match=r"lesson-plans/.*《出门票与行动计划》一页放不下"):
        compile_kits([PrintedKit(kit, plan.place())], kit.title)


def test_the_pages_html_has_each_sheet_and_its_words() -> None:
    kit = plan_forms(PLANS[0], whole_course())
    soup = BeautifulSoup(render_sheets(kit, "../..", forms=True), "lxml")
    assert [one["data-sheet"] for one in soup.select("[data-sheet]")] == [s.id for s in kit.sheets]
    said = bare(soup.text)
    assert [text for one in kit.sheets for text in one.texts if bare(text) not in said] == []


def test_the_list_names_every_plan_and_what_is_missing() -> None:
    text = render_form_list(whole_course(), "trainer/forms.md", None)
    assert text.count("还没有生成") == len(PLANS) + 2
    for plan in PLANS:
        assert f"(forms/{plan.id}.md)" in text
