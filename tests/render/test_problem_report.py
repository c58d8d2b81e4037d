"""Problems are printed as lines and as JSON."""

from __future__ import annotations

import json
from dataclasses import replace

from course.model.course import Course
from course.model.review import Reading, ReviewRecord, fingerprint
from course.problem import Place, problem
from course.render.problem_report import render_json, render_lines, summary
from course_of_questions import course_of, single

ERROR = problem(Place("a.yml", 3), "ids", "坏了", "改好")
WARNING = problem(Place("b.md", 12), "copy", "有点\n怪", "看看", "warning")


def test_a_problem_is_a_line_and_the_last_line_counts() -> None:
    assert render_lines(Course(), [ERROR, WARNING]).split("\n") == [
        "a.yml:3: 坏了；改好 [ids]",
        "b.md:12: 警告：有点 怪；看看 [copy]",
        "1 个错误、1 个警告，在 2 个文件里",
    ]


def test_only_what_is_there_is_counted() -> None:
    assert summary(Course(), [WARNING]) == "1 个警告，在 1 个文件里"


def test_a_course_with_a_record_of_readings_says_how_many_questions_were_read() -> None:
    course = course_of([single(n, ["先听他说完", "先问他姓名"], 0) for n in range(3)])
    marks = {one.id: fingerprint(one) for one in course.bank[:2]}
    reading = Reading(reader="编者甲", date="2026-01-31", questions=marks)
    record = ReviewRecord(schema="reviewed/1", readings=(reading,))
    read = replace(course, reviews=record)
    assert summary(read, []) == "3 道题：没有问题；2 道题有人审读过现在的写法"
    assert json.loads(render_json(read, []))["counts"]["reviewed"] == 2


def test_the_json_object_holds_every_field() -> None:
    found = json.loads(render_json(Course(), [ERROR]))
    assert found["problems"] == [
        {
            "path": "a.yml",
            "line": 3,
            "level": "error",
            "rule": "ids",
            "what": "坏了",
            "mend": "改好",
        }
    ]
    assert found["counts"]["errors"] == 1
    assert found["counts"]["pages"] == 0
