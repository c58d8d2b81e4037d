"""Names of fences → what renders them, for those that need no more than the course and a way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from course.model.course import Course
from course.render.agenda_page import render_agenda
from course.render.calculator_page import render_calculators
from course.render.certificates import render_certificates
from course.render.class_report import render_class_report
from course.render.class_test import render_class_test
from course.render.decision_path_page import render_decision_path
from course.render.fill_form import render_fill_form, render_fill_forms
from course.render.form_common import common_forms
from course.render.lesson_plan_page import render_lesson_plan, render_run_sheet
from course.render.list_tool_page import render_list_tool
from course.render.loyalty_scheme_page import render_loyalty_scheme
from course.render.overview import render_job_aids, render_learning_path, render_worksheets
from course.render.practice_index import render_practice_index
from course.render.progress_page import render_progress
from course.render.questionnaire_page import render_questionnaire
from course.render.role_play_kit import render_sheets

OVERVIEWS: Mapping[str, Callable[[Course, str], str]] = {
    "learning-path": render_learning_path,
    "job-aids": render_job_aids,
    "worksheets": render_worksheets,
    "fill-forms": render_fill_forms,
    "calculators": render_calculators,
}
TOOLS: Mapping[str, Callable[[Course, str], str]] = {
    "class-report": render_class_report,
    "class-test": render_class_test,
    "my-progress": render_progress,
}
# What search must not find, or would find on every page that has the same fields.
UNSEARCHED = frozenset({"role-play", "list-tool", "decision-path"})
# Where the ids of a fence are looked up, and what becomes of each.
BY_ID: Mapping[str, tuple[Callable[[Course], Mapping[str, Any]], Callable[..., str]]] = {
    "agenda": (lambda course: course.agendas_by_id, render_agenda),
    "decision-path": (lambda course: course.decision_paths_by_id, render_decision_path),
    "fill-form": (lambda course: course.forms_by_id, render_fill_form),
    "lesson-plan": (lambda course: course.lesson_plans_by_id, render_lesson_plan),
    "list-tool": (lambda course: course.list_tools_by_id, render_list_tool),
    "run-sheet": (lambda course: course.lesson_plans_by_id, render_run_sheet),
}
# HTML of the whole course, so a page has one of each at most.
WHOLE_BLOCKS: Mapping[str, Callable[[Course, str], str]] = {
    "role-plays": render_practice_index,
    "certificates": render_certificates,
    "questionnaire": render_questionnaire,
    "loyalty-scheme": render_loyalty_scheme,
    "common-forms": lambda _, base: render_sheets(common_forms(), base, forms=True),
}
