"""A sheet of a test paper → its PDF on A4."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

import typst

from course.model.blueprint import Blueprint
from course.model.paper_pools import PaperError
from course.problem import Problem, problem
from course.render.characters import printable
from course.render.paper_parts import PaperPart, PaperSheet
from course.render.quiz_markup import inline_runs
from course.render.template_pdf import template_pdf

# Texts of questions, in which words may be strong.
_RICH = ("stem", "options", "right", "why", "wrong")


def render_paper_pdf(blueprint: Blueprint, sheet: PaperSheet, day: date) -> bytes:
    """Return the PDF of `sheet`, the same bytes for the same sheet.

    Raises PaperError at the blueprint if a character has no glyph in the font.
    """
    if missing := [char for text in sheet.texts for char in text if char not in printable()]:
        raise PaperError((_unprintable(blueprint, sheet, missing[0]),))
    data = {
        "title": sheet.title,
        "footer": sheet.footer,
        "parts": [_part(part) for part in sheet.parts],
    }
    try:
        return template_pdf("paper.typ", day, sheet=data)
    except typst.TypstError as error:
        what = f"排版引擎说：{error.message}"
        mend = "照这句话改蓝图或题目的文字；改不了就报告给维护者"
        fault = problem(blueprint.place(), "paper-typesetting", what, mend)
        raise PaperError((fault,)) from None


def _unprintable(blueprint: Blueprint, sheet: PaperSheet, char: str) -> Problem:
    text = next(text for text in sheet.texts if char in text)
    what = f"“{text[:20]}”里，字体没有“{char}”（U+{ord(char):04X}）"
    mend = "换一个字，或把它加进 `scripts/make_font.py` 再做一次字体"
    return problem(blueprint.place(), "paper-character", what, mend)


def _part(part: PaperPart) -> dict[str, Any]:
    values = {field.name: getattr(part, field.name) for field in fields(part)}
    rich = {name: _runs(value) for name, value in values.items() if name in _RICH}
    return {"kind": type(part).__name__.lower(), **values, **rich}


def _runs(value: Any) -> Any:
    """Every text in `value` as its runs, lists as they are."""
    return inline_runs(value) if isinstance(value, str) else [_runs(one) for one in value]
