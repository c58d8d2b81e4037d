"""The kinds of fences that show the whole course: kind → what makes their Markdown or HTML."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from course.model.course import Course
from course.render.calculator_page import render_calculators
from course.render.certificates import render_certificates
from course.render.class_report import render_class_report
from course.render.class_test import render_class_test
from course.render.fill_form import render_fill_forms
from course.render.form_common import common_forms
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
# HTML of the whole course, so a page has one of each at most.
WHOLE_BLOCKS: Mapping[str, Callable[[Course, str], str]] = {
    "role-plays": render_practice_index,
    "certificates": render_certificates,
    "questionnaire": render_questionnaire,
    "loyalty-scheme": render_loyalty_scheme,
    "common-forms": lambda _, base: render_sheets(common_forms(), base, forms=True),
}
