"""Questions become markup in which Markdown and mkdocs-quiz find only what was meant."""

from __future__ import annotations

import markdown
import pytest
from bs4 import BeautifulSoup

from course.render.quiz_markup import inline_html, render_quiz, stable_id
from small_course import option, question

AS_WRITTEN = (
    "2**3**2 是多少",
    "snake_case_name 和 *星号*",
    "1. 不是列表",
    "# 不是标题",
    "- [x] 不是选项",
    "> 不是引用",
    "    不是代码",
    "[[填空]]",
    "[字](https://example.com)",
    "</quiz> <quiz>",
    "<!-- 注释 -->",
    "-->",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "A &amp; B & C &#42;",
    "反斜线 \\* \\_",
    "*[HTML]: 缩写",
    "[^1] 脚注",
    "{#id .class}",
    "!!! note",
    "``` 围栏",
    "/// trainer",
    "| 表 | 格 |",
    ":   定义",
    "$5 和 $6",
    "~~删~~ ==亮== ^上^",
    "__CODEBLOCK_0__",
    "https://example.com/a_b_c",
    "单个 ` 反引号",
    "** 空格 ** 隔开",
)


def shown(html: str) -> str:
    return " ".join(BeautifulSoup(html, "lxml").get_text().split())


@pytest.mark.parametrize("text", AS_WRITTEN)
def test_text_shows_as_it_is_written(text: str) -> None:
    html = markdown.markdown(inline_html(text), extensions=["attr_list", "abbr", "md_in_html"])
    assert shown(html) == " ".join(text.split())
    assert html.startswith("<p>")
    assert BeautifulSoup(html, "lxml").p.find(True) is None


def test_bold_and_code_are_meant() -> None:
    assert inline_html("哪一句**不**合适？") == "哪一句<strong>不</strong>合适？"
    assert inline_html("输入 `a*b*c`") == "输入 <code>a&#42;b&#42;c</code>"


def test_line_breaks_become_spaces_and_marks_that_nobody_sees_are_left_out() -> None:
    assert inline_html("上\n下\u200b\ufeff") == "上 下"


def test_the_markup_holds_one_line_for_each_option_and_its_feedback() -> None:
    markup = render_quiz([question()])
    lines = markup.split("\n")
    assert lines[0] == "<quiz>"
    assert lines[-1] == "</quiz>"
    assert [line[:5] for line in lines if line.startswith("- ")] == ["- [x]", "- [ ]", "- [ ]"]
    assert sum(line.startswith("> <strong") for line in lines) == 3


def test_options_with_the_same_words_stay_apart() -> None:
    twins = question(options=[option("a", "是", correct=True), option("b", "是")])
    options = [line for line in render_quiz([twins]).split("\n") if line.startswith("- ")]
    assert options[0][6:] != options[1][6:]


def test_the_id_changes_with_what_the_answer_depends_on_and_only_then() -> None:
    first = question()
    assert stable_id(first).startswith("quiz-q-one-")
    assert stable_id(question(explanation="换一种说明。")) == stable_id(first)
    assert stable_id(question(stem="换一个题干？")) != stable_id(first)
    options = list(first.model_dump(mode="json")["options"])
    assert stable_id(question(options=options[::-1])) != stable_id(first)
    swapped = [one | {"correct": not one["correct"]} for one in options]
    assert stable_id(question(options=swapped)) != stable_id(first)
