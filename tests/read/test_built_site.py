"""A built site is read as a browser finds it."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.read.built_quiz import read_built_quizzes
from course.read.built_site import UnreadableSite, read_built_site

QUIZ = """<html><body>
<div class="quiz" id="quiz-q-m01-a-0123abcd">
<div class="quiz-question"><p>哪一句<strong>最</strong>
好？</p></div>
<fieldset><div><input type="radio" data-correct="true"><label>甲</label>
<div class="answer-feedback"><strong class="quiz-mark">正确</strong>因为甲。</div></div>
<div><input type="radio"><label>乙</label>
<div class="answer-feedback"><strong class="quiz-mark">错误</strong>因为乙。</div></div></fieldset>
<section class="content hidden"><p>解析。</p></section>
<noscript><p>甲 乙</p></noscript>
</div></body></html>"""


def test_a_question_is_read_with_its_key_and_words() -> None:
    (found,) = read_built_quizzes(QUIZ)
    assert (found.id, found.multiple, found.stem, found.line) == (
        "q-m01-a",
        False,
        "哪一句最 好？",
        2,
    )
    assert [(o.text, o.correct, o.feedback, o.verdict) for o in found.options] == [
        ("甲", True, "因为甲。", "正确"),
        ("乙", False, "因为乙。", "错误"),
    ]
    assert (found.explanation, found.unscripted) == ("解析。", "甲 乙")


def test_a_page_without_questions_has_none() -> None:
    assert read_built_quizzes("<p>quiz</p>") == ()


def test_text_and_other_files_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/x.html").write_text(
        QUIZ.replace("</body>", '<a href="y.html">y</a></body>'), encoding="utf-8"
    )
    (tmp_path / "p.png").write_bytes(b"\x89PNG")
    site = read_built_site(tmp_path, "trainee")
    assert set(site.texts) == {"a/x.html"}
    assert site.others == {"p.png"}
    assert [one.id for one in site.questions["a/x.html"]] == ["q-m01-a"]


def test_a_folder_without_pages_or_links_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "gone"):
        with pytest.raises(UnreadableSite, match="；"):
            read_built_site(folder, "trainee")
    (tmp_path / "x.html").write_text("<p>没有链接</p>", encoding="utf-8")
    with pytest.raises(UnreadableSite):
        read_built_site(tmp_path, "trainee")
