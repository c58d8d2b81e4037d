"""Every question that leads to a page leads to one page that readers have."""

from __future__ import annotations

import pytest

from course.read.course import read_course
from mini_course import MiniCourse

RULE = "asked"
FILE = "docs/data/asked/m01.zh.yml"
OTHER = "docs/data/asked/m02.zh.yml"
HEAD = "schema: asked/1\nlang: zh-CN\npages:\n"
SOUND = f"""{HEAD}  modules/01-callback/say-why-you-call:
    - 电话接通头一句讲啥
    - 打过去人家问你谁啊
  modules/01-callback/leave-a-time:
    - 说好几点打过去
"""


def test_questions_that_lead_to_readers_pages_are_sound(mini: MiniCourse) -> None:
    mini.write(FILE, SOUND)
    course, faults = read_course(mini.root)
    assert faults == []
    assert mini.problems(RULE) == []
    assert [str(one) for one in mini.all_problems()] == []
    ((page, question, place), *_) = course.asked[0].entries
    assert (page, question) == ("modules/01-callback/say-why-you-call.md", "电话接通头一句讲啥")
    assert (place.path, place.line) == (FILE, 5)


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("modules/01-callback/say-why-you-cal", "是不是想写"),
        ("modules/99-no/where", "不带 .md"),
        ("modules/01-callback/leave-a-time.md", "是不是想写"),
    ],
)
def test_a_page_that_is_not_there_is_reported(mini: MiniCourse, page: str, said: str) -> None:
    mini.write(FILE, f"{SOUND}  {page}:\n    - 别的问法\n")
    (fault,) = mini.problems(RULE)
    assert (fault.path, fault.line) == (FILE, 9)
    assert said in fault.mend


def test_a_trainers_page_is_reported(mini: MiniCourse) -> None:
    page = next(path for path, page in mini.course().pages.items() if page.trainer_only)
    mini.write(FILE, f"{SOUND}  {page.removesuffix('.md')}:\n    - 怎么带这节课\n")
    assert mini.found(RULE) == [(FILE, 9)]


@pytest.mark.parametrize("again", ["电话接通头一句讲啥", "电话接通，头一句讲啥？"])
@pytest.mark.parametrize("after", ["打过去人家问你谁啊", "说好几点打过去"])
def test_a_question_asked_twice_is_reported_where_it_comes_again(
    mini: MiniCourse, again: str, after: str
) -> None:
    mini.write(FILE, SOUND.replace(f"- {after}\n", f"- {after}\n    - {again}\n"))
    assert mini.found(RULE) == [(FILE, mini.line(FILE, after) + 1)]


def test_a_page_and_a_question_in_two_files_are_reported(mini: MiniCourse) -> None:
    mini.write(FILE, SOUND)
    again = f"{HEAD}  modules/01-callback/leave-a-time:\n    - 打过去人家问你谁啊\n"
    mini.write(OTHER, again)
    assert mini.found(RULE) == [(OTHER, 4), (OTHER, 5)]


def test_a_page_without_questions_is_reported(mini: MiniCourse) -> None:
    mini.write(FILE, SOUND.replace("\n    - 说好几点打过去", " []"))
    assert mini.found(RULE) == [(FILE, 7)]


def test_a_question_of_marks_alone_is_reported(mini: MiniCourse) -> None:
    mini.write(FILE, SOUND.replace("说好几点打过去", "？？"))
    assert mini.found(RULE) == [(FILE, 8)]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("说好几点打过去", "长" * 41, 8),
        ("说好几点打过去", '""', 8),
        ("说好几点打过去", '" "', 8),
        ("\n    - 说好几点打过去", "", 7),
        ("- 说好几点打过去", "说好几点打过去", 7),
        ("asked/1", "asked/2", 1),
    ],
)
def test_what_is_empty_too_long_or_of_another_shape_cannot_be_read(
    mini: MiniCourse, old: str, new: str, line: int
) -> None:
    mini.write(FILE, SOUND.replace(old, new))
    faults = read_course(mini.root)[1]
    assert [(one.path, one.line, one.rule) for one in faults] == [(FILE, line, "schema")]
    assert "不合要求" not in faults[0].what
    assert mini.problems(RULE) == []


def test_forty_letters_are_not_too_long(mini: MiniCourse) -> None:
    mini.write(FILE, SOUND.replace("说好几点打过去", "长" * 40))
    assert read_course(mini.root)[1] == []
