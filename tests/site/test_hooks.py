"""The hooks hold what they promise on a small course: no fault passes without a word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from course.read.built_quiz import read_built_quizzes
from search_data import search_data
from small_course import SmallCourse, option, question_data, quiz

# Text as written → as shown, where it is not the same.
HAZARDS = {
    "2**3**2": None,
    "snake_case_name": None,
    "- [x] 勾": None,
    "[[空]]": None,
    "</quiz>": None,
    "<quiz>": None,
    "-->": None,
    "<!-- 注 -->": None,
    "<em>斜</em>": None,
    "<script>alert(1)</script>": None,
    "<div>": None,
    "```": None,
    "> 引": None,
    "# 题": None,
    "1. 一": None,
    "---": None,
    "| a | b |": None,
    "[^1]": None,
    "[a][b]": None,
    "![图](x.png)": None,
    "https://example.com": None,
    "&lt;b&gt;": None,
    "&#x41;": None,
    "\\n \\* \\\\": None,
    "$1 到 $2": None,
    "{.class}": None,
    "{{ page.title }}": None,
    "{% raw %}": None,
    "__CODEBLOCK_0__": None,
    "<!-- MKDOCS_QUIZ_PLACEHOLDER_0 -->": None,
    "<!--quiz:0-->": None,
    "MKDOCS_QUIZ": None,
    "*[X]: y": None,
    "/// trainer": None,
    "!!! note": None,
    "::: x": None,
    "~~x~~": None,
    "a\u3000b": "a b",
    "\uff18\uff10\uff05 = 80%": None,
    "**粗**体": "粗体",
    "输入 `a*b` 再说": "输入 a*b 再说",
    "\U0001f600 表情": None,
}


@pytest.fixture
def course(tmp_path: Path) -> SmallCourse:
    return SmallCourse(tmp_path)


def test_no_text_of_a_question_can_break_its_page(course: SmallCourse) -> None:
    questions, shown = [], []
    for number, (text, meant) in enumerate(HAZARDS.items()):
        options = [option("a", text, correct=True, feedback=text), option("b", "另一项")]
        questions.append(question_data(f"q-{number}", stem=text, options=options, explanation=text))
        shown.append(text if meant is None else meant)
    course.write({"index.md": quiz(*(one["id"] for one in questions))}, questions)
    html = course.built()
    built = read_built_quizzes(html)
    assert [one.id for one in built] == [one["id"] for one in questions]
    for one, text in zip(built, shown, strict=True):
        assert (one.stem, one.explanation) == (text, text)
        assert [part.text for part in one.options] == [text, "另一项"]
        assert [part.correct for part in one.options] == [True, False]
        assert one.options[0].feedback == text
        assert not one.multiple
    assert not re.search(r"BLANK_PLACEHOLDER|<!-- MKDOCS_QUIZ|<quiz|<script>alert", html)


def test_options_with_the_same_words_keep_their_own_key(course: SmallCourse) -> None:
    twins = [option("a", "是", correct=True), option("b", "是"), option("c", "否")]
    course.write({"index.md": quiz("q-one")}, [question_data(options=twins)])
    (built,) = read_built_quizzes(course.built())
    assert [part.correct for part in built.options] == [True, False, False]
    assert not built.multiple


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (quiz("q-none"), "docs/zh/index.md:7: 没有 `q-none`"),
        ("- 列表\n\n    ```quiz\n    q-one\n    ```\n", "围栏缩进了"),
        ("> ```quiz\n> q-one\n> ```\n", "围栏没有展开"),
        ("/// trainer\n字\n", "没有收尾"),
        ("<quiz>\n题？\n\n- [x] 甲\n- [ ] 乙\n</quiz>\n\n" + quiz("q-one"), "应有 1 道题"),
        (quiz("q-one") + "\n" + quiz("q-one"), "index.md:7: `q-one` 在这一页出现了 2 次"),
    ],
)
def test_a_fault_stops_the_build_with_its_place_and_no_traceback(
    course: SmallCourse, text: str, says: str
) -> None:
    course.write({"index.md": text}, [question_data()])
    done = course.build()
    said = done.stdout + done.stderr
    assert done.returncode != 0, said
    assert says in said
    assert "Traceback" not in said


def test_every_reading_fault_is_named_at_once(course: SmallCourse) -> None:
    course.write({"index.md": "字"}, [question_data(stem=""), question_data("Q-TWO")])
    done = course.build()
    assert done.returncode != 0
    assert len(re.findall(r"quizzes/bank\.zh\.yml:\d+: ", done.stdout + done.stderr)) == 2


def test_trainer_blocks_are_in_the_trainer_edition_only(course: SmallCourse) -> None:
    text = "前\n\n/// trainer\n讲师才看[^1]\n\n[^1]: 脚注里的话\n///\n\n后\n"
    course.write({"index.md": text, "trainer/index.md": "讲师的页"})
    page = course.built()
    assert "讲师才看" not in page
    assert "脚注里的话" not in page
    assert not (course.site / "trainer").exists()
    assert "讲师" not in search_data(course.site).everything
    done = course.build("mkdocs.trainer.yml")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "讲师才看" in (course.site / "index.html").read_text("utf-8")
    assert (course.site / "trainer/index.html").exists()


def test_the_navigation_and_the_date_come_from_the_course(course: SmallCourse) -> None:
    course.write({"index.md": "字", "practice/index.md": "练", "toolbox/index.md": "工具"})
    page = course.built()
    assert page.index("练习场") < page.index("工具箱")
    assert "practice/index.html" in page
