"""The course → the page on which a trainer reads a class's answers: questions, keys and words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from course.model.course import Course
from course.model.page import built_path
from course.model.question import Question
from course.render.class_report_words import WORDS
from course.render.html_template import fill
from course.render.save_answers import content_hash

VIEWS: Mapping[str, str] = {
    "items": "每道题",
    "heat": "每个人，每条目标",
    "gains": "前测到后测",
    "coaching": "先辅导谁",
}
_ON_PAPERS = ("pre", "post", "exam")


def render_class_report(course: Course, base: str) -> str:
    """Return the page's tool, with all keys in it: for the trainer edition only.

    `base` is the way from the page to the root of the site.
    """
    data = {
        "words": WORDS,
        "objectives": dict(_objectives(course)),
        "questions": {one.id: _question(course, one, base) for one in _in_order(course)},
    }
    return fill("class_report.html", base, data=script_json(data), views=VIEWS)


def script_json(data: object) -> Markup:
    """Return `data` as JSON that no parser of HTML ends early, within a script element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))


def _in_order(course: Course) -> Iterator[Question]:
    """Yield the questions in teaching order of their modules."""
    for module in course.modules.values():
        for one in course.questions.values():
            if course.module_of(one) is module:
                yield one


def _objectives(course: Course) -> Iterator[tuple[str, str]]:
    for module in course.modules.values():
        yield from ((one.id, one.text) for one in module.objectives)


def _question(course: Course, question: Question, base: str) -> dict[str, Any]:
    page = course.pages.get(question.source.page)
    path = f"{base.rstrip('/')}/{built_path(question.source.page)}#{question.source.anchor}"
    return {
        "hash": content_hash(question),
        "group": next((use for use in question.use if use in _ON_PAPERS), "self"),
        "objective": question.objective,
        "several": question.type == "multiple",
        "stem": question.stem,
        "options": [[one.id, one.text] for one in question.options],
        "key": "".join(sorted(one.id for one in question.correct)),
        "lesson": {"text": page.meta.title if page else question.source.page, "href": path},
    }
