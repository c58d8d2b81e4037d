"""Questions of the book → cards in place and the key at the back, as XHTML for an EPUB."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from course.model.book import Blocks, Question
from course.render.epub_text import EpubWriting, inlines
from course.render.typst_questions import kind_of

BlocksOf: TypeAlias = Callable[[EpubWriting, Blocks], str]
KEY_FILE = "answer-key.xhtml"


def card(writing: EpubWriting, question: Question, blocks_of: BlocksOf) -> str:
    """Return the question without its answers, and where they are."""
    number = writing.numbers[writing.page, question.id]
    options = "".join(
        f"<li>{_letter(index)}　{inlines(writing, option.content)}</li>"
        for index, option in enumerate(question.options)
    )
    return (
        f'<section class="question" id="_q{number}">'
        f'<p class="box-title">练习 {number}　{kind_of(question)}</p>'
        f'{blocks_of(writing, question.stem)}<ul class="options">{options}</ul>'
        f'<p class="to-key"><a href="{KEY_FILE}#_key{number}">看答案与讲解</a></p></section>'
    )


def key_entry(writing: EpubWriting, question: Question, blocks_of: BlocksOf) -> str:
    """Return the question's answers, its feedback and explanation, for the key at the back."""
    number = writing.numbers[writing.page, question.id]
    letters = "、".join(
        _letter(index) for index, option in enumerate(question.options) if option.correct
    )
    rows = "".join(
        f"<li>{'✓' if option.correct else '✗'} {_letter(index)}　"
        f"{inlines(writing, option.feedback)}</li>"
        for index, option in enumerate(question.options)
        if option.feedback
    )
    told = f'<ul class="options">{rows}</ul>' if rows else ""
    way = f"{writing.files[writing.page]}#_q{number}"
    return (
        f'<section class="key" id="_key{number}">'
        f'<p class="box-title"><a href="{way}">练习 {number}</a>　答案：{letters}</p>'
        f"{told}{blocks_of(writing, question.explanation)}</section>"
    )


def _letter(index: int) -> str:
    return chr(ord("A") + index)
