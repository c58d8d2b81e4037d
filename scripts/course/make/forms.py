"""Lesson plans → their forms as PDF, one file per plan, and one of the forms all share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from course.make.job import Job
from course.model.download import form_file
from course.problem import Place
from course.render.content_date import content_date
from course.render.form_common import COMMON, common_forms
from course.render.form_sheets import plan_forms
from course.render.kit_pdf import PrintedKit, compile_kits

SOURCE = Place("scripts/course/render/form_common.py")


def write_forms(job: Job) -> Iterator[Path]:
    """Write the forms of each lesson plan asked for, and those common to all."""
    plans = job.course.lesson_plans_by_id
    for name in job.chosen({**plans, COMMON: None}):
        job.say(f"{name} 的表单")
        kit, place, day = common_forms(), SOURCE, _day(job, None)
        if plan := plans.get(name):
            kit, place, day = plan_forms(plan, job.course), plan.place(), _day(job, plan.module)
        yield job.written(
            form_file(name), compile_kits([PrintedKit(kit, place)], kit.title, day=day)
        )


def _day(job: Job, module: str | None) -> date:
    """Return the day on which the pages of `module` were last looked over, or of all pages."""
    known = job.course.modules.get(module or "")
    pages = [page for page in known.pages if page in job.course.pages] if known else None
    return datetime.fromtimestamp(content_date(job.course, pages), UTC).date()
