"""The course → the page on which a trainer makes a pre- or post-test: one file, no keys."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup

from course.model.course import Course
from course.model.course_map import Module
from course.model.question import Question, Use
from course.render.class_report import script_json
from course.render.content_policy import with_policy
from course.render.html_template import fill
from course.render.quiz_markup import KINDS, inline_html
from course.render.save_answers import WORDS as SAVE_WORDS
from course.render.save_answers import content_hash

ASSETS = Path(__file__).parents[3] / "docs" / "theme" / "assets"
SCRIPTS = (
    "vendor/qrcode-generator/qrcode.js",
    "javascripts/answer-code.js",
    "javascripts/save-answers.js",
)
STYLE = "stylesheets/class-test-file.css"
TESTS: Mapping[Use, str] = {"pre": "前测", "post": "后测"}
WORDS = {
    "nothing": "还没有勾一个模块。",
    "none": "勾的模块里没有{test}题。",
    "saved": "存好了：{name}，一共 {n} 题。发给学员，用浏览器打开就能做，不用联网。",
}


def render_class_test(course: Course, base: str) -> str:
    """Return the maker of test files; what it puts into a file holds no key and no feedback.

    `base` is the way from the page to the root of the site.
    """
    modules = list(course.modules.values())
    data = {
        "words": WORDS,
        "tests": TESTS,
        "shell": _shell(),
        "questions": {
            use: {one.id: [_question(q) for q in _asked(course, one, use)] for one in modules}
            for use in TESTS
        },
    }
    counts = [(one, [len(_asked(course, one, use)) for use in TESTS]) for one in modules]
    return fill("class_test.html", base, data=script_json(data), tests=TESTS, modules=counts)


def _asked(course: Course, module: Module, use: Use) -> list[Question]:
    return [q for q in course.questions.values() if use in q.use and course.module_of(q) is module]


def _question(question: Question) -> dict[str, Any]:
    letters = "".join(one.id for one in question.options)
    html = fill(
        "class_test_question.html",
        ".",
        id=question.id,
        kind=KINDS[question.type],
        type="checkbox" if question.type == "multiple" else "radio",
        stem=Markup(inline_html(question.stem)),
        options=[Markup(inline_html(one.text)) for one in question.options],
    )
    return {
        "question": question.id,
        "hash": content_hash(question),
        "options": letters,
        "html": html,
    }


def _shell() -> str:
    """The file without questions; the page's script fills `{title}`, `{questions}`, `{list}`."""
    texts = [(ASSETS / name).read_text("utf-8") for name in SCRIPTS]
    shell = fill(
        "class_test_file.html",
        ".",
        style=Markup((ASSETS / STYLE).read_text("utf-8")),
        scripts=[Markup(text) for text in texts],
        words=SAVE_WORDS,
        data="{list}",
        title="{title}",
        test=True,
    )
    return with_policy(shell, files="")
