"""What mkdocs-quiz wrote is cut out of the page and made fit, or refused when it is not known."""

from __future__ import annotations

import re

import pytest

from course.render.moved_data import BEGIN, END
from course.render.quiz_assets import MarkupChanged
from course.render.quiz_finish import finish_quizzes
from course.render.quiz_markup import stable_id
from small_course import question

QUESTION = question()
QUIZ = """<div class="quiz" data-show-correct="true" id="quiz-{0}">
    <a href="#quiz-{0}" class="quiz-header-link">#</a>
    <div class="quiz-question" id="quiz-{0}-question"><p>题</p></div>
    <form action="javascript:void(0);" onsubmit="return false;">
        <fieldset aria-labelledby="quiz-{0}-question"><div><input id="quiz-{0}-0" value="0">
<label for="quiz-{0}-0">甲<!--a--></label></div></fieldset>
    </form>
    <section class="content hidden"><p>说明</p></section>
</div>"""
TAIL = """<div id="quiz-progress-sidebar" style="display: none;">侧栏</div>
<nav id="quiz-progress-mobile" style="display: none;">手机</nav>
<style>.quiz{}</style><script>1</script>"""


def page(*quizzes: str) -> str:
    return "<p>前</p>" + "<p>中</p>".join(quizzes) + "<p>后</p>" + TAIL


def test_the_page_keeps_a_mark_for_each_quiz_and_loses_everything_of_it() -> None:
    two = question("q-two")
    finished = finish_quizzes(page(QUIZ.format(0), QUIZ.format(1)), [QUESTION, two])
    assert finished.html == ("<p>前</p><!--quiz:0--><p>中</p><!--quiz:1--><p>后</p><!--quiz:end-->")
    assert list(finished.blocks) == ["<!--quiz:0-->", "<!--quiz:1-->", "<!--quiz:end-->"]


def test_every_reference_to_the_position_becomes_the_stable_id() -> None:
    quiz = finish_quizzes(page(QUIZ.format(0)), [QUESTION]).blocks["<!--quiz:0-->"]
    assert not re.search(r'"#?quiz-\d', quiz)
    assert quiz.count(stable_id(QUESTION)) == 6


def test_nothing_inline_is_left() -> None:
    whole = "".join(finish_quizzes(page(QUIZ.format(0)), [QUESTION]).blocks.values())
    assert whole.count(BEGIN) == whole.count(END) == 3  # emptied by the site's last step
    whole = whole.replace(BEGIN, "").replace(END, "")
    assert not re.search(r"style=|onsubmit|javascript:|<script|<style|<!--", whole)


def test_answers_can_be_read_without_javascript_and_stand_at_the_end_for_print() -> None:
    blocks = finish_quizzes(page(QUIZ.format(0)), [QUESTION]).blocks
    assert re.search(
        r"<noscript><details.*先为不便道歉.*</details></noscript>", blocks["<!--quiz:0-->"]
    )
    assert re.search(r'class="quiz-key".*让您久等了', blocks["<!--quiz:end-->"])


@pytest.mark.parametrize(
    "html",
    [
        page(),
        page(QUIZ.format(0), QUIZ.format(1)),
        QUIZ.format(0),
        page(QUIZ.format(0)).replace("<style>", "<b>"),
        page(QUIZ.format(0).replace("return false;", "")),
        page(QUIZ.format(0).replace("quiz-header-link", "link")),
    ],
)
def test_markup_of_another_version_is_refused(html: str) -> None:
    with pytest.raises(MarkupChanged):
        finish_quizzes(html, [QUESTION])
