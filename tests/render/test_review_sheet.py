"""The review sheet says all that a reader judges, on paper and as a workbook."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from course.model.book import BookError
from course.model.course import Course
from course.model.review import Reading, ReviewRecord, fingerprint
from course.read.course import read_course
from course.render.review_sheet import Row, render_review_pdf, review_rows
from course.render.review_workbook import COLUMNS, render_review_workbook
from mini_course import BANK, MINI

COURSE, _ = read_course(MINI)
ROWS = review_rows(COURSE, COURSE.question_files[BANK])


def cells(data: bytes) -> Sequence[Sequence[object]]:
    return [[cell.value for cell in row] for row in load_workbook(io.BytesIO(data)).active.rows]


def test_a_row_holds_stem_key_evidence_distractors_feedback_and_objective() -> None:
    row = ROWS[0]
    question = COURSE.questions[row.id]
    assert row.stem == question.stem
    assert row.keys == tuple((o.text, o.feedback) for o in question.correct)
    assert len(row.distractors) == 2
    assert row.evidence == question.source.evidence
    assert row.explanation == question.explanation
    assert row.objective.startswith("m01-o1 ")
    assert row.mark == fingerprint(question)


def test_a_row_tells_who_read_the_question_and_whether_it_changed_since() -> None:
    marks = {ROWS[0].id: ROWS[0].mark, ROWS[1].id: "0" * 12}
    reading = Reading(reader="编者甲", date="2026-01-31", questions=marks)
    record = ReviewRecord(schema="reviewed/1", readings=(reading,))
    rows = review_rows(replace(COURSE, reviews=record), COURSE.question_files[BANK])
    told = [row.read_by for row in rows[:3]]
    assert told == ["编者甲 2026-01-31", "编者甲 2026-01-31，后来改过", ""]


def test_the_pdf_says_everything_and_is_the_same_bytes_twice() -> None:
    data = render_review_pdf("m01 审读表", ROWS)
    assert data == render_review_pdf("m01 审读表", ROWS)
    reader = PdfReader(io.BytesIO(data))
    said = "".join("".join(page.extract_text() for page in reader.pages).split())
    for row in ROWS:
        texts = [row.id, row.stem, row.explanation, row.mark, *row.evidence]
        texts += [part for option in (*row.keys, *row.distractors) for part in option]
        assert [text for text in texts if "".join(text.split()) not in said] == []
    width, height = (float(side) for side in reader.pages[0].mediabox[2:])
    assert (round(width), round(height)) == (595, 842)


def test_a_character_that_the_font_lacks_is_told_with_its_question() -> None:
    odd = [replace(ROWS[0], stem="这个字\U0001f600印不出来")]
    with pytest.raises(BookError) as caught:
        render_review_pdf("m01 审读表", odd)
    assert [(one.path, one.rule) for one in caught.value.problems] == [
        (ROWS[0].id, "review-character")
    ]


def test_the_workbook_has_a_row_a_question_and_room_for_the_verdict() -> None:
    rows = cells(render_review_workbook("m01", ROWS))
    assert list(rows[0]) == [name for name, _ in COLUMNS]
    assert [row[0] for row in rows[1:]] == [row.id for row in ROWS]
    assert rows[0][-2:] == ["结论", "要改的地方"]
    assert all(not row[-1] and not row[-2] for row in rows[1:])


def test_the_workbook_is_the_same_bytes_twice_and_tells_no_time() -> None:
    data = render_review_workbook("m01", ROWS)
    assert data == render_review_workbook("m01", ROWS)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(2020, 1, 1)}
        assert b"2020-01-01T00:00:00Z" in archive.read("docProps/core.xml")


@pytest.mark.parametrize("text", ["=1+1", "+86 10", "-5 元", "@SUM(A1)", '=HYPERLINK("x")'])
def test_no_text_becomes_a_formula(text: str) -> None:
    row: Row = replace(ROWS[0], stem=text, explanation=text)
    data = render_review_workbook("m01", [row])
    sheet = load_workbook(io.BytesIO(data)).active
    odd = [cell for cell in sheet[2] if cell.value == text]
    assert len(odd) == 2
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in odd)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_a_question_without_a_known_objective_still_has_a_row() -> None:
    rows = review_rows(Course(), COURSE.question_files[BANK])
    assert rows[0].objective == "m01-o1"
