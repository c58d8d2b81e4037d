"""Questions → the markup that mkdocs-quiz reads, with nothing in it that Markdown could change."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import cache

from course.model.question import Option, Question

KINDS = {"single": "单选题", "multiple": "多选题", "judge": "判断题"}

# Two stars between letters or digits are a power or a pattern, not bold: 2**3**2.
_MEANT = re.compile(
    r"`(?P<code>[^`]+)`|(?<![A-Za-z0-9*])\*\*(?P<bold>[^\s*](?:[^*]*[^\s*])?)\*\*(?![A-Za-z0-9*])"
)


def stable_id(question: Question) -> str:
    """Return the id of the question's element, under which the browser keeps its answer.

    It changes when stem, options or key change, so that an answer to other words is not kept.
    """
    parts = [question.type, question.stem]
    parts += [f"{option.correct}{option.text}" for option in question.options]
    digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()
    return f"quiz-{question.id}-{digest[:8]}"


def render_quiz(questions: Iterable[Question]) -> str:
    """Return the markup of questions that stand one after the other."""
    return "\n\n".join(_question(question) for question in questions)


def verdict(option: Option) -> str:
    """Return the word that says whether `option` is right, as HTML; books skip it."""
    style, word = ("yes", "正确") if option.correct else ("no", "错误")
    return f'<strong class="quiz-mark quiz-mark--{style} book-skip">{word}</strong>'


@cache  # an option stands in its quiz, below it for readers without JavaScript, and in the key
def inline_html(text: str) -> str:
    """Return `text` as HTML: `**…**` is strong, backticks are code, all else is as written.

    Every ASCII mark becomes a character reference, so that Markdown finds nothing to read.
    """
    parts = ((_as_written(words), tag) for words, tag in inline_runs(text))
    return "".join(f"<{tag}>{html}</{tag}>" if tag else html for html, tag in parts).strip()


def inline_runs(text: str) -> list[tuple[str, str]]:
    """Return `text` in runs, each with its mark: `strong`, `code`, or none."""
    runs, at = [], 0
    for found in _MEANT.finditer(text):
        tag, inner = ("code", found["code"]) if found["code"] else ("strong", found["bold"])
        runs += [(text[at : found.start()], ""), (inner, tag)]
        at = found.end()
    return [run for run in (*runs, (text[at:], "")) if run[0]]


def _as_written(text: str) -> str:
    return "".join(map(_reference, text))


@cache
def _reference(character: str) -> str:
    if character.isspace():
        return " "
    if not character.isprintable():
        return ""
    return character if character.isalnum() or not character.isascii() else f"&#{ord(character)};"


def _question(question: Question) -> str:
    lines = ["<quiz>", inline_html(question.stem), ""]
    for option in question.options:
        # mkdocs-quiz finds the key by its text: the comment keeps options with the same text apart.
        lines += [
            f"- [{'x' if option.correct else ' '}] {inline_html(option.text)}<!--{option.id}-->",
            f"> {verdict(option)}{inline_html(option.feedback)}",
        ]
    return "\n".join([*lines, "", inline_html(question.explanation), "</quiz>"])
