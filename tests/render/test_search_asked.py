"""What is asked for a page is a line of search data, and tells how a kind of page is asked for."""

from __future__ import annotations

import pytest

from course.model.asked import Asked
from course.model.course import Course
from course.render.search_asked import asked_lines, kinds_asked_for
from course.render.search_index import data_files, sections_of
from search_data import argument

TOOLS = [f"toolbox/calculators/{name}.html" for name in ("one", "two", "three")]
LESSONS = [f"modules/01-a/{number}.html" for number in range(12)]


def asked(**pages: tuple[str, ...]) -> Asked:
    named = {name.replace("_", "/"): questions for name, questions in pages.items()}
    return Asked(schema="asked/1", lang="zh-CN", pages=named)


def test_a_page_has_all_its_questions_in_a_line_and_another_edition_s_page_has_none() -> None:
    course = Course(
        asked=(asked(a_b=("客户要走", "他要\uff31\uff31"), c=("不在这一版",)), asked(d=("问",)))
    )
    assert asked_lines(course, ["a/b.html", "e.html", "d.html"]) == ["客户要走 他要QQ", "", "问"]


@pytest.mark.parametrize("word", ["计算", "a4"])
def test_a_word_of_many_pages_of_a_kind_and_few_others_names_the_kind(word: str) -> None:
    lines = [word, word.upper(), "别", word, *["走"] * 11]
    tools, lessons = kinds_asked_for(lines, TOOLS + LESSONS)
    # 2 of 3 tools and 3 of all 15 pages, each share a tenth more: ln(0.767 / 0.3)
    assert tools == ([0, 1, 2], {word: 0.94})
    assert lessons == (list(range(3, 15)), {})


def test_a_word_that_every_kind_has_names_none() -> None:
    lines = ["客户"] * 15
    assert [words for _, words in kinds_asked_for(lines, TOOLS + LESSONS)] == [{}, {}]


def test_a_page_for_which_nothing_is_asked_is_of_no_kind() -> None:
    lines = ["计算", "", "计算", *["走"] * 12]
    assert kinds_asked_for(lines, TOOLS + LESSONS)[0][0] == [0, 2]


@pytest.mark.parametrize(
    ("path", "other", "same"),
    [
        ("toolbox/forms/x", "toolbox/worksheets/y", True),
        ("toolbox/planners/x", "toolbox/builders/y", True),
        ("toolbox/index", "reference/glossary", True),
        ("toolbox/index", "toolbox/forms/x", False),
        ("modules/01-a/index", "modules/02-b/index", True),
        ("modules/01-a/index", "modules/01-a/lesson", False),
        ("modules/01-a/module-check", "modules/02-b/module-check", True),
        ("practice/index", "practice/role-plays/x", False),
    ],
)
def test_pages_are_of_a_kind_by_their_paths(path: str, other: str, same: bool) -> None:
    kinds = kinds_asked_for(["问", "问"], [f"{path}.html", f"{other}.html"])
    assert bool(kinds) == same


def test_the_asked_lines_are_a_script_of_their_own_in_the_order_of_pages() -> None:
    entries = [{"location": name, "title": name, "text": ""} for name in ("b.html", "a.html")]
    course = Course(asked=(asked(a=("问甲",), b=("问乙",)),))
    scripts = data_files(course, sections_of(entries, course))
    assert [name.split(".")[0] for name in scripts] == ["words", "text-1", "asked-1"]
    assert argument(list(scripts.values())[-1]) == "问乙\n问甲"
    without = data_files(Course(), sections_of(entries, Course()))
    assert [name.split(".")[0] for name in without] == ["words", "text-1"]
