"""Questions of the book → cards in place and the key at the back, as Typst source."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from course.model.book import Blocks, Option, Question, plain_text
from course.render.typst_text import Writing, inline, quoted

BlocksOf: TypeAlias = Callable[[Writing, Blocks], str]
# A card with more characters than this may break over a page.
_WHOLE = 700


def card(writing: Writing, question: Question, blocks_of: BlocksOf) -> str:
    """Return the question as a card; the trainer's shows its answers, the trainee's says where."""
    number = writing.numbers[writing.page, question.id]
    rows = [
        _answered(writing, index, option)
        if writing.with_answers
        else f"option-row({index}, [{inline(writing, option.content)}], mark: {_empty(question)})"
        for index, option in enumerate(question.options)
    ]
    if writing.with_answers:
        foot = f"explanation[{blocks_of(writing, question.explanation)}]"
    else:
        foot = f"see-key({quoted(_key(number))})"
    name = writing.place(question.id) if question.id else None
    return (
        f"#card({number}, [{kind_of(question)}], [{blocks_of(writing, question.stem)}], "
        f"({', '.join(rows)},), foot: {foot}, name: {quoted(_card(number))}, "
        f"whole: {_whole(question)});" + (f"#place-name({quoted(name)});" if name else "")
    )


def key_entry(writing: Writing, question: Question, blocks_of: BlocksOf) -> str:
    """Return the question's answers, its feedback and explanation, for the key at the back."""
    number = writing.numbers[writing.page, question.id]
    letters = "、".join(
        chr(ord("A") + index) for index, option in enumerate(question.options) if option.correct
    )
    rows = [
        f"option-row({index}, [{inline(writing, option.feedback)}], mark: {_mark(option)})"
        for index, option in enumerate(question.options)
        if option.feedback
    ]
    return (
        f"#key-entry({number}, {quoted(_card(number))}, {quoted(_key(number))}, [{letters}], "
        f"({''.join(f'{row}, ' for row in rows)}), "
        f"[{blocks_of(writing, question.explanation)}]);\n"
    )


def kind_of(question: Question) -> str:
    """What kind of question it is, in the reader's words."""
    if question.multiple:
        return "多选题"
    texts = {plain_text(option.content) for option in question.options}
    return "判断题" if texts == {"对", "错"} else "单选题"


def _answered(writing: Writing, index: int, option: Option) -> str:
    content = inline(writing, option.content)
    told = f"#feedback[{inline(writing, option.feedback)}]" if option.feedback else ""
    return f"option-row({index}, [{content}{told}], mark: {_mark(option)})"


def _mark(option: Option) -> str:
    return f"key-mark({'true' if option.correct else 'false'})"


def _empty(question: Question) -> str:
    return f"empty-mark({'true' if question.multiple else 'false'})"


def _card(number: int) -> str:
    return f"question-{number}"


def _key(number: int) -> str:
    return f"key-{number}"


def _whole(question: Question) -> str:
    return "true" if len(plain_text(question)) <= _WHOLE else "false"
