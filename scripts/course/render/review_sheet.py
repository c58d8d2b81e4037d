"""Questions of a module → what a reader needs to judge them, row by row, and as a PDF."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from course.model.book import BookError
from course.model.course import Course
from course.model.question import Question, QuestionFile
from course.model.review import fingerprint
from course.model.wording import plain
from course.problem import Place, problem
from course.render.characters import printable
from course.render.template_pdf import template_pdf

TYPES = {"single": "单选", "multiple": "多选", "judge": "判断"}
USES = {"lesson": "课文", "review": "复习", "pre": "前测", "post": "后测", "exam": "考试"}


@dataclass(frozen=True)
class Row:
    """One question as its reader sees it. Options are (text, feedback); `read_by` may be empty."""

    id: str
    mark: str
    kind: str
    objective: str
    stem: str
    keys: tuple[tuple[str, str], ...]
    distractors: tuple[tuple[str, str], ...]
    explanation: str
    evidence: tuple[str, ...]
    source: str
    read_by: str


def review_rows(course: Course, bank: QuestionFile) -> tuple[Row, ...]:
    """Return a row for each question of `bank`, in file order."""
    return tuple(_row(course, question) for question in bank.questions)


def _row(course: Course, question: Question) -> Row:
    aim = course.objectives.get(question.objective)
    source = question.source
    uses = "、".join(USES[use] for use in question.use)
    return Row(
        question.id,
        fingerprint(question),
        f"{TYPES[question.type]} · 难度 {question.difficulty} · {uses}",
        f"{question.objective} {aim.text}" if aim else question.objective,
        plain(question.stem),
        tuple((plain(o.text), plain(o.feedback)) for o in question.options if o.correct),
        tuple((plain(o.text), plain(o.feedback)) for o in question.options if not o.correct),
        plain(question.explanation),
        source.evidence,
        f"{source.page}#{source.anchor}",
        _read_by(course, question),
    )


def _read_by(course: Course, question: Question) -> str:
    last = course.reviews.last_of(question.id) if course.reviews else None
    if course.reviews is None or last is None:
        return ""
    changed = "" if course.reviews.covers(question) else "，后来改过"
    return f"{last.reader} {last.date}{changed}"


def render_review_pdf(title: str, rows: Sequence[Row]) -> bytes:
    """Return the review sheet of `rows` as a PDF on A4, the same bytes for the same rows.

    Raises BookError if the font lacks a character.
    """
    data = {"title": title, "rows": [asdict(row) for row in rows]}
    if missing := sorted(set(json.dumps(data, ensure_ascii=False)) - printable()):
        what = f"审读表的字体里没有“{missing[0]}”（U+{ord(missing[0]):04X}）"
        where = next((row.id for row in rows if missing[0] in str(row)), title)
        raise BookError((problem(Place(where), "review-character", what, "换一个字"),))
    return template_pdf("review_sheet.typ", sheet=data)
