"""A page with quizzes by mkdocs-quiz → the page without them, and each quiz made fit to read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from course.model.question import Option, Question
from course.render.moved_data import BEGIN, END
from course.render.quiz_assets import MarkupChanged
from course.render.quiz_markup import KINDS, inline_html, stable_id, verdict
from course.render.save_answers import render_save_answers

_QUIZ = re.compile(r'<div class="quiz" .*?</section>\s*</div>', re.DOTALL)
_TAIL = '<div id="quiz-progress-sidebar"'
_PHONE = '<nav id="quiz-progress-mobile"'
_ASSETS = "<style"
_FORM = '<form action="javascript:void(0);" onsubmit="return false;">'
_LINK = 'class="quiz-header-link">#</a>'
_STEM = '<div class="quiz-question"'
_OPTION_ID = re.compile(r"<!--[a-z]-->")
_POSITION = re.compile(r'((?:id|for|aria-labelledby)="|href="#)quiz-(\d+)(?=["-])')
_BOX = re.compile(r"\s*(<(div|nav)\b[^>]*>)(.*)(</\2>)\s*", re.DOTALL)
_INLINE_STYLE = re.compile(r' style="[^"]*"')


@dataclass(frozen=True)
class FinishedPage:
    """The page's HTML with a mark in place of each quiz, and what belongs at each mark."""

    html: str
    blocks: Mapping[str, str]


def finish_quizzes(html: str, questions: Sequence[Question]) -> FinishedPage:
    """Cut the quizzes of `questions` out of `html` and give them stable ids.

    They can then be read without JavaScript and in print. What mkdocs-quiz adds below the article
    is cut off as well.

    Raises MarkupChanged if the quizzes are not the ones asked for, or not as expected.
    """
    article, tail, after = html.partition(_TAIL)
    found = _QUIZ.findall(article)
    if not tail or len(found) != len(questions):
        raise MarkupChanged(f"页面上应有 {len(questions)} 道题，mkdocs-quiz 给出 {len(found)} 道")
    blocks: dict[str, str] = {}
    for number, question in enumerate(questions):
        quiz = _finished(found[number], number, question)
        mark = f"<!--quiz:{number}-->"
        blocks[mark] = quiz
        article = article.replace(found[number], mark, 1)
    sidebar, phone = _progress(tail + after)
    blocks["<!--quiz:0-->"] = phone + blocks["<!--quiz:0-->"]
    box = render_save_answers(questions)
    blocks["<!--quiz:end-->"] = box + sidebar + _key_for_print(questions)
    return FinishedPage(article + "<!--quiz:end-->", blocks)


def _finished(quiz: str, number: int, question: Question) -> str:
    identity = stable_id(question)

    def named(found: re.Match[str]) -> str:
        return f"{found[1]}{identity}" if found[2] == str(number) else found[0]

    quiz = _OPTION_ID.sub("", _POSITION.sub(named, quiz))
    kind = f"第 {number + 1} 题 · {KINDS[question.type]}"
    # A form that answers a dialog goes nowhere, so that Enter without JavaScript loses nothing.
    quiz = _swapped(quiz, _FORM, '<form method="dialog">')
    quiz = _swapped(quiz, _LINK, 'class="quiz-header-link" aria-label="本题的链接">#</a>')
    quiz = _swapped(quiz, _STEM, f'<p class="quiz-kind book-skip">{kind}</p>\n{_STEM}')
    return quiz.removesuffix("</div>") + _without_javascript(question) + "</div>"


def _swapped(text: str, old: str, new: str) -> str:
    if text.count(old) != 1:
        raise MarkupChanged(f"mkdocs-quiz 的输出里应有一处 {old!r}")
    return text.replace(old, new)


def _without_javascript(question: Question) -> str:
    rows = "".join(f"<li>{_answered(option)}</li>" for option in question.options)
    return (
        '<noscript><details class="quiz-answer"><summary>看答案和说明</summary>'
        f"<ul>{rows}</ul><p>{inline_html(question.explanation)}</p></details></noscript>\n"
    )


def _answered(option: Option) -> str:
    text, feedback = inline_html(option.text), inline_html(option.feedback)
    return f"{verdict(option)}{text}<br>{feedback}"


def _progress(tail: str) -> tuple[str, str]:
    """Return the progress box of the sidebar and the one for phones, without inline styles."""
    boxes, assets, _ = tail.partition(_ASSETS)
    sidebar, phone, rest = _INLINE_STYLE.sub("", boxes).partition(_PHONE)
    if not assets or not phone:
        raise MarkupChanged("mkdocs-quiz 的进度框或样式不在原来的位置")
    return _by_script(sidebar), _by_script(phone + rest)


def _by_script(box: str) -> str:
    """Return the progress `box` with its inside marked as of no use without scripts."""
    found = _BOX.fullmatch(box)
    if not found:
        raise MarkupChanged("mkdocs-quiz 的进度框不是一个元素")
    return f"{found[1]}{BEGIN}{found[3]}{END}{found[4]}"


def _key_for_print(questions: Sequence[Question]) -> str:
    """Return the key of the whole page; style sheets show it at the end of a printed page only."""
    rows = "".join(f"<li>{_key(question)}</li>" for question in questions)
    return f'<section class="quiz-key"><p><strong>答案与说明</strong></p><ol>{rows}</ol></section>'


def _key(question: Question) -> str:
    answers = "<br>".join(inline_html(option.text) for option in question.correct)
    return f"<p><strong>{answers}</strong></p><p>{inline_html(question.explanation)}</p>"
