"""Problems are printed as lines and as JSON."""

from __future__ import annotations

import json

from course.model.course import Course
from course.problem import Place, problem
from course.render.problem_report import render_json, render_lines, summary

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
