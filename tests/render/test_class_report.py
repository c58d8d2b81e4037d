"""The trainer's page knows every question with its key; the test file that goes out knows none."""

from __future__ import annotations

import json
import re
from typing import Any

from course.model.question import Question
from course.render.class_report import render_class_report, script_json
from course.render.class_report_words import WORDS
from course.render.class_test import render_class_test
from course.render.save_answers import content_hash
from courses import ROOT, whole_course
from trainer_texts import plain

SCRIPTS = ROOT / "docs/theme/assets/javascripts"
READERS = ("class-reader", "class-report", "class-report-view")
DATA = re.compile(r'<script type="application/json">(.*?)</script>', re.DOTALL)


def data_of(page: str) -> Any:
    return json.loads(DATA.findall(page)[0])


def test_every_question_of_the_bank_is_there_with_its_key_and_its_lesson() -> None:
    course = whole_course()
    data = data_of(render_class_report(course, ".."))
    assert set(data["questions"]) == set(course.questions)
    for name, one in data["questions"].items():
        question = course.questions[name]
        assert one["key"] == "".join(sorted(each.id for each in question.correct))
        assert one["hash"] == content_hash(question)
        assert one["objective"] in data["objectives"]
        assert one["several"] == (question.type == "multiple")
        assert one["group"] in (question.use if one["group"] != "self" else ("self",))
        page = course.pages[question.source.page]
        assert one["lesson"]["text"] == page.meta.title
        assert one["lesson"]["href"] == f"../{page.html_path}#{question.source.anchor}"


def test_data_cannot_end_the_script_that_holds_it() -> None:
    assert "<" not in script_json({"x": "</script><!--"})
    assert json.loads(script_json({"x": "</script><!--"})) == {"x": "</script><!--"}


def test_the_scripts_say_only_words_that_there_are_and_leave_none_unsaid() -> None:
    text = "\n".join((SCRIPTS / f"{name}.js").read_text("utf-8") for name in READERS)
    reasons = re.findall(r'why: "([a-z]+)"', (SCRIPTS / "answer-code.js").read_text("utf-8"))
    asked = set(re.findall(r'(?:word\(course, |#word\()(?:[^"`)]*\? )?"([a-z-]+)"', text))
    asked |= {f"why-{reason}" for reason in reasons}
    assert asked <= set(WORDS)
    spoken = {name for name in WORDS if f'"{name}"' in text or name in asked}
    built = re.compile(r"group-(pre|post|exam|self)|band-(held|half|weak)|r-(few|same)|items-head|"
                       r"gains-head|coaching-head")  # fmt: skip
    assert {name for name in WORDS if name not in spoken and not built.fullmatch(name)} == set()


def _hidden(data: Any) -> list[tuple[Question, dict[str, Any]]]:
    course = whole_course()
    return [
        (course.questions[one["question"]], one)
        for tests in data["questions"].values()
        for asked in tests.values()
        for one in asked
    ]


def test_a_test_file_has_all_questions_of_its_kind_and_no_key_or_reason() -> None:
    course = whole_course()
    data = data_of(render_class_test(course, ".."))
    every = _hidden(data)
    due = {one.id for one in course.bank if {"pre", "post"} & set(one.use)}
    assert {question.id for question, _ in every} == due
    shell = plain(data["shell"])
    for question, one in every:
        text = plain(one["html"])
        assert plain(question.stem) in text
        assert all(plain(option.text) in text for option in question.options)
        told = [question.explanation, *(option.feedback for option in question.options)]
        assert not [each for each in told if plain(each) in text + shell]
        assert set(one) == {"question", "hash", "options", "html"}
        assert "correct" not in one["html"]


def test_a_test_file_asks_nothing_from_outside() -> None:
    shell = data_of(render_class_test(whole_course(), ".."))["shell"]
    marks = re.sub(r"<script>.*?</script>", "", shell, flags=re.DOTALL)
    assert not re.search(r"<link|<script|<img|@import|url\(|https?:", marks)
    assert shell.count("{questions}") == shell.count("{list}") == 1
