"""A module's pre-test, post-test and exam questions → the trainer's key sheet as HTML."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from course.model.course import Course
from course.model.course_map import Module
from course.model.page import built_path
from course.model.question import Question, Use
from course.render.html_template import fill
from course.render.quiz_markup import KINDS, inline_html

PAPERS: tuple[tuple[Use, str, str], ...] = (
    ("pre", "前测", "开课前做。只看学员从哪儿起步，不计成绩。"),
    ("post", "后测", "下课前做。题目和前测一一对应，换了情境。"),
    ("exam", "考试", "结业用。学员版里没有这些题。"),
)


def render_key_sheet(course: Course, module: Module, base: str) -> str:
    """Return the questions of `module` that stand on papers, with keys, reasons and objectives.

    `base` is the way from the page to the root of the site.
    """
    papers = [
        (use, title, note, [_entry(course, one) for one in _questions(course, module, use)])
        for use, title, note in PAPERS
    ]
    return fill("key_sheet.html", base, papers=papers)


def _questions(course: Course, module: Module, use: Use) -> list[Question]:
    banks = (course.question_files[path] for path in sorted(course.question_files))
    return [
        one
        for bank in banks
        if bank.module == module.id
        for one in bank.questions
        if use in one.use
    ]


def _entry(course: Course, question: Question) -> dict[str, Any]:
    objective = course.objectives.get(question.objective)
    return {
        "id": question.id,
        "kind": KINDS[question.type],
        "difficulty": question.difficulty,
        "stem": Markup(inline_html(question.stem)),
        "options": [
            (
                one.id.upper(),
                Markup(inline_html(one.text)),
                one.correct,
                Markup(inline_html(one.feedback)),
            )
            for one in question.options
        ],
        "key": "、".join(one.id.upper() for one in question.correct),
        "explanation": Markup(inline_html(question.explanation)),
        "objective": f"{question.objective} {objective.text}" if objective else question.objective,
        "parallel": question.parallel_of or "",
        "page": built_path(question.source.page),
        "anchor": question.source.anchor,
    }
