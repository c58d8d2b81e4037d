"""What the course map names is there."""

from __future__ import annotations

import pytest

from mini_course import FIRST, MAP, MiniCourse


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("stage: skill", "stage: skil"),
        ("- leave-a-time", "- leave-the-time"),
        ("module_check: module-check", "module_check: final-check"),
        ("- rp-filter-callback", "- rp-filter"),
        ("lesson_plan: lp-m01-callback-30", "lesson_plan: lp-m01"),
        ("question_file: m01-callback.zh.yml", "question_file: m01.zh.yml"),
    ],
)
def test_what_is_not_there_is_reported_where_it_is_named(
    mini: MiniCourse, old: str, new: str
) -> None:
    mini.edit(MAP, old, new)
    assert (MAP, mini.line(MAP, new)) in mini.found("course-map")


def test_a_near_name_is_suggested(mini: MiniCourse) -> None:
    mini.edit(MAP, "- leave-a-time", "- leave-a-tine")
    faults = {one.line: one.mend for one in mini.problems("course-map")}
    mend = faults[mini.line(MAP, "leave-a-tine")]
    assert mend == "是不是想写 `modules/01-callback/leave-a-time.md`？"


def test_a_page_in_the_folder_that_is_not_listed_is_reported(mini: MiniCourse) -> None:
    extra = "docs/zh/modules/01-callback/extra.md"
    mini.write(extra, mini.text(FIRST))
    assert mini.found("course-map") == [(extra, 1)]


def test_a_page_that_could_not_be_read_is_not_called_missing(mini: MiniCourse) -> None:
    mini.write(FIRST, "---\ntitle: [\n---\n")
    assert mini.found("course-map") == []
